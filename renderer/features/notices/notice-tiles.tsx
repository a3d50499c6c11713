import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { NoticeStateName, Overview } from './notice-data.ts';

const t = vi.notices.tiles;

/** How far the round is, in figures; which rounds are over beside them. */
export function NoticeTiles({ overview }: { readonly overview: Overview }) {
  const { rows, open, closed } = overview;
  const ranked = rows.filter(({ standing }) => standing === 'ranked').length;
  const noticed = rows.filter(({ notice }) => notice !== null).length;
  const inState = (...states: NoticeStateName[]) =>
    rows.filter(({ state }) => states.includes(state)).length;
  return (
    <section className="tiles" aria-label={t.label}>
      <dl>
        <Tile name={t.noticed} value={noticed} rest={t.of(ranked)} />
        <Tile name={t.waiting} value={inState('waiting')} />
        <Tile name={t.silent} value={inState('silent')} />
        <Tile name={t.accepted} value={inState('accepted')} />
        <Tile name={t.objected} value={inState('objected', 'settled')} />
        <Tile name={t.open} value={open} />
      </dl>
      {closed.length === 0 ? null : (
        <p className="tiles__due sm dim">
          {vi.notices.closedRounds(
            closed
              .map(({ round, at }) => vi.notices.closedRound(round, formatInstant(at)))
              .join('; '),
          )}
        </p>
      )}
    </section>
  );
}

type TileProps = { readonly name: string; readonly value: number; readonly rest?: string };

function Tile({ name, value, rest }: TileProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd className="num">
        {value}
        {rest === undefined ? null : <span>{rest}</span>}
      </dd>
    </div>
  );
}
