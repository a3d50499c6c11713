import type { CriteriaSet } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { GridFilter } from '../form-place.ts';
import { currentForm } from '../form-store.ts';
import { partsOf } from '../outline.ts';
import { rowsOfLeaf } from './grid-rows.ts';

const LEFT: ReadonlySet<string> = new Set(['open', 'partial', 'error']);

/**
 * Groups with their lines, and the number of their first line. The unfinished ones are picked once: rows must not
 * vanish while being filled.
 */
export function shownGroups(
  set: CriteriaSet,
  filter: GridFilter,
  only: ((leaf: string) => boolean) | null,
) {
  const views = currentForm()?.views ?? {};
  const left = (code: string) => LEFT.has(views[code]?.mark ?? 'open');
  const groups = partsOf(set)
    .flatMap((part) => part.groups)
    .map(({ section, leaves }) => ({
      code: section.code,
      name: section.name,
      leaves,
      rows: leaves
        .filter(({ code }) => filter === 'all' || left(code))
        .filter(({ code }) => only === null || only(code))
        .flatMap((leaf) => rowsOfLeaf(set, leaf)),
    }))
    .filter(({ rows }) => rows.length > 0);
  const start = (place: number) =>
    groups.slice(0, place).reduce((sum, { rows }) => sum + rows.length, 0);
  return groups.map((group, place) => ({ ...group, start: start(place) }));
}
