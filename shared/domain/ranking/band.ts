import type { Band } from '../campaign/campaign.ts';
import { compareDecimals } from '../number/exact.ts';
import type { Decimal } from '../number/decimal.ts';

/**
 * Band of a percentage (K1, K2). Bands are half-open: a limit belongs to the band it opens, so no percentage falls
 * between two (domain notes, 2.3: 84,5 had none). The lowest band takes everything below it too. Null without a
 * percentage, when nothing is counted.
 */
export function bandOf(percent: Decimal | null, bands: readonly Band[]): string | null {
  if (percent === null) return null;
  const ordered = bands.toSorted((a, b) => compareDecimals(b.from, a.from));
  const band = ordered.find(({ from }) => compareDecimals(percent, from) >= 0) ?? ordered.at(-1);
  return band?.name ?? null;
}
