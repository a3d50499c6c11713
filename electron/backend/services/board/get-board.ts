import type { z } from 'zod';

import type { Unit } from '../../../../shared/domain/register/register.ts';
import { scoreAssessment } from '../../../../shared/domain/scoring/score-assessment.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { Clock } from '../../ports.ts';
import type { ReceivingStore } from '../../receiving-store.ts';
import { readReceivingDesk, unitsInScope, type ReceivingDesk } from '../intake/receiving-desk.ts';
import type { LedgerState } from '../review/ledger-state.ts';
import { looksOfDesk } from '../review/looks-of-desk.ts';
import { ROUND_OF } from '../review/record-checks.ts';
import type { ReviewedClaim, ReviewedUnit, ReviewedUnits } from '../review/reviewed-units.ts';

type Board = z.output<(typeof contract)['board.get']['output']>;
type Row = Board['rows'][number];
type Checked = Pick<Row, 'checkedLeaves' | 'leaves'>;
type Deps = {
  readonly store: ReceivingStore;
  readonly clock: Clock;
  readonly ledgerState: () => LedgerState;
  readonly reviewedUnits: ReviewedUnits;
};

/** Every unit of the scope with what came of it and how far it is checked, in order of the register (H3, P3). */
export function createGetBoard(deps: Deps) {
  const selfScores = createSelfScores();
  return (): Board => {
    const { store, clock, ledgerState, reviewedUnits } = deps;
    const receiving = readReceivingDesk(store);
    const quarantined = new Set(store.quarantine.list().map(({ unit }) => unit));
    const { facts } = ledgerState();
    const round = ROUND_OF[receiving.receiver.role];
    const rows = unitsInScope(receiving).map((unit): Row => {
      const reviewed = reviewedUnits(unit.code);
      const claim = reviewed.reviewed;
      const seen =
        claim === null
          ? new Set<string>()
          : looksOfDesk(facts.of(unit.code), { digest: claim.counted.digest, round });
      const checked = checkedLeaves(claim, seen);
      return {
        unit: must(receiving.register.line(unit.code), 'a unit of the register'),
        quarantined: quarantined.has(unit.code),
        state: stateOf(reviewed, checked),
        ...checked,
        ...arrivalOf(unit, claim, deps),
        ...pointsOf(claim, selfScores),
      };
    });
    return { deadlines: deadlinesOf(receiving), now: clock.now(), rows };
  };
}

function deadlinesOf({ campaign }: ReceivingDesk): Board['deadlines'] {
  return { ...campaign.campaign.deadlines };
}

/** How many of the leaves that are counted this desk has looked at. */
function checkedLeaves(claim: ReviewedClaim | null, seen: ReadonlySet<string>): Checked {
  if (claim === null) return { checkedLeaves: 0, leaves: 0 };
  const open = Object.entries(claim.score.leaves)
    .filter(([, { status }]) => !status.startsWith('not-counted'))
    .map(([code]) => code);
  return { checkedLeaves: open.filter((code) => seen.has(code)).length, leaves: open.length };
}

function stateOf({ standing, reviewed }: ReviewedUnit, checked: Checked): Row['state'] {
  if (standing === 'excluded') return 'excluded';
  if (standing === 'late') return 'late';
  if (reviewed === null) return 'not-sent';
  if (checked.checkedLeaves === 0) return 'received';
  return checked.checkedLeaves < checked.leaves ? 'in-check' : 'checked';
}

/** The arrival that counts; `via` is the code of the district whose bundle brought it. */
function arrivalOf(
  unit: Unit,
  claim: ReviewedClaim | null,
  { ledgerState }: Deps,
): Pick<Row, 'revision' | 'number' | 'arrivedAt' | 'via'> {
  const counted = claim?.counted ?? ledgerState().facts.of(unit.code).submissions.at(-1);
  if (counted === undefined) return { revision: null, number: null, arrivedAt: null, via: null };
  const { revision, number, arrivedAt, via } = counted;
  return { revision, number, arrivedAt, via: via === null ? null : bundleDistrict(unit) };
}

/** A bundle carries its own district and that one's communes only (package-format, Kinds). */
function bundleDistrict(unit: Unit): string {
  return unit.level === 'xa' ? unit.parent : unit.code;
}

type SelfScores = ReturnType<typeof createSelfScores>;

function pointsOf(
  claim: ReviewedClaim | null,
  selfScores: SelfScores,
): Pick<Row, 'selfPoints' | 'selfPercent' | 'points'> {
  if (claim === null) return { selfPoints: null, selfPercent: null, points: null };
  const self = selfScores(claim);
  return {
    selfPoints: self.points,
    selfPercent: self.percent,
    points: claim.score.totals.achieved,
  };
}

/** What the unit claimed (the import saw to it that both agree), computed once per submission. */
function createSelfScores() {
  const known = new Map<string, { readonly points: string; readonly percent: string | null }>();
  return ({ counted, claim }: ReviewedClaim) => {
    const last = known.get(counted.digest);
    if (last !== undefined) return last;
    const { set, assessment, notApplicable } = claim;
    const { answers, leaves } = assessment;
    const { total } = scoreAssessment({ set, answers, leaves, notApplicable });
    const self = { points: total.achieved, percent: total.percent };
    known.set(counted.digest, self);
    return self;
  };
}
