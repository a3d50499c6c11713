import type { Decimal } from '../number/decimal.ts';
import {
  add,
  compare,
  compareDecimals,
  divide,
  exact,
  isNegative,
  isZero,
  multiply,
  subtract,
  toDisplay,
  type Exact,
} from '../number/exact.ts';
import type { MeasureKind } from './measure.ts';

/** How many bars the picture of a spread has. */
const BINS = 10;
const TWO = exact(2);
const MINUS_ONE = exact(-1);
const ZERO = exact(0);

/** How one leaf's values lie over the units that have one. */
export type Spread = {
  readonly count: number;
  readonly median: Decimal;
  readonly least: Decimal;
  readonly most: Decimal;
  /** Median of the distances from the median: what is far is told by it, not by a few extreme units. */
  readonly deviation: Decimal;
  /** Units per tenth of the scale that starts at 0. */
  readonly bins: readonly number[];
  /** End of the scale: 100 for a share, the leaf's maximum for points, the largest value else. */
  readonly scale: Decimal;
};

/** The spread of the values at one leaf; null where no unit has one. */
export function spreadOf(
  kind: MeasureKind,
  values: readonly Decimal[],
  max: Decimal,
): Spread | null {
  const sorted = values.toSorted(compareDecimals);
  const [least, most] = [sorted[0], sorted.at(-1)];
  if (least === undefined || most === undefined) return null;
  const scale = scaleOf(kind, most, max);
  const numbers = sorted.map((value) => exact(value));
  const median = middle(numbers);
  const distances = numbers.map((value) => distance(value, median)).toSorted(compare);
  return {
    count: sorted.length,
    median: toDisplay(median),
    least,
    most,
    deviation: toDisplay(middle(distances)),
    bins: binsOf(numbers, exact(scale)),
    scale,
  };
}

/** How far apart two values are, without sign. */
export function distance(a: Exact, b: Exact): Exact {
  const difference = subtract(a, b);
  return isNegative(difference) ? multiply(difference, MINUS_ONE) : difference;
}

function scaleOf(kind: MeasureKind, most: Decimal, max: Decimal): Decimal {
  if (kind === 'percent') return '100';
  return kind === 'points' ? max : most;
}

function middle(sorted: readonly Exact[]): Exact {
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? ZERO;
  const lower = sorted[half - 1] ?? upper;
  return sorted.length % 2 === 1 ? upper : divide(add(lower, upper), TWO);
}

/** Values below 0 are counted in the first tenth, those over the scale in the last. */
function binsOf(values: readonly Exact[], scale: Exact): number[] {
  const bins = Array.from({ length: BINS }, () => 0);
  for (const value of values) {
    const tenth = isZero(scale) ? 0 : Number(multiply(divide(value, scale), exact(BINS)).floor());
    const at = Math.min(BINS - 1, Math.max(0, tenth));
    bins[at] = (bins[at] ?? 0) + 1;
  }
  return bins;
}
