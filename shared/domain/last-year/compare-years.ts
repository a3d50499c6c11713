import type { Answers, AnswerValue, Assessment } from '../answers/assessment.ts';
import { checkValue } from '../answers/check-value.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { fieldBySlug, leavesOf } from '../criteria/walk.ts';
import { Decimal } from '../number/decimal.ts';
import {
  compare,
  divide,
  exact,
  isZero,
  multiply,
  roundTo,
  subtract,
  type Exact,
} from '../number/exact.ts';

/** The survey year a submission belongs to: as its campaign is named (`gialai-2018`), else when it was approved. */
export function yearOfSubmission(campaignId: string, approvedAt: string): number {
  const named = /(?:^|\D)(20\d\d)(?:\D|$)/.exec(campaignId)?.[1];
  return Number(named ?? approvedAt.slice(0, 4));
}

/** What of an earlier submission stands beside this year's form: figures by slug, claimed points by leaf code. */
export type Comparable = {
  readonly answers: Answers;
  readonly points: Readonly<Record<string, Decimal>>;
};

/** Keeps what has its place in this year's set: a figure of the same name and kind, points of the same code. */
export function comparableWith(
  set: CriteriaSet,
  { answers, claimed }: Pick<Assessment, 'answers' | 'claimed'>,
): Comparable {
  const fields = fieldBySlug(set);
  const codes = new Set(leavesOf(set).map(({ code }) => code));
  return {
    answers: Object.fromEntries(
      Object.entries(answers).filter(([slug, { value }]) => {
        const field = fields.get(slug);
        if (field === undefined) return false;
        const problem = checkValue(field, value, set.period)?.code;
        return problem !== 'wrong-type' && problem !== 'unknown-option';
      }),
    ),
    points: Object.fromEntries(
      Object.entries(claimed).flatMap(([code, points]) =>
        codes.has(code) && points !== null ? [[code, points]] : [],
      ),
    ),
  };
}

/** How a figure moved against last year. */
export type Movement = {
  readonly direction: 'up' | 'down' | 'same';
  /** Change in percent of last year's figure, without sign, no decimals; null when that was 0. */
  readonly percent: Decimal | null;
  /** At least doubled or halved, by more than a handful: worth a second look before the district asks. */
  readonly big: boolean;
};

const DOUBLE = exact(2);
/** One officer more in a commune of two is no news. */
const HANDFUL = exact(3);
const HUNDRED = exact(100);

/** Movement between two figures of the same field; null unless both are numbers. */
export function movementOf(before: AnswerValue, now: AnswerValue): Movement | null {
  const from = numberOf(before);
  const to = numberOf(now);
  if (from === null || to === null) return null;
  const order = compare(to, from);
  if (order === 0) return { direction: 'same', percent: '0', big: false };
  const change = order > 0 ? subtract(to, from) : subtract(from, to);
  const [less, more] = order > 0 ? [from, to] : [to, from];
  const doubled = compare(more, multiply(less, DOUBLE)) >= 0;
  return {
    direction: order > 0 ? 'up' : 'down',
    percent: isZero(from) ? null : roundTo(multiply(divide(change, from), HUNDRED), 0),
    big: doubled && compare(change, HANDFUL) >= 0,
  };
}

function numberOf(value: AnswerValue): Exact | null {
  if (typeof value === 'number') return exact(value);
  const decimal = Decimal.safeParse(value);
  return decimal.success ? exact(decimal.data) : null;
}
