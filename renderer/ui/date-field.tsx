import { IconCalendar } from '@tabler/icons-react';

import { vi } from '../../shared/i18n/vi.ts';
import { formatDate, parseVietnameseDate } from '../../shared/i18n/format.ts';
import type { FieldProps } from './field-frame.tsx';
import { TextField } from './text-field.tsx';

type Props = FieldProps & {
  /** `YYYY-MM-DD` or null. */
  readonly value: string | null;
  readonly unread?: string | null | undefined;
  readonly onDate: (typed: {
    readonly text: string;
    readonly value: string | null;
    readonly readable: boolean;
  }) => void;
};

/** A calendar date typed as dd/mm/yyyy. */
export function DateField({ value, unread, onDate, ...rest }: Props) {
  return (
    <TextField
      {...rest}
      className="input--date"
      icon={IconCalendar}
      inputMode="numeric"
      placeholder={vi.common.datePattern}
      value={unread ?? (value === null ? '' : formatDate(value))}
      onText={(text) => {
        const trimmed = text.trim();
        const parsed = trimmed === '' ? null : parseVietnameseDate(trimmed);
        onDate({
          text,
          value: parsed?.ok === true ? parsed.value : null,
          readable: parsed === null || parsed.ok,
        });
      }}
    />
  );
}
