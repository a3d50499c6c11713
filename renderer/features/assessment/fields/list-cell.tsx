import { useState } from 'react';

import { readTable, type Cells } from '../../../../shared/domain/text/table-text.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { announce } from '../../../ui/announcer.tsx';
import { useTyping } from '../../../ui/use-typing.ts';
import { toShown, toStored, type ListColumn } from './list-rows.ts';

const words = vi.assessment.leaf;
const LONGEST = 1000;

type Props = {
  readonly column: ListColumn;
  /** As stored: text, ISO date or exact decimal; what did not parse stays as typed and is a problem of the list. */
  readonly value: string;
  readonly label: string;
  readonly readOnly: boolean;
  readonly onValue: (value: string) => void;
  /** Several cells of a spreadsheet were pasted here. */
  readonly onTable: (cells: Cells) => void;
};

/** One cell of a list. */
export function ListCell({ column, value, label, readOnly, onValue, onTable }: Props) {
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
      <input
        {...typing}
        aria-label={label}
        readOnly={readOnly}
        maxLength={LONGEST}
        onPaste={(event) => {
          const cells = readTable(event.clipboardData.getData('text/plain'));
          if (readOnly || cells.flat().length < 2) return;
          event.preventDefault();
          if (cells.flat().some(({ length }) => length > LONGEST)) announce(words.cellTooLong);
          else onTable(cells);
        }}
      />
    </div>
  );
}
