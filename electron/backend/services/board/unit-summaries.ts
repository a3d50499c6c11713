import type { UnitSummary } from '../../../../shared/domain/board/unit-summary.ts';
import type { Unit } from '../../../../shared/domain/register/register.ts';
import { scoreAssessment } from '../../../../shared/domain/scoring/score-assessment.ts';
import { APP_VERSION } from '../../version.ts';
import type { KeptSummary } from '../../db/summary-repository.ts';
import type { Receiving } from '../../receiving.ts';
import { unitsInScope, type ReceivingDesk } from '../intake/receiving-desk.ts';
import { looksOfDesk } from '../review/looks-of-desk.ts';
import { ROUND_OF } from '../review/record-checks.ts';
import type { ReviewedClaim } from '../review/reviewed-units.ts';
import { missingOf } from './missing-of.ts';

type Deps = Pick<Receiving, 'store' | 'ledgerState' | 'reviewedUnits' | 'contents'>;
export type UnitSummaries = ReturnType<typeof createUnitSummaries>;

/** Written to disk when so many were worked out at once: an answer must not wait for the disk because of one. */
const WORTH_KEEPING = 20;

/**
 * What every unit of the scope comes to. Worked out again only for units about which something was decided since, and
 * kept over a restart: scoring the communes of a whole country takes half a minute, reading what it came to does not.
 */
export function createUnitSummaries(deps: Deps) {
  let known: Map<string, KeptSummary> | null = null;
  return (receiving: ReceivingDesk): ReadonlyMap<string, UnitSummary> => {
    known ??= new Map(deps.store.summaries.list().map((kept) => [kept.unit, kept]));
    const sourceOf = createSourceOf(deps, receiving);
    const fresh: KeptSummary[] = [];
    const all = new Map<string, UnitSummary>();
    for (const unit of unitsInScope(receiving)) {
      const source = sourceOf(unit);
      const last = known.get(unit.code);
      const kept =
        last?.source === source
          ? last
          : { unit: unit.code, source, summary: summarize(unit, receiving, deps) };
      if (kept !== last) fresh.push(kept);
      known.set(unit.code, kept);
      all.set(unit.code, kept.summary);
    }
    if (fresh.length >= WORTH_KEEPING) deps.store.summaries.putAll(fresh);
    return all;
  };
}

/** Everything a summary follows from: the app, the campaign, this desk, and the last decision about unit and district. */
function createSourceOf({ ledgerState }: Deps, { campaign, receiver }: ReceivingDesk) {
  const { lastAbout } = ledgerState();
  const head = `${APP_VERSION} ${campaign.digest} ${receiver.role}`;
  return ({ code, parent }: Unit): string =>
    `${head} ${lastAbout.get(code) ?? ''} ${lastAbout.get(parent) ?? ''}`;
}

const NOTHING_SENT = {
  digest: null,
  revision: null,
  number: null,
  arrivedAt: null,
  via: null,
  selfPoints: null,
  selfPercent: null,
  points: null,
  leaves: 0,
  checkedLeaves: 0,
  missing: [],
} as const;

function summarize(unit: Unit, receiving: ReceivingDesk, deps: Deps): UnitSummary {
  const facts = deps.ledgerState().facts.of(unit.code);
  const { standing, reviewed } = deps.reviewedUnits(unit.code);
  const counted = reviewed?.counted ?? facts.submissions.at(-1);
  if (counted === undefined) return { ...NOTHING_SENT, missing: [], standing };
  const { digest, revision, number, arrivedAt, via } = counted;
  const arrival = {
    digest,
    revision,
    number,
    arrivedAt,
    via: via === null ? null : bundleDistrict(unit),
  };
  if (reviewed === null) return { ...NOTHING_SENT, missing: [], standing, ...arrival };
  const round = ROUND_OF[receiving.receiver.role];
  return {
    standing,
    ...arrival,
    ...selfPoints(reviewed),
    points: reviewed.score.totals.achieved,
    ...checkedLeaves(reviewed, looksOfDesk(facts, { digest, round })),
    missing: [...missingOf(deps.store, receiving, reviewed)],
  };
}

/** A bundle carries its own district and that one's communes only (package-format, Kinds). */
function bundleDistrict(unit: Unit): string {
  return unit.level === 'xa' ? unit.parent : unit.code;
}

/** What the unit claimed; the import saw to it that claim and rules agree. */
function selfPoints({ claim }: ReviewedClaim): Pick<UnitSummary, 'selfPoints' | 'selfPercent'> {
  const { set, assessment, notApplicable } = claim;
  const { answers, leaves } = assessment;
  const { total } = scoreAssessment({ set, answers, leaves, notApplicable });
  return { selfPoints: total.achieved, selfPercent: total.percent };
}

/** How many of the leaves that are counted this desk has looked at. */
function checkedLeaves(
  { score }: ReviewedClaim,
  seen: ReadonlySet<string>,
): Pick<UnitSummary, 'checkedLeaves' | 'leaves'> {
  const open = Object.entries(score.leaves)
    .filter(([, { status }]) => !status.startsWith('not-counted'))
    .map(([code]) => code);
  return { checkedLeaves: open.filter((code) => seen.has(code)).length, leaves: open.length };
}
