import { memo } from 'react';

import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { useForm } from '../form-store.ts';
import { ChoiceEditor, EstimateEditor, FigureEditor, ReasonEditor } from './cell-editors.tsx';
import { cellText } from './cell-text.ts';
import { isCell, type Column, type GridRow } from './grid-rows.ts';

type Props = {
  readonly row: GridRow;
  readonly column: Column;
  readonly active: boolean;
  readonly wrong: boolean;
  readonly onEnter: () => void;
};

/** A cell: plain text until the cursor is in it, then the input itself, so that Telex works from the first letter. */
export const GridCell = memo(function GridCell({ row, column, active, wrong, onEnter }: Props) {
  const text = useForm((state) => cellText(state, row, column));
  const needsReason = useForm(
    ({ problems }) =>
      column === 'reason' &&
      row.first &&
      problems.some(({ leaf, code }) => leaf === row.leaf.code && code === 'reason-missing'),
  );
  if (!isCell(row, column)) {
    return (
      <td className="off">
        <span className="sr-only">{vi.assessment.table.off}</span>
      </td>
    );
  }
  const field = fieldOf(row, column);
  const figures = column === 'a' || column === 'b';
  const look = `e${figures ? ' r' : ' tc'}${wrong ? ' e--err' : ''}${needsReason ? ' e--need' : ''}`;
  return (
    // The keyboard reaches cells with arrows; the mouse by pressing on them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <td
      className={look}
      data-focus={active || undefined}
      onMouseDown={active ? undefined : onEnter}
    >
      {active ? (
        <Editor row={row} column={column} field={field} />
      ) : (
        <Shown
          text={text}
          unit={figures ? (field?.unit ?? null) : null}
          needsReason={needsReason}
        />
      )}
    </td>
  );
});

function fieldOf(row: GridRow, column: Column): Field | null {
  return column === 'a' || column === 'b' || column === 'choice' ? row[column] : null;
}

type EditorProps = Pick<Props, 'row' | 'column'> & { readonly field: Field | null };

function Editor({ row, column, field }: EditorProps) {
  if (column === 'reason') return <ReasonEditor leaf={row.leaf} />;
  if (column === 'estimate') return <EstimateEditor leaf={row.leaf} />;
  if (field === null) return null;
  return column === 'choice' ? (
    <ChoiceEditor leaf={row.leaf} field={field} />
  ) : (
    <span className="cell cell--edit">
      <FigureEditor leaf={row.leaf} field={field} />
      {field.unit === null ? null : <span className="cell__u">{field.unit}</span>}
    </span>
  );
}

type ShownProps = {
  readonly text: string;
  readonly unit: string | null;
  readonly needsReason: boolean;
};

function Shown({ text, unit, needsReason }: ShownProps) {
  if (needsReason) return <span className="warn">{vi.assessment.table.needReason}</span>;
  if (text === '') return null;
  return (
    <span className="cell">
      <span className={unit === null ? undefined : 'num'}>{text}</span>
      {unit === null ? null : <span className="cell__u">{unit}</span>}
    </span>
  );
}
