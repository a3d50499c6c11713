import { matches } from '../../../shared/domain/text/search-key.ts';
import type { Quarantined } from './intake-data.ts';

export type QuarantineState = 'open' | 'decided';
/** What a person can do about one refused file, the first being what it asks for. */
export type QuarantineAct = 'compare' | 'admit' | 'retry' | 'set-aside';

/** Refused files of one state that fit the words, newest first. */
export function shownRefusals(
  files: readonly Quarantined[],
  state: QuarantineState,
  query: string,
): Quarantined[] {
  return files
    .filter((file) => stateOf(file) === state)
    .filter(({ unit, name }) =>
      matches(query, `${unit?.name ?? ''} ${unit?.parentName ?? ''} ${unit?.code ?? ''} ${name}`),
    )
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

export function stateOf({ decided }: Quarantined): QuarantineState {
  return decided === null ? 'open' : 'decided';
}

/** A conflict asks for a comparison, an older revision for a decision, everything else for another look. */
export function actsOf({ problem, decided }: Quarantined): readonly QuarantineAct[] {
  if (problem.code === 'revision-rejected') return [];
  const rest: readonly QuarantineAct[] = decided === null ? ['retry', 'set-aside'] : ['retry'];
  if (problem.code === 'revision-fork') return ['compare', ...rest];
  return problem.code === 'revision-older' ? ['admit', ...rest] : rest;
}
