import { IconPencil, IconRefreshDot } from '@tabler/icons-react';
import { useState } from 'react';

import type { ReportTable } from '../../../shared/domain/campaign/report-outline.ts';
import type { Cell, Column, Table } from '../../../shared/domain/report/report-model.ts';
import {
  unitReportTable,
  type ReportFigures,
} from '../../../shared/domain/report/unit-report-tables.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { usePrinting } from '../../ui/use-printing.ts';
import { sourceOf } from './table-source.ts';

const words = vi.unitReport;
/** A longer table shows its head, so that the next section stays near. */
const LONG = 12;
const HEAD = 8;

type Props = {
  readonly table: ReportTable;
  readonly figures: ReportFigures;
  readonly locked: boolean;
};

/** A table of the report as it will be printed, filled from the form as it stands (U7). */
export function LiveTable({ table, figures, locked }: Props) {
  const [all, setAll] = useState(false);
  const printing = usePrinting();
  const filled = unitReportTable(table, figures);
  if (filled === null) return null;
  const { rows } = filled;
  const long = rows.length > LONG;
  const shown = all || printing || !long ? rows : rows.slice(0, HEAD);
  return (
    <figure className="live">
      <figcaption className="live__head">
        <span className="bold">{table.caption}</span>
        <span className="live__from">
          <Icon of={IconRefreshDot} size="sm" />
          {words.live}
        </span>
        {locked ? null : (
          <Button
            size="sm"
            variant="quiet"
            icon={IconPencil}
            onClick={() => {
              goTo(sourceOf(table, figures));
            }}
          >
            {words.openForm}
            <span className="sr-only">: {table.caption}</span>
          </Button>
        )}
      </figcaption>
      {rows.length === 0 ? (
        <p className="live__none dim sm">{words.nothing[table.kind]}</p>
      ) : (
        <FilledTable kind={table.kind} table={{ ...filled, rows: shown }} caption={table.caption} />
      )}
      {long ? (
        <button
          type="button"
          className="live__more link sm"
          aria-expanded={all}
          onClick={() => {
            setAll(!all);
          }}
        >
          {all ? words.less : words.all(rows.length)}
          <span className="sr-only">: {table.caption}</span>
        </button>
      ) : null}
    </figure>
  );
}

type FilledProps = {
  readonly kind: ReportTable['kind'];
  readonly table: Table;
  readonly caption: string;
};

function FilledTable({ kind, table: { columns, rows }, caption }: FilledProps) {
  return (
    <table className="table table--tight" aria-label={caption}>
      <colgroup>
        {columns.map(({ title, width }) => (
          <col key={title} style={{ width: `${(width / sum(columns)) * 100}%` }} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {columns.map(({ title, align }) => (
            <th key={title} scope="col" className={ALIGN[align]}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) => (
          // Rows follow the set's order and have no name of their own.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={at}>
            {row.map((cell, index) => (
              <td
                key={columns[index]?.title}
                className={`${ALIGN[columns[index]?.align ?? 'left']} ${typeof cell === 'string' ? '' : 'num'}`}
              >
                <CellText cell={cell} missing={missingWord(kind, index)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const ALIGN = { left: '', center: 'c', right: 'r' } as const;

function sum(columns: readonly Column[]): number {
  return columns.reduce((total, { width }) => total + width, 0);
}

/** What an empty cell lacks, in the one column of a table where the clerk has to see it; empty elsewhere. */
function missingWord(kind: ReportTable['kind'], index: number): string {
  if (kind === 'figures' && index === 3) return words.missingFigure;
  return kind === 'below-maximum' && index === 4 ? words.missingReason : '';
}

function CellText({ cell, missing }: { readonly cell: Cell; readonly missing: string }) {
  if (typeof cell !== 'string') return cellNumber(cell);
  return cell === '' && missing !== '' ? <span className="live__miss">{missing}</span> : cell;
}

function cellNumber(cell: Exclude<Cell, string>): string {
  if ('count' in cell) return formatDecimal(String(cell.count));
  return cell.decimal === null ? '' : formatDecimal(cell.decimal, 2);
}
