import { memo } from 'react';

import { barePlace } from '../../../shared/i18n/place-words.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { LastYearCell, LastYearHead } from './grid-parts.tsx';
import { LookGrid } from './look-grid.tsx';
import type { Column, LeafTable } from './review-data.ts';
import { cellWords } from './row-words.ts';
import { FlagCell, sameCells, ScoreCells, type CellsOf, type Scored } from './score-cells.tsx';
import { StateCell } from './state-cell.tsx';
import type { Work } from './use-work.ts';

const t = vi.review;
const ROW_HEIGHT = 33;
/** State and unit. */
const FIXED = 2;

type Props = {
  readonly table: LeafTable;
  readonly scores: readonly Scored[];
  readonly work: Work;
  readonly onEvidence: () => void;
};

/** All units for one leaf (screen 07): the figures, every score, what deserves a second look. */
export function LeafGrid({ table, scores, work, onEvidence }: Props) {
  const { leaf, lastYear, level, round } = table;
  return (
    <LookGrid
      label={t.tableOfLeaf(leaf.code, work.lines.length)}
      className="vt"
      before={FIXED + leaf.columns.length + (lastYear === null ? 0 : 1)}
      heads={
        <>
          <th scope="col">{t.columns.state}</th>
          <th scope="col">{t.columns.unit[level]}</th>
          {leaf.columns.map((column) => (
            <th key={column.key} scope="col" className={isText(column) ? '' : 'r'}>
              <span className="vt__head">{headOf(column)}</span>
            </th>
          ))}
          <LastYearHead year={lastYear} percent={leaf.kind === 'percent'} />
        </>
      }
      byRule={leaf.byRule}
      lastYear={lastYear}
      scores={scores}
      round={round}
      work={work}
      rowHeight={ROW_HEIGHT}
      Cells={Cells}
      onEvidence={onEvidence}
    />
  );
}

const Cells = memo(function LeafCells(props: CellsOf) {
  const { line, work, lastYear } = props;
  const { row, head, unit } = line;
  return (
    <>
      <td>
        <StateCell row={row} here={work !== null} />
      </td>
      <th scope="row">
        {unit.name}{' '}
        {unit.level === 'xa' ? <span className="dim reg">{barePlace(unit.parentName)}</span> : null}
        {row.late ? <span className="tag tag--warn">{t.late}</span> : null}
      </th>
      {head.columns.map((column, index) => (
        <FigureCell key={column.key} column={column} cell={row.cells[index] ?? []} />
      ))}
      <LastYearCell year={lastYear} line={line} />
      <ScoreCells {...props} />
      <FlagCell line={line} />
    </>
  );
}, sameCells);

/** What is taken away from a sum steps back; a choice is read, a figure is compared. */
function FigureCell({
  column,
  cell,
}: {
  readonly column: Column;
  readonly cell: readonly string[];
}) {
  if (isText(column)) return <td className="vt__text">{cellWords(column, cell)}</td>;
  const [first, ...others] = cell;
  if (first === undefined)
    return (
      <td className="r num">
        <span className="dim">{t.none}</span>
      </td>
    );
  return (
    <td className="r num">
      {cellWords(column, [first])}
      {others.length === 0 ? null : (
        <span className="dim">
          {cellWords(column, cell).slice(cellWords(column, [first]).length)}
        </span>
      )}
    </td>
  );
}

function isText({ kind }: Column): boolean {
  return kind === 'choice' || kind === 'boolean';
}

function headOf({ kind, label, unit }: Column): string {
  if (kind === 'percent') return t.columns.percent;
  if (kind === 'quotient') return unit ?? t.columns.quotient;
  return label.charAt(0).toLocaleUpperCase('vi') + label.slice(1);
}
