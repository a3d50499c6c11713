import type { ComponentType, ReactNode } from 'react';

import type { Round } from '../../../shared/domain/decisions/leaf-check.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { VirtualGrid } from '../../ui/virtual-grid.tsx';
import { ScoreHeads } from './grid-parts.tsx';
import type { CellsOf, Scored } from './score-cells.tsx';
import type { Work } from './use-work.ts';

const t = vi.review;

type Props = {
  readonly label: string;
  readonly className: string;
  /** Columns before the scores, as many as `heads` has. */
  readonly before: number;
  readonly heads: ReactNode;
  /** The scores of this table are what a rule gives, not what a unit claims. */
  readonly byRule: boolean;
  readonly lastYear: number | null;
  readonly scores: readonly Scored[];
  readonly round: Round;
  readonly work: Work;
  readonly rowHeight: number;
  readonly Cells: ComponentType<CellsOf>;
  readonly onEvidence: () => void;
};

/** Lines to look at, whichever way they are turned: the same keys, the same scores, the flags at the end (P4). */
export function LookGrid({ work, scores, lastYear, round, Cells, onEvidence, ...grid }: Props) {
  const { lines } = work;
  return (
    <VirtualGrid
      role="grid"
      label={grid.label}
      className={grid.className}
      columns={grid.before + scores.length + 1}
      head={
        <>
          {grid.heads}
          <ScoreHeads columns={scores} byRule={grid.byRule} />
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
      rowHeight={grid.rowHeight}
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
