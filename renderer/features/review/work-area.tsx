import { useEffect, useRef, useState, type ReactNode } from 'react';

import { useSession } from '../../api/session.ts';
import { FilterBar } from './filter-bar.tsx';
import { scoreColumns } from './grid-parts.tsx';
import { KeyHints } from './key-hints.tsx';
import { Layers, type Layer } from './layers.tsx';
import type { Level, Line, Overview, Round, Turn } from './review-data.ts';
import type { Scored } from './score-cells.tsx';
import { Side } from './side.tsx';
import type { HeadTools } from './table-head.tsx';
import { TableBody } from './table-body.tsx';
import { useAhead } from './use-ahead.ts';
import { useReviewCommands } from './use-review-commands.ts';
import { useShownLines } from './use-shown-lines.ts';
import type { Shown } from './use-record.ts';
import { useWork, type Work } from './use-work.ts';

type Neighbour = { readonly code: string; readonly name: string } | null;
type Props = {
  /** What the rows are. */
  readonly turn: Turn;
  /** Which table it is: the rows keep their order as long as it is this one. */
  readonly name: string;
  readonly lines: readonly Line[];
  readonly level: Level;
  readonly round: Round;
  readonly overview: Overview;
  readonly shown: Shown;
  readonly previous: Neighbour;
  readonly next: Neighbour;
  readonly onNeighbour: (to: Neighbour) => void;
  /** The same leaf of the same unit, from the other side. */
  readonly onTurn: (line: Line) => void;
  readonly renderHead: (tools: HeadTools) => ReactNode;
  readonly renderGrid: (work: Work, scores: readonly Scored[], onEvidence: () => void) => ReactNode;
};

/** A table of looks with everything around it; the keys are the same whichever way it is turned. */
export function WorkArea(props: Props) {
  const { turn, lines, level, round, overview, next, previous, onNeighbour, onTurn } = props;
  const { role } = useSession().desk;
  const [layer, setLayer] = useState<Layer>(null);
  const filtered = useShownLines({ lines, name: props.name, assigned: overview.assigned });
  const pane = useRef<HTMLDivElement>(null);
  const work = useWork({
    pane,
    lines: filtered.shown,
    round,
    shown: props.shown,
    next: next === null ? null : `${next.code} ${next.name}`,
  });
  const scores = scoreColumns(lines, {
    round,
    desk: role === 'district' ? 'district' : 'province',
  });
  const { line } = work;
  useAhead(work, round);
  useEffect(() => {
    // Whoever opens a table means to work on it: the keys are for it from the start.
    pane.current?.querySelector<HTMLElement>('table')?.focus();
  }, []);
  useReviewCommands({
    work,
    layer,
    setLayer,
    onPrevious: () => onNeighbour(previous),
    onNext: () => onNeighbour(next),
    onTurn: () => {
      if (line !== null) onTurn(line);
    },
    turn,
  });
  return (
    <div className="sheetpart">
      {props.renderHead({
        line,
        onPrevious: () => onNeighbour(previous),
        onNext: () => onNeighbour(next),
        onPick: () => setLayer('pick'),
      })}
      <FilterBar
        {...filtered}
        lines={lines}
        turn={turn}
        level={level}
        assigned={overview.assigned}
        onBulk={() => setLayer('bulk')}
        onFigures={() => setLayer('figures')}
        onTurn={() => {
          if (line !== null) onTurn(line);
        }}
      />
      <div className="split">
        <div className="pane grow gridpane vpane" data-pane ref={pane}>
          <TableBody work={work} onShowAll={() => filtered.onFilter('all')}>
            {props.renderGrid(work, scores, () => setLayer('evidence'))}
          </TableBody>
        </div>
        {line === null ? null : (
          <Side
            line={line}
            level={level}
            round={round}
            scores={scores}
            turn={turn}
            work={work}
            enlarged={layer === 'evidence'}
            onEnlarge={(large) => setLayer(large ? 'evidence' : null)}
            onAsk={() => setLayer('ask')}
          />
        )}
      </div>
      <KeyHints turn={turn} />
      <Layers
        layer={layer}
        onClose={() => setLayer(null)}
        work={work}
        round={round}
        level={level}
        turn={turn}
        overview={overview}
        shown={props.shown}
        onEarlier={() => setLayer('earlier')}
      />
    </div>
  );
}
