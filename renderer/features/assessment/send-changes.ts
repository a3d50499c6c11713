import type { CallError } from '../../../shared/ipc/define.ts';
import type { Result } from '../../../shared/lib/result.ts';
import { run } from '../../api/use-query.ts';
import type { Change } from './form-draft.ts';

type Reply = Result<{ readonly savedAt: string }, CallError>;

/** Stores the changes of one step: figures, leaves and unread text in one call, all or none. */
export async function sendChanges(changes: readonly Change[]): Promise<Reply> {
  const [only, ...others] = changes;
  if (only !== undefined && others.length === 0) return await sendOne(only);
  return await sendMany(changes);
}

async function sendOne(change: Change): Promise<Reply> {
  switch (change.kind) {
    case 'answer':
      return await run('form.save-answer', { field: change.key, answer: change.value });
    case 'leaf':
      return await run('form.save-leaf', { leaf: change.key, entry: change.value });
    case 'report':
      return await run('form.save-report', { section: change.key, text: change.value });
    case 'unread':
      return await run('form.save-unread', { field: change.key, text: change.value });
  }
}

async function sendMany(changes: readonly Change[]): Promise<Reply> {
  const answers = changes.flatMap((change) =>
    change.kind === 'answer' ? [{ field: change.key, answer: change.value }] : [],
  );
  const leaves = changes.flatMap((change) =>
    change.kind === 'leaf' ? [{ leaf: change.key, entry: change.value }] : [],
  );
  const unread = changes.flatMap((change) =>
    change.kind === 'unread' ? [{ field: change.key, text: change.value }] : [],
  );
  let reply: Reply = await run('form.save-many', { answers, leaves, unread });
  for (const change of changes) {
    if (!reply.ok) return reply;
    if (change.kind === 'report') reply = await sendOne(change);
  }
  return reply;
}
