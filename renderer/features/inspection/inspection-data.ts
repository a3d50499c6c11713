import { lowerFirst } from '../../../shared/domain/report/office.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Data } from '../../api/use-query.ts';

export type Inspections = Data<'inspection.list'>;
export type VisitRow = Inspections['rows'][number];
export type VisitState = VisitRow['state'];
export type VisitFilter = VisitState | 'all';
export type VisitedUnit = Data<'inspection.unit'>;
export type VisitLeaf = VisitedUnit['leaves'][number];
export type VisitPhoto = VisitedUnit['photos'][number];
type Rule = VisitRow['selections'][number]['rule'];

export const FILTERS: readonly VisitFilter[] = [
  'all',
  'selected',
  'planned',
  'visited',
  'cancelled',
];

/** How many units are in each state. */
export function countVisits(rows: readonly VisitRow[]): Readonly<Record<VisitFilter, number>> {
  const count = (state: VisitState) => rows.filter((row) => row.state === state).length;
  return {
    all: rows.length,
    selected: count('selected'),
    planned: count('planned'),
    visited: count('visited'),
    cancelled: count('cancelled'),
  };
}

/** The rule in a few words; the papers say it in full. */
export function shortRule(rule: Rule): string {
  const { shortRules } = vi.inspection;
  return rule.kind === 'random' ? shortRules.random(rule.seed) : shortRules[rule.kind];
}

/** Where a visit usually begins: the seat of the committee, or of the sở. */
export function seatOf({ name, level }: VisitRow['unit']): string {
  const { seatOfCommittee, seatOfOffice } = vi.inspection.planning;
  return level === 'so' ? seatOfOffice(name) : seatOfCommittee(lowerFirst(name));
}

/** Why a unit is visited, the newest reason last; a laptop's work set does not say. */
export function whyLine({ selections }: VisitRow): string {
  return selections.length === 0
    ? vi.inspection.given
    : selections.map(({ rule, reason }) => `${shortRule(rule)}: ${reason}`).join('; ');
}

/** The first of the team, and how many more. */
export function teamLine({ visit, plan }: VisitRow): string {
  const team = (visit ?? plan)?.team ?? [];
  const [first] = team;
  return first === undefined ? '' : vi.inspection.teamOf(first.name, team.length - 1);
}

/** The leaf to go to after this one was scored: the next that the visit is to look at and has no score yet. */
export function nextLeaf(leaves: readonly VisitLeaf[], code: string): string | null {
  const at = leaves.findIndex((leaf) => leaf.code === code);
  const later = [...leaves.slice(at + 1), ...leaves.slice(0, at)];
  return later.find(({ open, planned, field }) => open && planned && field === null)?.code ?? null;
}
