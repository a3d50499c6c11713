import { leafHistory } from '../../../../shared/domain/history/leaf-history.ts';
import type { CriteriaSet } from '../../../../shared/domain/criteria/criteria-set.ts';
import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import type { HistoryEntry } from '../../../../shared/domain/report/unit-history.ts';
import type { Store } from '../../store.ts';

/** Every change of the form, newest first; one of a shared figure once, at the first leaf that shows it (U3). */
export function readHistory({ changes }: Store, set: CriteriaSet): HistoryEntry[] {
  const seen = new Set<string>();
  return leavesOf(set)
    .flatMap((leaf) => {
      const logged = changes.ofLeaf(
        leaf.code,
        leaf.fields.map(({ field }) => field),
      );
      return leafHistory(logged).map((line) => ({ leaf: leaf.code, line }));
    })
    .filter(({ line }) => isNew(seen, line.id))
    .toSorted((a, b) => (a.line.at < b.line.at ? 1 : -1));
}

function isNew(seen: Set<string>, id: string): boolean {
  const fresh = !seen.has(id);
  seen.add(id);
  return fresh;
}
