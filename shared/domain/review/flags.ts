import { z } from 'zod';

import { Decimal } from '../number/decimal.ts';
import {
  compare,
  compareDecimals,
  exact,
  isZero,
  larger,
  multiply,
  toDisplay,
  type Exact,
} from '../number/exact.ts';
import { MeasureKind, type Measured } from './measure.ts';
import { distance, type Spread } from './spread.ts';

const Direction = z.enum(['up', 'down']);

/**
 * Why a leaf of a unit deserves a second look, told by declared rules from what is on the table; a flag never changes a
 * score (P4, screen 07).
 */
export const Flag = z.discriminatedUnion('kind', [
  /** Found on the spot other than at the desk. */
  z.strictObject({ kind: z.literal('field-differs'), by: Decimal }),
  /** The district scored other than the unit itself. */
  z.strictObject({ kind: z.literal('district-differs'), by: Decimal }),
  /** Moved against last year more than a year explains. */
  z.strictObject({ kind: z.literal('jump'), direction: Direction, by: Decimal, of: MeasureKind }),
  z.strictObject({ kind: z.literal('no-evidence') }),
  /** Far from what units of this kind have. */
  z.strictObject({ kind: z.literal('far-from-median'), direction: Direction }),
  /** Below the maximum and not a word why (letter 1252, I.1). */
  z.strictObject({ kind: z.literal('reason-missing') }),
]);
export type Flag = z.output<typeof Flag>;

/** What the rules look at. */
export type FlagInput = Measured & {
  readonly spread: Spread | null;
  /** The same measure a year before; null where it is not known. */
  readonly lastYear: Decimal | null;
  readonly self: Decimal | null;
  readonly district: Decimal | null;
  readonly desk: Decimal | null;
  readonly field: Decimal | null;
  /** The set asks for documents here and the unit cites none. */
  readonly evidenceMissing: boolean;
  readonly reasonMissing: boolean;
};

/** A share that moved by so many percentage points within a year. */
const JUMP_PERCENT = exact(30);
/** An amount that doubled or halved, by at least so many. */
const JUMP_AMOUNT = exact(3);
/** Points that moved by half of the maximum. */
const HALF = exact('0.5');
const TWO = exact(2);
/** So many times the usual distance from the median is far. */
const FAR = exact(3);
/** Fewer units than this have no usual distance. */
const FEWEST_UNITS = 5;
/** A share this close to the median is never far, however alike the others are. */
const NEAR_PERCENT = exact(25);

/** Every flag of one leaf of one unit, the gravest first. */
export function flagsOf(input: FlagInput): Flag[] {
  return [
    ...differs('field-differs', input.field, input.desk ?? input.district ?? input.self),
    ...differs('district-differs', input.district, input.self),
    ...jump(input),
    ...(claims(input) && input.evidenceMissing ? [{ kind: 'no-evidence' as const }] : []),
    ...farFromMedian(input),
    ...(input.reasonMissing ? [{ kind: 'reason-missing' as const }] : []),
  ];
}

function claims({ self }: FlagInput): boolean {
  return self !== null && compareDecimals(self, '0') > 0;
}

function differs(
  kind: 'field-differs' | 'district-differs',
  found: Decimal | null,
  before: Decimal | null,
): Flag[] {
  if (found === null || before === null || compareDecimals(found, before) === 0) return [];
  return [{ kind, by: toDisplay(distance(exact(found), exact(before))) }];
}

function jump({ kind, measure, lastYear, max }: FlagInput): Flag[] {
  if (measure === null || lastYear === null) return [];
  const [now, before] = [exact(measure), exact(lastYear)];
  const by = distance(now, before);
  if (isZero(by) || !isJump(kind, { now, before, by, max: exact(max) })) return [];
  return [{ kind: 'jump', direction: directionOf(now, before), by: toDisplay(by), of: kind }];
}

type Moved = {
  readonly now: Exact;
  readonly before: Exact;
  readonly by: Exact;
  readonly max: Exact;
};

function isJump(kind: MeasureKind, { now, before, by, max }: Moved): boolean {
  if (kind === 'percent') return compare(by, JUMP_PERCENT) >= 0;
  if (kind === 'points') return compare(by, multiply(max, HALF)) >= 0;
  const [less, more] = compare(now, before) < 0 ? [now, before] : [before, now];
  return compare(by, JUMP_AMOUNT) >= 0 && compare(more, multiply(less, TWO)) >= 0;
}

/** Points of a choice or a yes are not spread over a scale, so nothing is far there. */
function farFromMedian({ kind, measure, spread }: FlagInput): Flag[] {
  if (kind === 'points' || measure === null || spread === null) return [];
  if (spread.count < FEWEST_UNITS) return [];
  const [value, median] = [exact(measure), exact(spread.median)];
  const usual = multiply(exact(spread.deviation), FAR);
  const near = kind === 'percent' ? NEAR_PERCENT : larger(JUMP_AMOUNT, multiply(median, HALF));
  if (compare(distance(value, median), larger(usual, near)) <= 0) return [];
  return [{ kind: 'far-from-median', direction: directionOf(value, median) }];
}

function directionOf(now: Exact, before: Exact): 'up' | 'down' {
  return compare(now, before) > 0 ? 'up' : 'down';
}
