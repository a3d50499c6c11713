import { memo } from 'react';

import { barePlace } from '../../../shared/i18n/place-words.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { VirtualGrid } from '../../ui/virtual-grid.tsx';
import { LastYearCell, LastYearHead, ScoreHeads } from './grid-parts.tsx';
import type { Column, LeafTable } from './review-data.ts';
import { cellWords } from './row-words.ts';
import { FlagCell, sameCells, ScoreCells, type CellsOf, type Scored } from './score-cells.tsx';
import { StateCell } from './state-cell.tsx';
import type { Work } from './use-work.ts';

const t = vi.review;
const ROW_HEIGHT = 33;
/** State, unit and flags. */
const FIXED = 3;

type Props = {
  readonly table: LeafTable;
  readonly scores: readonly Scored[];
  readonly work: Work;
  readonly onEvidence: () => void;
};

/** All units for one leaf (screen 07): the figures, every score, what deserves a second look. */
export function LeafGrid({ table, scores, work, onEvidence }: Props) {
  const { leaf, lastYear, level, round } = table;
  const { lines } = work;
  const columns = FIXED + leaf.columns.length + scores.length + (lastYear === null ? 0 : 1);
  return (
    <VirtualGrid
      role="grid"
      label={t.tableOfLeaf(leaf.code, lines.length)}
      className="vt"
      columns={columns}
      head={
        <>
          <th scope="col">{t.columns.state}</th>
          <th scope="col">{t.columns.unit[level]}</th>
          {leaf.columns.map((column) => (
            <th key={column.key} scope="col" className={isText(column) ? '' : 'r'}>
              <span className="vt__head">{headOf(column)}</span>
            </th>
          ))}
          <LastYearHead year={lastYear} percent={leaf.kind === 'percent'} />
          <ScoreHeads columns={scores} byRule={leaf.byRule} />
          <th scope="col" className="vsep">
            {t.columns.flags}
          </th>
        </>
      }
      ids={lines.map(({ id }) => id)}
      active={work.active}
      onActive={work.goTo}
      onKey={(event) => {
        if (event.key === 'Enter') work.agree();
        else if (event.key === ' ') onEvidence();
        else return false;
        return true;
      }}
      rowHeight={ROW_HEIGHT}
      renderRow={(index, props) => {
        const line = lines[index];
        if (line === undefined) return null;
        const here = index === work.active ? work : null;
        return (
          <tr key={line.id} {...props}>
            <Cells line={line} columns={scores} round={round} work={here} lastYear={lastYear} />
          </tr>
        );
      }}
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
