import { memo } from 'react';

import { vi } from '../../../../shared/i18n/vi.ts';
import { usePlace } from '../form-place.ts';
import { useForm } from '../form-store.ts';
import { CellEditor } from './cell-editors.tsx';
import { cellText } from './cell-text.ts';
import { needsReason } from './grid-errors.ts';
import { fieldAt, isCell, type Column, type GridRow } from './grid-rows.ts';

type Props = {
  readonly row: GridRow;
  readonly number: number;
  readonly column: Column;
  readonly active: boolean;
  readonly wrong: boolean;
  /** Classes of its place in the selection; null outside. */
  readonly chosen: string | null;
};

/** A cell: plain text until the cursor is in it, then the input itself, so that Telex works from the first letter. */
export const GridCell = memo(function GridCell(props: Props) {
  const { row, number, column, active, wrong, chosen } = props;
  const mark = chosen === null ? '' : ` ${chosen}`;
  if (!isCell(row, column)) {
    return (
      <td className={`off${mark}`} data-cell={`${number} ${column}`}>
        <span className="sr-only">{vi.assessment.table.off}</span>
      </td>
    );
  }
  const figures = column === 'a' || column === 'b';
  const look = `e${figures ? ' r' : ' tc'}${wrong ? ' e--err' : ''}${mark}`;
  return (
    <td
      className={look}
      data-cell={`${number} ${column}`}
      data-focus={active || undefined}
      aria-selected={chosen !== null || active}
      aria-invalid={wrong || undefined}
    >
      {active ? (
        <CellEditor leaf={row.leaf} column={column} field={fieldAt(row, column)} />
      ) : (
        <Shown row={row} column={column} />
      )}
    </td>
  );
});

type ShownProps = { readonly row: GridRow; readonly column: Column };

function Shown({ row, column }: ShownProps) {
  const text = useCellText(row, column);
  const needed = useForm((state) => column === 'reason' && needsReason(state, row.leaf.code));
  if (needed) return <span className="need">{vi.assessment.table.needReason}</span>;
  if (text === '') return null;
  const figures = column === 'a' || column === 'b';
  const unit = figures ? (row[column]?.unit ?? null) : null;
  return (
    <span className={column === 'estimate' ? 'cell dim' : 'cell'}>
      <span className={figures || column === 'estimate' ? 'num' : undefined}>{text}</span>
      {unit === null ? null : <span className="cell__u">{unit}</span>}
    </span>
  );
}

function useCellText(row: GridRow, column: Column): string {
  const planned = usePlace(({ estimates }) => estimates);
  const typed = usePlace(({ asOfTexts }) =>
    column === 'estimate' ? asOfTexts[row.leaf.code] : undefined,
  );
  const text = useForm(({ form, draft }) =>
    cellText({ set: form.criteria, draft, planned }, row, column),
  );
  return typed ?? text;
}
