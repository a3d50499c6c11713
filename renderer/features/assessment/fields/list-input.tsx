import { IconPlus, IconX } from '@tabler/icons-react';
import { flushSync } from 'react-dom';

import { vi } from '../../../../shared/i18n/vi.ts';
import { Button } from '../../../ui/button.tsx';
import { useForm } from '../form-store.ts';
import { answerGiven } from './answering.ts';
import type { InputProps } from './field-input.tsx';
import { ListCell } from './list-cell.tsx';

type Row = Readonly<Record<string, string>>;
const words = vi.assessment.leaf;

/** A table of rows, such as the devices of a one-stop desk. */
export function ListInput({ leaf, field, hint, error, readOnly }: InputProps) {
  const value = useForm(({ draft }) => draft.answers[field.slug]?.value);
  if (field.type !== 'list') return null;
  const rows: readonly Row[] = Array.isArray(value)
    ? value.filter((row) => typeof row !== 'string')
    : [];
  const give = (next: readonly Row[]) => {
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
          {rows.map((row, at) => (
            // Rows have no identity of their own; they are told apart by their place.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              <th scope="row" className="num">
                {at + 1}
              </th>
              {field.columns.map((column) => (
                <td key={column.key}>
                  <ListCell
                    column={column}
                    value={row[column.key] ?? ''}
                    label={words.cell(column.label, at + 1)}
                    readOnly={readOnly}
                    onValue={(text) => {
                      give(
                        rows.map((other, place) =>
                          place === at ? { ...other, [column.key]: text } : other,
                        ),
                      );
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
                      give(rows.filter((_, place) => place !== at));
                    }}
                  />
                )}
              </td>
            </tr>
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
        <span className="hint">{error ?? hint}</span>
      </div>
    </fieldset>
  );
}
