import { formatDecimal, parseVietnameseNumber } from '../../shared/i18n/format.ts';
import type { FieldProps } from './field-frame.tsx';
import { TextField } from './text-field.tsx';

type Props = FieldProps & {
  /** Stored value, an exact decimal; null when there is none. */
  readonly value: string | null;
  /** Text that does not parse, kept by the owner so that it is never lost. */
  readonly unread?: string | null | undefined;
  readonly unit?: string | null;
  readonly autoFocus?: boolean;
  /** `value` is null for an empty field; `readable` is false while the text is not a number. */
  readonly onNumber: (typed: {
    readonly text: string;
    readonly value: string | null;
    readonly readable: boolean;
  }) => void;
};

/** A figure typed the Vietnamese way (7,5; 1.250.000). The text stays as typed until it parses. */
export function NumberField({ value, unread, unit, onNumber, ...rest }: Props) {
  return (
    <TextField
      {...rest}
      figures
      inputMode="decimal"
      value={unread ?? (value === null ? '' : formatDecimal(value))}
      suffix={unit ?? undefined}
      onText={(text) => {
        const trimmed = text.trim();
        const parsed = trimmed === '' ? null : parseVietnameseNumber(trimmed);
        onNumber({
          text,
          value: parsed?.ok === true ? parsed.value : null,
          readable: parsed === null || parsed.ok,
        });
      }}
    />
  );
}
