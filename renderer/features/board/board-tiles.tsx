import { LEVELS, type Level } from '../../../shared/domain/level/level.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Board } from './board-data.ts';
import { countStates } from './board-rows.ts';
import type { Viewer } from './board-state.tsx';
import { countdown } from './deadline.ts';

const t = vi.board;

type Props = { readonly board: Board; readonly viewer: Viewer };

/** How many have sent, and how long there is left: what a chief asks every morning. */
export function BoardTiles({ board, viewer }: Props) {
  const counts = countStates(board.rows);
  return (
    <section className="tiles" aria-label={t.tilesLabel}>
      <dl>
        <Tile label={t.tiles.checked[viewer]} value={counts.checked} of={counts.total} />
        <Tile label={t.tiles.waiting[viewer]} value={counts.received + counts['in-check']} />
        <Tile label={t.tiles.late} value={counts.late} />
        {counts.excluded > 0 ? <Tile label={t.tiles.excluded} value={counts.excluded} /> : null}
        {counts.quarantined > 0 ? (
          <Tile label={t.tiles.quarantined} value={counts.quarantined} tone="warn" />
        ) : null}
        <Tile
          label={t.tiles.notSent}
          value={counts['not-sent']}
          {...(counts['not-sent'] > 0 ? { tone: 'err' } : {})}
        />
      </dl>
      <div className="tiles__due">
        {levelsOf(board).map((level) => (
          <Due key={level} level={level} board={board} />
        ))}
      </div>
    </section>
  );
}

type TileProps = {
  readonly label: string;
  readonly value: number;
  readonly of?: number;
  readonly tone?: 'err' | 'warn';
};

function Tile({ label, value, of, tone }: TileProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={tone === undefined ? 'num' : `num ${tone}`}>
        {value}
        {of === undefined ? null : <span>/{of}</span>}
      </dd>
    </div>
  );
}

function levelsOf(board: Board): Level[] {
  return LEVELS.filter(
    (level) =>
      board.deadlines[level] !== undefined && board.rows.some((row) => row.unit.level === level),
  );
}

function Due({ level, board }: { readonly level: Level; readonly board: Board }) {
  const deadline = board.deadlines[level];
  if (deadline === undefined) return null;
  const left = countdown(deadline, board.now);
  return (
    <p className="sm">
      <span className="dim">{t.due.label[level]}</span> {t.due.before(deadlineText(deadline))}{' '}
      {left.kind === 'past' ? (
        <strong className="err">{t.due.past}</strong>
      ) : (
        <strong>
          {left.kind === 'days-left' ? t.due.daysLeft(left.count) : t.due.hoursLeft(left.count)}
        </strong>
      )}
    </p>
  );
}

/** A deadline at the very start of a day is said as the day, as in the letter; any other with its hour. */
function deadlineText(deadline: string): string {
  const text = formatInstant(deadline);
  return text.endsWith(' 00:00') ? text.slice(0, -6) : text;
}
