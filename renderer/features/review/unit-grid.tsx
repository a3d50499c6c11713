import { memo } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { LastYearCell, LastYearHead } from './grid-parts.tsx';
import { LookGrid } from './look-grid.tsx';
import type { UnitTable } from './review-data.ts';
import { figuresWords } from './row-words.ts';
import { FlagCell, sameCells, ScoreCells, type CellsOf, type Scored } from './score-cells.tsx';
import { StateCell } from './state-cell.tsx';
import type { Work } from './use-work.ts';

const t = vi.review;
const ROW_HEIGHT = 49;
/** State, leaf and figures. */
const FIXED = 3;

type Props = {
  readonly table: UnitTable;
  readonly scores: readonly Scored[];
  readonly work: Work;
  readonly onEvidence: () => void;
};

/** All leaves of one unit, with the same keys as all units of one leaf. */
export function UnitGrid({ table, scores, work, onEvidence }: Props) {
  const { lastYear, round, unit } = table;
  return (
    <LookGrid
      label={t.tableOfUnit(unit.name, work.lines.length)}
      className="vt vt--unit"
      before={FIXED + (lastYear === null ? 0 : 1)}
      heads={
        <>
          <th scope="col">{t.columns.state}</th>
          <th scope="col">{t.columns.leaf}</th>
          <th scope="col">{t.columns.figures}</th>
          <LastYearHead year={lastYear} percent={false} />
        </>
      }
      byRule={false}
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

const Cells = memo(function UnitCells(props: CellsOf) {
  const { line, work, lastYear } = props;
  const { row, head } = line;
  return (
    <>
      <td>
        <StateCell row={row} here={work !== null} />
      </td>
      <th scope="row" className="vt__leaf">
        <span className="num dim">{head.code}</span> {head.name}
      </th>
      <td className="vt__text num">{figuresWords(head, row.cells)}</td>
      <LastYearCell year={lastYear} line={line} />
      <ScoreCells {...props} />
      <FlagCell line={line} />
    </>
  );
}, sameCells);
