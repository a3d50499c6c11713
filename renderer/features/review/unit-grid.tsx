import { memo } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { VirtualGrid } from '../../ui/virtual-grid.tsx';
import { LastYearCell, LastYearHead, ScoreHeads } from './grid-parts.tsx';
import type { UnitTable } from './review-data.ts';
import { figuresWords } from './row-words.ts';
import { FlagCell, sameCells, ScoreCells, type CellsOf, type Scored } from './score-cells.tsx';
import { StateCell } from './state-cell.tsx';
import type { Work } from './use-work.ts';

const t = vi.review;
const ROW_HEIGHT = 49;
/** State, leaf, figures and flags. */
const FIXED = 4;

type Props = {
  readonly table: UnitTable;
  readonly scores: readonly Scored[];
  readonly work: Work;
  readonly onEvidence: () => void;
};

/** All leaves of one unit, with the same keys as all units of one leaf. */
export function UnitGrid({ table, scores, work, onEvidence }: Props) {
  const { lastYear, round, unit } = table;
  const { lines } = work;
  return (
    <VirtualGrid
      role="grid"
      label={t.tableOfUnit(unit.name, lines.length)}
      className="vt vt--unit"
      columns={FIXED + scores.length + (lastYear === null ? 0 : 1)}
      head={
        <>
          <th scope="col">{t.columns.state}</th>
          <th scope="col">{t.columns.leaf}</th>
          <th scope="col">{t.columns.figures}</th>
          <LastYearHead year={lastYear} percent={false} />
          <ScoreHeads columns={scores} byRule={false} />
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
