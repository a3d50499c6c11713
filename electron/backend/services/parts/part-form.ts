import {
  authorKey,
  type EntryAspect,
  type PartContent,
  type PartItem,
} from '../../../../shared/domain/parts/part-item.ts';
import type { Authorship } from '../../../../shared/domain/parts/part-data.ts';
import type { Change } from '../../db/change-log-repository.ts';
import type { Store } from '../../store.ts';

type Aspect = EntryAspect | 'evidence';

/** Everything of the form that can travel in a part, as it is saved. */
export function formContent({ form, report, evidence }: Store): PartContent {
  return {
    answers: form.answers(),
    leaves: form.leaves(),
    report: report.all(),
    evidence: evidence.list(),
  };
}

/** Who entered these items last, and when, by `authorKey`; what has no history has no author. */
export function authorsOf(
  { changes }: Pick<Store, 'changes'>,
  items: Iterable<PartItem>,
): Record<string, Authorship> {
  const authors = new Map<string, Authorship>();
  for (const item of items) {
    const key = authorKey(item);
    const change = authors.has(key) ? undefined : lastChange(changes, item);
    if (change !== undefined) authors.set(key, { who: change.who, at: change.at });
  }
  return Object.fromEntries(authors);
}

function lastChange(changes: Store['changes'], item: PartItem): Change | undefined {
  switch (item.kind) {
    case 'answer':
      return changes.of('answer', item.field).at(-1);
    case 'report':
      return changes.of('report', item.section).at(-1);
    case 'document':
      return changes.of('evidence', item.sha256).at(-1);
    case 'text':
      return lastOfAspect(changes.of('leaf', item.leaf), item.aspect);
    case 'citation':
      return lastOfAspect(changes.of('leaf', item.leaf), 'evidence');
  }
}

/** A leaf's history is kept whole; only the change that touched this aspect says who wrote it. */
function lastOfAspect(changes: readonly Change[], aspect: Aspect): Change | undefined {
  return changes.findLast(
    (change) => aspectOf(change.old, aspect) !== aspectOf(change.new, aspect),
  );
}

function aspectOf(entry: unknown, aspect: Aspect): string {
  if (typeof entry !== 'object' || entry === null) return '';
  const value = new Map<string, unknown>(Object.entries(entry)).get(aspect);
  return value === undefined ? '' : JSON.stringify(value);
}
