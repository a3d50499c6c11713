import type { Data } from '../../api/use-query.ts';
import { matches } from '../../../shared/domain/text/search-key.ts';
import { vi } from '../../../shared/i18n/vi.ts';

export type Team = Data<'team.get'>;
export type TeamReviewer = Team['reviewers'][number];
export type TeamUnit = Team['units'][number];
export type LeafGroup = Team['groups'][number];

/** Everybody, and nobody, where a person is to be chosen. */
export const ANYBODY = '*';
export const NOBODY = '';
export type Shown = {
  readonly query: string;
  /** A block, `in:` with the code of a district, or everything. */
  readonly scope: string;
  readonly holder: string;
};
export const ALL_SHOWN: Shown = { query: '', scope: ANYBODY, holder: ANYBODY };

/** Reviewers who work, in the order in which they were named. */
export function workingOf({ reviewers }: Team): readonly TeamReviewer[] {
  return reviewers.filter(({ dismissed }) => dismissed === null);
}

/** Who holds each unit: several where it was given to several, or by leaves. */
export function holdersOf(team: Team): ReadonlyMap<string, readonly TeamReviewer[]> {
  const holders = new Map<string, TeamReviewer[]>();
  for (const reviewer of workingOf(team))
    for (const unit of reviewer.assigned.units)
      holders.set(unit, [...(holders.get(unit) ?? []), reviewer]);
  return holders;
}

type Holders = ReturnType<typeof holdersOf>;

/** Units of a block or a district, held by somebody, that fit the words typed. */
export function shownUnits(
  team: Team,
  holders: Holders,
  { query, scope, holder }: Shown,
): readonly TeamUnit[] {
  return team.units.filter(({ unit }) => {
    const held = holders.get(unit.code) ?? [];
    return (
      isInScope(unit, scope) &&
      isHeldBy(held, holder) &&
      matches(query, `${unit.name} ${unit.parentName} ${unit.code}`)
    );
  });
}

function isInScope({ block, parent, level }: TeamUnit['unit'], scope: string): boolean {
  if (scope === ANYBODY) return true;
  return scope.startsWith(DISTRICT)
    ? level === 'xa' && parent === scope.slice(DISTRICT.length)
    : block === scope;
}

function isHeldBy(held: readonly TeamReviewer[], holder: string): boolean {
  if (holder === ANYBODY) return true;
  return holder === NOBODY ? held.length === 0 : held.some(({ code }) => code === holder);
}

const DISTRICT = 'in:';

/** What the list can be narrowed to: blocks, then the communes of each district. */
export function scopesOf({ blocks, units }: Team) {
  const words = vi.team.filter;
  return [
    { value: ANYBODY, label: words.all },
    ...blocks.map(({ code, name }) => ({ value: code, label: name })),
    ...units
      .filter(({ unit }) => unit.level === 'huyen')
      .map(({ unit }) => ({
        value: `${DISTRICT}${unit.code}`,
        label: words.communesOf(unit.name),
      })),
  ];
}

/** Units that nobody was given. */
export function countFree(team: Team, holders: Holders): number {
  return team.units.filter(({ unit }) => !holders.has(unit.code)).length;
}
