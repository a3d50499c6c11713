import type { IntakeResult } from './intake-data.ts';

/** What a person looks for after an import: what needs work comes first. */
export type ResultFilter = 'todo' | 'already' | 'imported' | 'all';

export function filterResults(
  results: readonly IntakeResult[],
  filter: ResultFilter,
): readonly IntakeResult[] {
  return filter === 'all' ? results : results.filter((result) => kindOf(result) === filter);
}

export function countOutcomes(
  results: readonly IntakeResult[],
): Readonly<Record<ResultFilter, number>> {
  const count = (kind: ResultFilter) => filterResults(results, kind).length;
  return {
    todo: count('todo'),
    already: count('already'),
    imported: count('imported'),
    all: results.length,
  };
}

/** Where the list opens: on what needs work, or on everything when nothing does. */
export function firstFilter(results: readonly IntakeResult[]): ResultFilter {
  return countOutcomes(results).todo > 0 ? 'todo' : 'all';
}

function kindOf({ outcome }: IntakeResult): ResultFilter {
  return outcome === 'imported' || outcome === 'already' ? outcome : 'todo';
}
