import type { Answers } from '../answers/assessment.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Filler } from '../criteria/field.ts';
import { fieldBySlug } from '../criteria/walk.ts';
import type { DecisionAuthor } from '../decisions/author.ts';
import type { Round } from '../decisions/leaf-check.ts';
import type { Decimal } from '../number/decimal.ts';
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
};

const ORDER: readonly Round[] = ['dispute', 'field', 'desk', 'district'];

/**
 * The look that counts per leaf: after an objection before on the spot before at the desk before at the district (P6: the effective score
 * follows a declared rule), within a round the last. A look without points (bulk acceptance) makes the leaf checked
 * and lets the points stand. Only looks at the counted submission matter: `digest`.
 */
export function effectiveLooks(
  looks: readonly Look[],
  digest: string,
): ReadonlyMap<string, EffectiveLook> {
  const byLeaf = Map.groupBy(
    looks.filter((look) => look.digest === digest),
    (look) => look.leaf,
  );
  return new Map(
    [...byLeaf].flatMap(([leaf, ofLeaf]) => {
      const found = effectiveOf(ofLeaf);
      return found === null ? [] : [[leaf, found] as const];
    }),
  );
}

function effectiveOf(looks: readonly Look[]): EffectiveLook | null {
  const withPoints = ORDER.map((round) =>
    looks.findLast((look) => look.round === round && look.points !== null),
  );
  const counted = withPoints.find((look) => look !== undefined);
  if (counted !== undefined) return counted;
  const last = looks.at(-1);
  return last === undefined ? null : { ...last, round: null, outcome: 'agreed' };
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
