import type { AnswerValue } from '../../../../shared/domain/answers/assessment.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';

/** A stored figure as the exact decimal the number field shows. */
export function shownFigure(value: AnswerValue | undefined): string | null {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : null;
}

/** A parsed number as the field stores it: an integer as a number, a decimal as its exact text. */
export function figureOf(
  field: Field,
  value: string | null,
  readable: boolean,
): { readonly value: AnswerValue | null; readonly readable: boolean } {
  if (value === null || field.type !== 'integer') return { value, readable };
  const whole = Number(value);
  const fits = !value.includes('.') && Number.isSafeInteger(whole);
  return fits ? { value: whole, readable } : { value: null, readable: false };
}
