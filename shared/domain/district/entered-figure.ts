import type { Answer } from '../answers/assessment.ts';
import { Decimal } from '../number/decimal.ts';
import { compareDecimals } from '../number/exact.ts';

/** What the district's form says of a figure, as a number; null while it says nothing or no number. */
export function enteredNumber(answer: Answer | undefined): Decimal | null {
  const value = answer?.value;
  if (typeof value === 'number') return String(value);
  const decimal = Decimal.safeParse(value);
  return decimal.success ? decimal.data : null;
}

/** Whether the form was given by hand another figure than the communes' add up to (H5). */
export function differsFrom(entered: Decimal | null, derived: Decimal): boolean {
  return entered !== null && compareDecimals(entered, derived) !== 0;
}
