import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

import type { EvidenceItem } from '../../../../shared/domain/answers/assessment.ts';
import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { Inbox, InboxFile } from '../../files/inbox.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readFormContext, type FormContext } from '../form/form-context.ts';
import { recordChange } from '../form/record-change.ts';
import { evidenceType, type EvidenceType } from './evidence-type.ts';

/** `assessment.ts` lets a submission list 900 documents; the library holds what one submission can. */
export const MAX_DOCUMENTS = 900;
/** Only cited documents are sent, so the library may hold more than one submission takes. */
const LIBRARY_PER_SUBMISSION = 4;

type Refused = CallError<
  | 'evidence/empty'
  | 'evidence/too-large'
  | 'evidence/type-refused'
  | 'evidence/program'
  | 'evidence/content-differs'
  | 'evidence/macro'
  | 'evidence/library-full'
>;
type Locked = CallError<'form/locked'>;
type Deps = {
  readonly store: Store;
  readonly files: FileStore;
  readonly inbox: Inbox;
  readonly clock: Clock;
};

const REFUSED = {
  extension: 'evidence/type-refused',
  program: 'evidence/program',
  content: 'evidence/content-differs',
  macro: 'evidence/macro',
} as const satisfies Record<Extract<EvidenceType, { ok: false }>['why'], Refused['code']>;

/**
 * Takes a document into the library, once by its SHA-256: a second copy returns the first (U4). The stored file is
 * checked on the way, so that adding a document again repairs one that was lost or changed on the disk.
 */
export function createAddEvidence(deps: Deps) {
  return (token: string, title: string): Promise<Result<EvidenceItem, Refused | Locked>> => {
    const { state } = readFormContext(deps.store).revision;
    return take<Locked>(deps, { token, title, locked: state === 'draft' ? null : LOCKED });
  };
}

const LOCKED: Locked = { code: 'form/locked' };

/** The same while the form is sent: a document for an answer to a notice, which no leaf of what was sent cites (P7). */
export function createAddWhileSent(deps: Deps) {
  return (token: string, title: string): Promise<Result<EvidenceItem, Refused>> =>
    take<never>(deps, { token, title, locked: null });
}

type Given<E> = { readonly token: string; readonly title: string; readonly locked: E | null };

async function take<E>(deps: Deps, given: Given<E>): Promise<Result<EvidenceItem, Refused | E>> {
  try {
    return await keepFile(deps, given);
  } finally {
    // Taken or refused, the host's copy has done its work.
    await deps.inbox.discard(given.token);
  }
}

async function keepFile<E>(
  { store, files, inbox, clock }: Deps,
  { token, title, locked }: Given<E>,
): Promise<Result<EvidenceItem, Refused | E>> {
  const context = readFormContext(store);
  const file = await inbox.find(token);
  const refused = wrongSize(context, file);
  if (refused !== null) return err(refused);
  const { path, name } = must(file, 'checked above');
  const bytes = await readFile(path);
  const type = evidenceType(name, bytes);
  if (!type.ok) return err({ code: REFUSED[type.why], params: { fileName: name } });
  const known = store.evidence.find(createHash('sha256').update(bytes).digest('hex'));
  if (known === null) {
    if (locked !== null) return err(locked);
    if (isFull(context, store, bytes.length)) return err({ code: 'evidence/library-full' });
  }
  const { sha256, size } = await files.putBytes(bytes);
  const { extension } = type;
  const item = { sha256, extension, size, fileName: cleanText(name), title: cleanText(title) };
  return ok(keep({ store, clock }, item));
}

function wrongSize({ campaign }: FormContext, file: InboxFile | null): Refused | null {
  if (file === null || file.size === 0) return { code: 'evidence/empty' };
  const limit = campaign.campaign.limits.evidenceBytes;
  if (file.size <= limit) return null;
  return { code: 'evidence/too-large', params: { fileName: file.name, size: file.size, limit } };
}

function isFull({ campaign }: FormContext, { evidence }: Store, size: number): boolean {
  const { count, bytes } = evidence.usage();
  const most = LIBRARY_PER_SUBMISSION * campaign.campaign.limits.submissionBytes;
  return count >= MAX_DOCUMENTS || bytes + size > most;
}

/** The row is written after the bytes are safe, so no row ever speaks of a file that is not there. */
function keep(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  item: EvidenceItem,
): EvidenceItem {
  const present = store.evidence.find(item.sha256);
  if (present !== null) return present;
  const at = clock.now();
  recordChange(store, {
    context: readFormContext(store),
    at,
    change: { kind: 'evidence', subject: item.sha256, old: null, new: item },
    write: () => store.evidence.insert(item, at),
  });
  return item;
}
