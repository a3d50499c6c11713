import { leafByCode, leavesOf } from '../criteria/walk.ts';
import type { Decimal } from '../number/decimal.ts';
import { compareDecimals } from '../number/exact.ts';
import type { Claim } from '../ranking/entrant.ts';
import type { RankedTotals, Standing } from '../ranking/ranking.ts';
import type { EntrantScore } from '../ranking/score-entrant.ts';
import type { Unit } from '../register/register.ts';
import { scoreAssessment } from '../scoring/score-assessment.ts';
import type { ScoreSheet } from '../scoring/score-sheet.ts';

/** What a district knows of one of its communes when it sums up. */
export type CommuneResult = {
  readonly unit: Unit;
  readonly standing: Standing;
  readonly counted: {
    readonly revision: number;
    readonly number: number;
    readonly at: string;
  } | null;
  /** Its claim with the district's looks, and the points that stand; null where nothing counts. */
  readonly reviewed: { readonly claim: Claim; readonly score: EntrantScore } | null;
  /** Why there is no submission, in the district's words; empty while nobody wrote one. */
  readonly missingReason: string;
};

/** A leaf at which the district gave other points than the commune claimed (H4, H6). */
export type ChangedLeaf = {
  readonly unit: Unit;
  readonly code: string;
  readonly name: string;
  readonly max: Decimal;
  readonly self: Decimal | null;
  readonly points: Decimal | null;
  readonly reason: string;
  readonly by: string;
};

/** One line of the summary (letter 1252, I.2: "tổng hợp các kết quả"). */
export type SummaryLine = {
  readonly unit: Unit;
  readonly state: 'received' | 'late' | 'missing' | 'excluded';
  readonly revision: number | null;
  readonly number: number | null;
  readonly arrivedAt: string | null;
  readonly self: RankedTotals | null;
  readonly now: RankedTotals | null;
  /** Points per leaf that stand after the district's check; empty where nothing was received. */
  readonly leaves: Readonly<Record<string, Decimal | null>>;
  /** Leaves that count, and those of them that somebody of the district looked at. */
  readonly open: number;
  readonly checked: number;
  readonly changed: number;
  readonly reason: string;
};

export type DistrictSummary = {
  readonly lines: readonly SummaryLine[];
  readonly changes: readonly ChangedLeaf[];
};

/** The district's summary of its communes: every one of them, in the order given, the missing ones with reasons (H6). */
export function districtSummary(communes: readonly CommuneResult[]): DistrictSummary {
  const worked = communes.map((commune) => {
    const sheet = commune.reviewed === null ? null : selfSheet(commune.reviewed.claim);
    const changes = sheet === null ? [] : changesOf(commune, sheet);
    return { line: lineOf(commune, sheet, changes.length), changes };
  });
  return {
    lines: worked.map(({ line }) => line),
    changes: worked.flatMap(({ changes }) => changes),
  };
}

/** What the commune itself claims, before anybody looked. */
function selfSheet({ set, assessment, notApplicable }: Claim): ScoreSheet {
  const { answers, leaves } = assessment;
  return scoreAssessment({ set, answers, leaves, notApplicable });
}

function lineOf(commune: CommuneResult, sheet: ScoreSheet | null, changed: number): SummaryLine {
  const { unit, counted, reviewed, missingReason } = commune;
  const { open, checked } = checkedOf(reviewed);
  const state = stateOf(commune);
  return {
    unit,
    state,
    ...arrivalOf(counted),
    self: sheet === null ? null : totalsOf(sheet),
    now: reviewed?.score.totals ?? null,
    leaves: reviewed === null ? {} : pointsOf(reviewed),
    open,
    checked,
    changed,
    reason: state === 'missing' ? missingReason : '',
  };
}

function arrivalOf(
  counted: CommuneResult['counted'],
): Pick<SummaryLine, 'revision' | 'number' | 'arrivedAt'> {
  if (counted === null) return { revision: null, number: null, arrivedAt: null };
  return { revision: counted.revision, number: counted.number, arrivedAt: counted.at };
}

function stateOf({ standing, reviewed }: CommuneResult): SummaryLine['state'] {
  if (standing === 'excluded') return 'excluded';
  if (reviewed === null) return 'missing';
  return standing === 'late' ? 'late' : 'received';
}

type Reviewed = NonNullable<CommuneResult['reviewed']>;

function pointsOf({ claim: { set }, score }: Reviewed): Record<string, Decimal | null> {
  return Object.fromEntries(
    leavesOf(set).map(({ code }) => [code, score.leaves[code]?.points ?? null]),
  );
}

function checkedOf(reviewed: CommuneResult['reviewed']): { open: number; checked: number } {
  const counted = Object.values(reviewed?.score.leaves ?? {}).filter(
    ({ status }) => !status.startsWith('not-counted'),
  );
  return { open: counted.length, checked: counted.filter(({ checked }) => checked).length };
}

function totalsOf({ total }: ScoreSheet): RankedTotals {
  const { max, notCounted, required, achieved, percent, converted } = total;
  return { max, notCounted, required, achieved, percent, converted };
}

function changesOf({ unit, reviewed }: CommuneResult, sheet: ScoreSheet): ChangedLeaf[] {
  if (reviewed === null) return [];
  const { claim, score } = reviewed;
  const leaves = leafByCode(claim.set);
  return sheet.leaves.flatMap(({ code, points: self }) => {
    const look = claim.looks.get(code);
    const leaf = leaves.get(code);
    const points = score.leaves[code]?.points ?? null;
    if (look?.outcome !== 'changed' || leaf === undefined || same(self, points)) return [];
    const { reason, by } = look;
    return [{ unit, code, name: leaf.name, max: leaf.max, self, points, reason, by: by.name }];
  });
}

function same(a: Decimal | null, b: Decimal | null): boolean {
  return a === null || b === null ? a === b : compareDecimals(a, b) === 0;
}
