import type { Person } from '../answers/assessment.ts';
import type { DecisionAuthor } from '../decisions/author.ts';
import type { LedgerEntry } from '../decisions/decision.ts';
import type { SelectionRule } from '../decisions/team-decisions.ts';
import type { FindingPhoto, VisitRecord } from '../package/workset-data.ts';

/** Who decided it, and when. */
type Decided = { readonly at: string; readonly by: DecisionAuthor };

/** Why a unit is inspected. */
export type Selection = Decided & { readonly rule: SelectionRule; readonly reason: string };
/** When, where, by whom and what for. */
export type VisitPlan = Decided & {
  readonly date: string;
  readonly place: string;
  readonly team: readonly Person[];
  /** Every leaf where empty. */
  readonly leaves: readonly string[];
};
export type VisitPhoto = Omit<FindingPhoto, 'unit'>;
export type Visit = Decided &
  Omit<VisitRecord, 'unit'> & { readonly photos: readonly VisitPhoto[] };

/** The field inspection of one unit as the decisions leave it (P6). */
export type Inspection = {
  readonly unit: string;
  readonly selections: readonly Selection[];
  readonly plan: VisitPlan | null;
  readonly visit: Visit | null;
  readonly cancelled: (Decided & { readonly reason: string }) | null;
};
export type InspectionState = 'selected' | 'planned' | 'visited' | 'cancelled';

/** How far it is; what was visited stays visited, a cancelled one waits for a new selection. */
export function stateOfInspection({ plan, visit, cancelled }: Inspection): InspectionState {
  if (visit !== null) return 'visited';
  if (cancelled !== null) return 'cancelled';
  return plan === null ? 'selected' : 'planned';
}

const NOTHING = { selections: [], plan: null, visit: null, cancelled: null } as const;

/**
 * Every field inspection by unit code, in the order units were first named. A later plan or record of a visit replaces
 * the earlier one; a unit that is selected again after a cancellation begins anew, with its reasons kept. `given`: what
 * a laptop's work sets say, before its own decisions.
 */
export function inspectionsOf(
  entries: readonly LedgerEntry[],
  given: readonly Inspection[] = [],
): ReadonlyMap<string, Inspection> {
  const byUnit = new Map(given.map((inspection) => [inspection.unit, inspection]));
  const of = (unit: string): Inspection => byUnit.get(unit) ?? { unit, ...NOTHING };
  for (const entry of entries) {
    for (const changed of changesOf(entry, of)) byUnit.set(changed.unit, changed);
  }
  return byUnit;
}

type Of = (unit: string) => Inspection;

function changesOf({ decision, at, by }: LedgerEntry, of: Of): Inspection[] {
  if (decision.kind === 'inspection-selected') {
    const { rule, reason } = decision;
    return decision.units.map((unit) => selectedNow(of(unit), { rule, reason, at, by }));
  }
  if (decision.kind === 'inspection-planned') {
    const { kind: _kind, unit, ...plan } = decision;
    return [{ ...of(unit), plan: { ...plan, at, by } }];
  }
  if (decision.kind === 'inspection-cancelled') {
    return [{ ...of(decision.unit), cancelled: { reason: decision.reason, at, by } }];
  }
  if (decision.kind !== 'inspected') return [];
  const { kind: _kind, unit, found, ...record } = decision;
  const author = found === undefined ? { at, by } : { at: found.at, by: found.by };
  return [{ ...of(unit), visit: { ...record, ...author } }];
}

function selectedNow(before: Inspection, selection: Selection): Inspection {
  const selections = [...before.selections, selection];
  return before.cancelled === null
    ? { ...before, selections }
    : { ...before, selections, plan: null, cancelled: null };
}

/** Leaves that a visit looks at: those planned, or all of them. */
export function plannedLeaves(
  plan: Pick<VisitPlan, 'leaves'> | null,
  all: readonly string[],
): readonly string[] {
  return plan === null || plan.leaves.length === 0
    ? all
    : all.filter((leaf) => plan.leaves.includes(leaf));
}
