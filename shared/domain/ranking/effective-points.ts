import type { Answers } from '../answers/assessment.ts';
import type { EffectiveScore } from '../campaign/campaign.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Filler } from '../criteria/field.ts';
import { fieldBySlug } from '../criteria/walk.ts';
import type { DecisionAuthor } from '../decisions/author.ts';
import type { Round } from '../decisions/leaf-check.ts';
import type { Decimal } from '../number/decimal.ts';
import { compareDecimals } from '../number/exact.ts';
import type { Look } from './ledger-facts.ts';

/** What reviewers found at one leaf of one submission. */
export type EffectiveLook = {
  /** Points that replace the claim; null when the claim stands. */
  readonly points: Decimal | null;
  readonly round: Round | null;
  readonly outcome: 'agreed' | 'changed';
  /** Of the look whose points count; of the last one where none has points. */
  readonly reason: string;
  readonly by: DecisionAuthor;
  /** The desk accepted the claim: where that is lower than `points`, it stands (rule `lowest`). */
  readonly claimIfLower: boolean;
};

type Judged = Look & { readonly points: Decimal };

const ORDER: readonly Round[] = ['dispute', 'field', 'desk', 'district'];

/**
 * The look that counts per leaf, by the rule that the campaign declares (P6): after an objection before on the spot
 * before at the desk before at the district, within a round the last; or the lower of desk and field. A look without
 * points (bulk acceptance) makes the leaf checked and lets the points stand. Only looks at the counted submission
 * matter: `digest`.
 */
export function effectiveLooks(
  looks: readonly Look[],
  { digest, rule }: { readonly digest: string; readonly rule: EffectiveScore | undefined },
): ReadonlyMap<string, EffectiveLook> {
  const byLeaf = Map.groupBy(
    looks.filter((look) => look.digest === digest),
    (look) => look.leaf,
  );
  return new Map(
    [...byLeaf].flatMap(([leaf, ofLeaf]) => {
      const found = effectiveOf(ofLeaf, rule ?? 'last-look');
      return found === null ? [] : [[leaf, found] as const];
    }),
  );
}

function effectiveOf(looks: readonly Look[], rule: EffectiveScore): EffectiveLook | null {
  const counted =
    (rule === 'lowest' ? lowest(looks) : null) ??
    ORDER.map((round) => lastOf(looks, round)).find((look) => look !== null);
  if (counted !== undefined) return { claimIfLower: false, ...counted };
  const last = looks.at(-1);
  return last === undefined
    ? null
    : { ...last, round: null, outcome: 'agreed', claimIfLower: false };
}

/** The last look of a round that gave points. */
function lastOf(looks: readonly Look[], round: Round): Judged | null {
  const found = looks.filter(isJudged).findLast((look) => look.round === round);
  return found ?? null;
}

function isJudged(look: Look): look is Judged {
  return look.points !== null;
}

/**
 * The lower of desk and field where both looked and nobody objected since; null leaves it to the order of rounds. A desk
 * that accepted in bulk stands for the points it let be: the district's, else the claim's.
 */
function lowest(looks: readonly Look[]): (Judged & { readonly claimIfLower?: boolean }) | null {
  const field = lastOf(looks, 'field');
  const seenAtDesk = looks.some(({ round }) => round === 'desk');
  if (field === null || !seenAtDesk || lastOf(looks, 'dispute') !== null) return null;
  const desk = lastOf(looks, 'desk') ?? lastOf(looks, 'district');
  if (desk === null) return { ...field, claimIfLower: true };
  return compareDecimals(desk.points, field.points) < 0 ? desk : field;
}

/** Who may enter a figure of each kind: a higher authority also what a lower one may. */
const MAY_FILL: Readonly<Record<Filler, readonly Filler[]>> = {
  unit: ['unit'],
  district: ['district'],
  province: ['district', 'province'],
};

/**
 * The figures that points are computed from: the unit's own, and of those that only a reviewer enters the province's
 * before the district's (C3). What somebody entered who may not is passed over, so that no unit scores itself.
 */
export function effectiveAnswers(set: CriteriaSet, by: Readonly<Record<Filler, Answers>>): Answers {
  const fields = fieldBySlug(set);
  const allowed = (filler: Filler) =>
    Object.entries(by[filler]).filter(([slug]) => {
      const field = fields.get(slug);
      return field !== undefined && MAY_FILL[filler].includes(field.filledBy);
    });
  return Object.fromEntries([...allowed('unit'), ...allowed('district'), ...allowed('province')]);
}
