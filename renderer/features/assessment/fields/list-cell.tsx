import { useState } from 'react';

import {
  formatDate,
  formatDecimal,
  parseVietnameseDate,
  parseVietnameseNumber,
} from '../../../../shared/i18n/format.ts';
import { useTyping } from '../../../ui/use-typing.ts';

type Column = { readonly key: string; readonly type: 'text' | 'date' | 'integer' | 'decimal' };
type Props = {
  readonly column: Column;
  /** As stored: text, ISO date or exact decimal; what did not parse stays as typed and is a problem of the list. */
  readonly value: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly onValue: (value: string) => void;
};

/** One cell of a list. */
export function ListCell({ column, value, label, readOnly, onValue }: Props) {
  const [shown, setShown] = useState(() => toShown(column, value));
  const stored = toStored(column, shown);
  const typing = useTyping({
    shown: stored === value ? shown : toShown(column, value),
    onText: (text) => {
      setShown(text);
      onValue(toStored(column, text));
    },
  });
  const figure = column.type === 'integer' || column.type === 'decimal';
  return (
    <div className={figure ? 'input input--num input--cell' : 'input input--cell'}>
      <input {...typing} aria-label={label} readOnly={readOnly} maxLength={1000} />
    </div>
  );
}

function toShown({ type }: Column, value: string): string {
  if (type === 'date' && /^\d{4}-\d\d-\d\d$/.test(value)) return formatDate(value);
  const decimal = type === 'integer' || type === 'decimal';
  return decimal && /^-?\d+(\.\d+)?$/.test(value) ? formatDecimal(value) : value;
}

function toStored({ type }: Column, text: string): string {
  if (type === 'text') return text;
  const parsed = type === 'date' ? parseVietnameseDate(text) : parseVietnameseNumber(text);
  return parsed.ok ? parsed.value : text;
}
