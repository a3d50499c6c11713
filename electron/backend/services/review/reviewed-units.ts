import type { EffectiveScore } from '../../../../shared/domain/campaign/campaign.ts';
import {
  entrantOf,
  looksAt,
  type Claim,
  type Entrant,
  type EntrantSources,
} from '../../../../shared/domain/ranking/entrant.ts';
import type { Arrival, Look } from '../../../../shared/domain/ranking/ledger-facts.ts';
import { scoreClaim, type EntrantScore } from '../../../../shared/domain/ranking/score-entrant.ts';
import type { Unit } from '../../../../shared/domain/register/register.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { StoredCampaign } from '../../db/campaign-repository.ts';
import type { ReceivingStore } from '../../receiving-store.ts';
import { readDeskContext } from '../session/desk-context.ts';
import { knownCampaign } from '../session/trust.ts';
import type { LedgerState } from './ledger-state.ts';
import { found, type ReceivedContents } from './received-contents.ts';

/** A submission under review: what counts, what was claimed, what stands now. */
export type ReviewedClaim = {
  readonly counted: Arrival;
  readonly claim: Claim;
  /** Every look at it, the district's first, each round's in its order. */
  readonly looks: readonly Look[];
  /** Standing points; relative leaves as if their block were open. */
  readonly score: EntrantScore;
  /** Which look counts where several people looked, as the campaign declares it. */
  readonly rule: EffectiveScore | undefined;
};
export type ReviewedUnit = {
  readonly unit: Unit;
  readonly standing: Entrant['standing'];
  /** Null for a unit that sent nothing or is excluded. A late one can be reviewed: it may be given more time yet. */
  readonly reviewed: ReviewedClaim | null;
};
export type ReviewedUnits = ReturnType<typeof createReviewedUnits>;

type Deps = {
  readonly store: ReceivingStore;
  readonly ledgerState: () => LedgerState;
  readonly contents: ReceivedContents;
};

/** One unit as the decisions so far leave it; computed again only when something was decided about it (P4). */
export function createReviewedUnits({ store, ledgerState, contents }: Deps) {
  const known = new Map<string, { readonly key: string; readonly value: ReviewedUnit }>();
  return (code: string): ReviewedUnit => {
    const { campaign, register } = readDeskContext(store);
    const unit = must(register.unit(code), 'a unit of the register');
    const state = ledgerState();
    const about = (it: string) => state.lastAbout.get(it) ?? '';
    const key = `${campaign.digest} ${about(code)} ${about(unit.parent)}`;
    const last = known.get(code);
    if (last?.key === key) return last.value;
    const value = review(unit, sourcesOf(unit, { campaign, state, contents }));
    known.set(code, { key, value });
    return value;
  };
}

function review(unit: Unit, sources: EntrantSources): ReviewedUnit {
  const entrant = entrantFrom(unit, sources);
  const { standing } = entrant;
  const open =
    standing === 'late'
      ? entrantFrom(unit, { ...sources, campaign: { ...sources.campaign, deadlines: {} } })
      : entrant;
  const { counted, claim } = open;
  if (counted === null || claim === null) return { unit, standing, reviewed: null };
  const looks = looksAt(unit, sources).filter(({ digest }) => digest === counted.digest);
  const { effectiveScore: rule } = sources.campaign;
  return { unit, standing, reviewed: withScore({ counted, claim, looks, rule }) };
}

/** The whole sheet is worked out when somebody asks for it: a look at one leaf needs none (P4: accept and go on). */
function withScore(reviewed: Omit<ReviewedClaim, 'score'>): ReviewedClaim {
  let score: EntrantScore | null = null;
  return {
    ...reviewed,
    get score() {
      score ??= scoreClaim(reviewed.claim, null);
      return score;
    },
  };
}

function entrantFrom(unit: Unit, sources: EntrantSources): Entrant {
  const entrant = entrantOf(unit, sources);
  // Every package of the ledger was stored with it and every check was validated before it was recorded.
  if (!entrant.ok) throw new Error(`${entrant.error.code} for ${unit.code}`);
  return entrant.value;
}

function sourcesOf(
  unit: Unit,
  {
    campaign,
    state,
    contents,
  }: {
    readonly campaign: StoredCampaign;
    readonly state: LedgerState;
    readonly contents: ReceivedContents;
  },
): EntrantSources {
  const { facts } = state;
  const own = facts.of(unit.code).submissions.map(({ digest }) => digest);
  const bundles = facts.of(unit.parent).bundles.map(({ digest }) => digest);
  return {
    campaign: campaign.campaign,
    sets: knownCampaign(campaign).sets,
    submissions: found(own, contents.assessment),
    bundles: found(bundles, contents.bundle),
    facts,
  };
}
