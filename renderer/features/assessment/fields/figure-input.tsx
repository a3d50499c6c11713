import { NumberField } from '../../../ui/number-field.tsx';
import { useForm } from '../form-store.ts';
import { textTyped } from './answering.ts';
import type { InputProps } from './field-input.tsx';
import { figureOf, shownFigure } from './figure-of.ts';

/** A figure with its unit and bounds. */
export function FigureInput({ leaf, field, hint, error, readOnly }: InputProps) {
  const value = useForm(({ draft }) => draft.answers[field.slug]?.value);
  const unread = useForm((state) => state.draft.unread[field.slug]);
  return (
    <NumberField
      label={field.label}
      hint={hint}
      error={error}
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
