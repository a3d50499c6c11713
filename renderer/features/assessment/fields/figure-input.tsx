import type { AnswerValue } from '../../../../shared/domain/answers/assessment.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { parseVietnameseNumber } from '../../../../shared/i18n/format.ts';
import { numberSentence } from '../../../../shared/i18n/problem-messages.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { NumberField } from '../../../ui/number-field.tsx';
import { useForm } from '../form-store.ts';
import { textTyped } from './answering.ts';
import type { InputProps } from './field-input.tsx';

/** A figure with its unit and bounds. */
export function FigureInput({ leaf, field, hint, error, readOnly }: InputProps) {
  const value = useForm(({ draft }) => draft.answers[field.slug]?.value);
  const unread = useForm((state) => state.draft.unread[field.slug]);
  return (
    <NumberField
      label={field.label}
      hint={hint}
      error={unread === undefined ? error : unreadSentence(field, unread)}
      name={field.slug}
      readOnly={readOnly}
      unit={field.unit}
      value={shownFigure(value)}
      unread={unread}
      onNumber={(typed) => {
        textTyped({ leaf, field }, { ...typed, ...figureOf(field, typed.value, typed.readable) });
      }}
    />
  );
}

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

/** Why typed text is no figure of this field. */
export function unreadSentence(field: Field, text: string): string {
  const parsed = parseVietnameseNumber(text);
  if (!parsed.ok) return numberSentence(text, parsed.error);
  const fraction = field.type === 'integer' && parsed.value.includes('.');
  return fraction ? vi.assessment.leaf.wholeNumber : vi.assessment.leaf.tooLarge;
}
