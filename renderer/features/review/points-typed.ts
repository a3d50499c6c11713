import { compareDecimals } from '../../../shared/domain/number/exact.ts';
import { formatDecimal, parseVietnameseNumber } from '../../../shared/i18n/format.ts';
import { numberSentence } from '../../../shared/i18n/problem-messages.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import type { LeafHead } from './review-data.ts';

/** Points as somebody typed them, within what the leaf allows; else a sentence that says why not. */
export function pointsTyped(text: string, head: LeafHead): Result<string, string> {
  const parsed = parseVietnameseNumber(text);
  if (!parsed.ok) return err(numberSentence(text, parsed.error));
  const { value } = parsed;
  const within = compareDecimals(value, head.least) >= 0 && compareDecimals(value, head.max) <= 0;
  if (within) return ok(value);
  const { least, max, decimals } = head;
  return err(vi.review.edit.range(formatDecimal(least, decimals), formatDecimal(max, decimals)));
}
