import type { Answers } from '../answers/assessment.ts';
import { figuresOf } from '../answers/figures.ts';
import { isInTime } from '../campaign/deadline.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Field } from '../criteria/field.ts';
import { evaluateNumber } from '../expression/evaluate.ts';
import { parseExpression } from '../expression/parse.ts';
import type { Decimal } from '../number/decimal.ts';
import { add, exact, toDecimal, toDisplay, type Exact } from '../number/exact.ts';

/** A commune as its district's figures see it. */
export type CommuneSource = {
  readonly unit: string;
  /** Takes no part in the campaign: nothing of it is counted, and it is not missing. */
  readonly excluded: boolean;
  /** When its first submission reached the district, whatever became of it; null before. */
  readonly firstArrival: string | null;
  /** The submission that counts (P2), the same that the bundle carries; null where there is none. */
  readonly counted: { readonly revision: number; readonly answers: Answers } | null;
};

/** Why a commune gives the value it gives, or none. */
export type FigureState = 'taken' | 'late' | 'not-filled' | 'not-sent' | 'excluded';

/** One commune's share in a figure of its district. */
export type FigureLine = {
  readonly unit: string;
  readonly state: FigureState;
  readonly value: Decimal | null;
  /** Revision the value was read from; null where it was read from no submission. */
  readonly revision: number | null;
};

/** A figure offered to the district: what it comes to, and how. */
export type DerivedFigure = {
  readonly value: Decimal;
  /** The district's own share, where the figure has one. */
  readonly own: Decimal | null;
  readonly lines: readonly FigureLine[];
};

export type FigureSources = {
  /** The district's communes, in order. */
  readonly communes: readonly CommuneSource[];
  /** The communes' criteria set; without it nothing can be read from their answers. */
  readonly set: CriteriaSet | undefined;
  /** The district's own answers. */
  readonly own: Answers;
  /** Communes are in time strictly before it: the district's own deadline, else the campaign's. */
  readonly deadline: string | undefined;
};

/**
 * A figure of a district's form as it follows from its communes (H5): a sum over the submissions that count, a yes
 * counting as 1; their number in the register; those whose first submission came in time. Null for a field that draws
 * on nobody. Offered beside the field; the officer takes or corrects it.
 */
export function deriveFigure(field: Field, sources: FigureSources): DerivedFigure | null {
  const { derived } = field;
  if (derived === undefined) return null;
  const lines = sources.communes.map((commune): FigureLine => {
    if (commune.excluded) return without(commune, 'excluded');
    if (derived.source === 'register') return countedOnce(commune);
    return derived.source === 'arrivals'
      ? arrivalLine(commune, sources)
      : sumLine(commune, derived.sum, sources);
  });
  const own = ownFigure(derived.own, sources.own);
  const parts = [...lines.map(({ value }) => value), own].filter((value) => value !== null);
  const total = parts.map((value) => exact(value)).reduce(add, exact(0));
  return { value: toDecimal(total), own, lines };
}

function without({ unit }: CommuneSource, state: FigureState): FigureLine {
  return { unit, state, value: null, revision: null };
}

/** Counted as one, whatever it says. */
function countedOnce({ unit }: CommuneSource): FigureLine {
  return { unit, state: 'taken', value: '1', revision: null };
}

function arrivalLine(commune: CommuneSource, { deadline }: FigureSources): FigureLine {
  const { firstArrival } = commune;
  if (firstArrival === null) return without(commune, 'not-sent');
  return isInTime({ arrivedAt: firstArrival, deadline })
    ? countedOnce(commune)
    : without(commune, 'late');
}

function sumLine(
  commune: CommuneSource,
  sum: string | undefined,
  { set }: FigureSources,
): FigureLine {
  const { unit, counted } = commune;
  if (counted === null) return without(commune, 'not-sent');
  const { revision, answers } = counted;
  const value = valueAt(sum, answers, set);
  return value === null
    ? { unit, state: 'not-filled', value: null, revision }
    : { unit, state: 'taken', value: toDisplay(value), revision };
}

/** The expression on one commune's answers; null when its figures do not suffice. */
function valueAt(
  sum: string | undefined,
  answers: Answers,
  set: CriteriaSet | undefined,
): Exact | null {
  if (sum === undefined || set === undefined) return null;
  const expression = parseExpression(sum);
  if (!expression.ok) return null;
  const value = evaluateNumber(expression.value, figuresOf(set, answers).scope);
  return value.ok ? value.value : null;
}

function ownFigure(slug: string | undefined, answers: Answers): Decimal | null {
  const value = slug === undefined ? undefined : answers[slug]?.value;
  return typeof value === 'number' ? toDecimal(exact(value)) : null;
}
