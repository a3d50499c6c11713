/** What many measurements of the same thing come to, in the unit they were taken in. */
export type Spread = {
  readonly count: number;
  readonly median: number;
  readonly p95: number;
  readonly least: number;
  readonly most: number;
};

/** Median, 95th percentile and spread; the nearest measured value, nothing interpolated. */
export function spreadOf(samples: readonly number[]): Spread {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
  return {
    count: sorted.length,
    median: at(0.5),
    p95: at(0.95),
    least: sorted[0] ?? 0,
    most: sorted.at(-1) ?? 0,
  };
}

/** What one of the figures may be at most, in milliseconds. */
type Budget = { readonly of: 'median' | 'p95'; readonly most: number };

/** One line of the report, milliseconds; with a budget it says whether it is kept. */
export function spreadLine(name: string, samples: readonly number[], budget?: Budget): string {
  const spread = spreadOf(samples);
  const { count, median, p95, least, most } = spread;
  const figures = [`median ${ms(median)}`, `p95 ${ms(p95)}`, `${ms(least)} to ${ms(most)}`];
  const verdict =
    budget === undefined
      ? ''
      : `, budget ${budget.of} ${ms(budget.most)}: ${spread[budget.of] <= budget.most ? 'kept' : 'MISSED'}`;
  return `${name.padEnd(44)} ${figures.join(', ')} (n ${count})${verdict}`;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}

/** Bytes as people say them. */
export function megabytes(bytes: number | null): string {
  return bytes === null ? 'not known here' : `${(bytes / 1_000_000).toFixed(0)} MB`;
}
