import { setImmediate } from 'node:timers/promises';

import type { UnitSummary } from '../../../../shared/domain/board/unit-summary.ts';
import type { Unit } from '../../../../shared/domain/register/register.ts';
import { scoreAssessment } from '../../../../shared/domain/scoring/score-assessment.ts';
import { must } from '../../../../shared/lib/must.ts';
import { APP_VERSION } from '../../version.ts';
import type { KeptSummary } from '../../db/summary-repository.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk, unitsInScope, type ReceivingDesk } from '../intake/receiving-desk.ts';
import type { LedgerState } from '../review/ledger-state.ts';
import { looksOfDesk } from '../review/looks-of-desk.ts';
import { ROUND_OF } from '../review/record-checks.ts';
import type { ReviewedClaim } from '../review/reviewed-units.ts';
import { missingOf } from './missing-of.ts';

type Deps = Pick<Receiving, 'store' | 'ledgerState' | 'reviewedUnits' | 'contents'>;

/** Written to disk when so many were worked out: an answer must not wait for the disk because of one. */
const WORTH_KEEPING = 20;
const KEPT_AT_ONCE = 500;
/** Milliseconds of work after which other calls have their turn. */
const TURN = 40;

/** The desk and its decisions at one moment; good until something else has had its turn. */
export type Moment = { readonly receiving: ReceivingDesk; readonly state: LedgerState };

/**
 * What every unit of the scope comes to. Worked out again only for units about which something was decided since, and
 * kept over a restart: scoring the communes of a whole country takes long, reading what it came to does not. While it
 * is worked out, other calls are answered.
 */
export function createUnitSummaries(deps: Deps) {
  const known = createKnown(deps);
  let preparing: Promise<void> | null = null;

  async function prepare(): Promise<void> {
    const fresh: KeptSummary[] = [];
    const keep = (least: number) => {
      if (fresh.length >= least) deps.store.summaries.putAll(fresh.splice(0));
    };
    let moment = presentMoment(deps);
    let turn = performance.now();
    for (const unit of unitsInScope(moment.receiving)) {
      const made = known.refresh(unit, moment);
      if (made === null) continue;
      fresh.push(made);
      keep(KEPT_AT_ONCE);
      if (performance.now() - turn < TURN) continue;
      await setImmediate();
      moment = presentMoment(deps);
      turn = performance.now();
    }
    keep(WORTH_KEEPING);
  }

  return {
    /** Works out whatever is not known yet; those who ask meanwhile wait for the same work. */
    async prepared(): Promise<void> {
      preparing ??= prepare().finally(() => {
        preparing = null;
      });
      await preparing;
    },
    /** Up to date, whatever was decided since the preparation. */
    of: (unit: Unit, moment: Moment): UnitSummary => known.of(unit, moment),
  };
}

/** Reads desk and decisions as they stand. */
export function presentMoment({ store, ledgerState }: Pick<Deps, 'store' | 'ledgerState'>): Moment {
  return { receiving: readReceivingDesk(store), state: ledgerState() };
}

/** Summaries of this process, read from disk once. */
function createKnown(deps: Deps) {
  const all = new Map<string, KeptSummary>();
  let isRead = false;

  /** What was worked out just now; null where what is known still holds. */
  function refresh(unit: Unit, moment: Moment): KeptSummary | null {
    if (!isRead) for (const kept of deps.store.summaries.list()) all.set(kept.unit, kept);
    isRead = true;
    const source = sourceOf(unit, moment);
    if (all.get(unit.code)?.source === source) return null;
    const made = { unit: unit.code, source, summary: summarize(unit, moment, deps) };
    all.set(unit.code, made);
    return made;
  }
  return {
    refresh,
    of(unit: Unit, moment: Moment): UnitSummary {
      refresh(unit, moment);
      return must(all.get(unit.code), 'a summary, refreshed just now').summary;
    },
  };
}

/** Everything a summary follows from: the app, the campaign, this desk, and the last decision about unit and district. */
function sourceOf({ code, parent }: Unit, { receiving, state }: Moment): string {
  const { campaign, receiver } = receiving;
  const about = `${state.lastAbout.get(code) ?? ''} ${state.lastAbout.get(parent) ?? ''}`;
  return `${APP_VERSION} ${campaign.digest} ${receiver.role} ${about}`;
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

function summarize(unit: Unit, { receiving, state }: Moment, deps: Deps): UnitSummary {
  const facts = state.facts.of(unit.code);
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
