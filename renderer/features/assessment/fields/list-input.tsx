import { IconPlus, IconX } from '@tabler/icons-react';
import { flushSync } from 'react-dom';

import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { Button } from '../../../ui/button.tsx';
import { useForm } from '../form-store.ts';
import { answerGiven } from './answering.ts';
import type { InputProps } from './field-input.tsx';
import { ListCell } from './list-cell.tsx';
import { pasteRows, type ListRow } from './list-rows.ts';

const words = vi.assessment.leaf;

/** A table of rows, such as the devices of a one-stop desk. */
export function ListInput({ leaf, field, hint, error, readOnly }: InputProps) {
  const value = useForm(({ draft }) => draft.answers[field.slug]?.value);
  if (field.type !== 'list') return null;
  const rows: readonly ListRow[] = Array.isArray(value)
    ? value.filter((row) => typeof row !== 'string')
    : [];
  const give = (next: readonly ListRow[]) => {
    answerGiven(leaf, field, next.length === 0 ? null : [...next]);
  };
  const empty = Object.fromEntries(field.columns.map(({ key }) => [key, '']));
  return (
    <fieldset className="field">
      <legend className="label">{field.label}</legend>
      <table className="table table--tight listtable">
        <thead>
          <tr>
            <th scope="col">{words.rowNumber}</th>
            {field.columns.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">
              <span className="sr-only">{vi.common.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((_, at) => (
            // Rows have no identity of their own; they are told apart by their place.
            // oxlint-disable-next-line react/no-array-index-key
            <Row key={at} field={field} rows={rows} at={at} readOnly={readOnly} onRows={give} />
          ))}
        </tbody>
      </table>
      <div className="row">
        {readOnly ? null : (
          <Button
            size="sm"
            icon={IconPlus}
            data-field={field.slug}
            onClick={(event) => {
              const list = event.currentTarget.closest('fieldset');
              flushSync(() => {
                give([...rows, empty]);
              });
              list?.querySelector<HTMLElement>('tbody tr:last-child input')?.focus();
            }}
          >
            {words.addRow}
          </Button>
        )}
        <span className={error === null ? 'hint' : 'fielderr'}>{error ?? hint}</span>
      </div>
    </fieldset>
  );
}

type RowProps = {
  readonly field: Extract<Field, { type: 'list' }>;
  readonly rows: readonly ListRow[];
  readonly at: number;
  readonly readOnly: boolean;
  readonly onRows: (rows: readonly ListRow[]) => void;
};

function Row({ field, rows, at, readOnly, onRows }: RowProps) {
  const { columns } = field;
  const row = rows[at] ?? {};
  return (
    <tr>
      <th scope="row" className="num">
        {at + 1}
      </th>
      {columns.map((column, across) => (
        <td key={column.key}>
          <ListCell
            column={column}
            value={row[column.key] ?? ''}
            label={words.cell(column.label, at + 1)}
            readOnly={readOnly}
            onValue={(text) => {
              onRows(rows.with(at, { ...row, [column.key]: text }));
            }}
            onTable={(cells) => {
              onRows(pasteRows({ columns, rows }, { row: at, column: across }, cells));
            }}
          />
        </td>
      ))}
      <td>
        {readOnly ? null : (
          <Button
            size="sm"
            variant="quiet"
            icon={IconX}
            aria-label={words.removeRow(at + 1)}
            onClick={() => {
              onRows(rows.filter((_, place) => place !== at));
            }}
          />
        )}
      </td>
    </tr>
  );
}
