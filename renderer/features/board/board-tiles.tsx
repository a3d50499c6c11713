import { IconPencil } from '@tabler/icons-react';

import { LEVELS } from '../../../shared/domain/level/level.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { shortTermWords } from '../../../shared/i18n/term-words.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import type { Board } from './board-data.ts';
import { countStates } from './board-rows.ts';
import type { Viewer } from './board-state.tsx';
import { countdown } from './deadline.ts';

const t = vi.board;

type Props = {
  readonly board: Board;
  readonly viewer: Viewer;
  /** Opens the district's own deadline. */
  readonly onDeadline: () => void;
};

/** How many have sent, and how long there is left: what a chief asks every morning. */
export function BoardTiles({ board, viewer, onDeadline }: Props) {
  const counts = countStates(board.rows);
  const waiting = counts.received + counts['in-check'] + counts.incomplete;
  return (
    <section className="tiles" aria-label={t.tilesLabel}>
      <dl>
        <Tile label={t.tiles.checked[viewer]} value={counts.checked} of={counts.total} />
        <Tile label={t.tiles.waiting[viewer]} value={waiting} />
        <Tile label={t.tiles.late} value={counts.late} />
        <Tile label={t.tiles.returned} value={counts.returned} />
        <Tile label={t.tiles.questions} value={counts.waiting} optional />
        <Tile label={t.tiles.excluded} value={counts.excluded} optional />
        <Tile label={t.tiles.quarantined} value={counts.quarantined} tone="warn" optional />
        <Tile label={t.tiles.notSent} value={counts['not-sent']} tone="err" />
      </dl>
      <div className="tiles__due">
        {viewer === 'district' ? <OwnDeadline board={board} onEdit={onDeadline} /> : null}
        {LEVELS.filter((level) => board.rows.some(({ unit }) => unit.level === level)).map(
          (level) => (
            <Due
              key={level}
              label={viewer === 'district' ? t.due.toAuthority : t.due.label[level]}
              deadline={board.deadlines[level] ?? null}
              now={board.now}
            />
          ),
        )}
      </div>
    </section>
  );
}

type TileProps = {
  readonly label: string;
  readonly value: number;
  readonly of?: number;
  readonly tone?: 'err' | 'warn';
  /** Not shown while there is nothing to count. */
  readonly optional?: boolean;
};

function Tile({ label, value, of, tone, optional = false }: TileProps) {
  if (optional && value === 0) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd className={tone === undefined || value === 0 ? 'num' : `num ${tone}`}>
        {formatDecimal(String(value))}
        {of === undefined ? null : <span>/{formatDecimal(String(of))}</span>}
      </dd>
    </div>
  );
}

/** The district's own, earlier deadline, with the way to set it (H3). */
function OwnDeadline({ board, onEdit }: { readonly board: Board; readonly onEdit: () => void }) {
  const { internalDeadline, now } = board;
  return (
    <div className="tiles__own">
      {internalDeadline === null ? (
        <p className="sm dim">{t.due.noInternal}</p>
      ) : (
        <Due label={t.due.internal} deadline={internalDeadline} now={now} />
      )}
      <Button
        size="sm"
        variant="quiet"
        icon={IconPencil}
        aria-label={t.due.edit}
        onClick={onEdit}
      />
    </div>
  );
}

type DueProps = {
  readonly label: string;
  readonly deadline: string | null;
  readonly now: string;
};

function Due({ label, deadline, now }: DueProps) {
  if (deadline === null) return null;
  const left = countdown(deadline, now);
  return (
    <p className="sm">
      <span className="dim">{label}</span> {shortTermWords(deadline)}{' '}
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
