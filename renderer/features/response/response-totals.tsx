import { sumDecimals } from '../../../shared/domain/number/exact.ts';
import { formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { isCounted, type Notice } from './response-data.ts';

const t = vi.response;

/** The result of the notice beside what the unit had claimed. */
export function ResponseTotals({ notice }: { readonly notice: Notice }) {
  const { leaves, achieved, required, percent, asked, byName, openedAt } = notice;
  const self = sumDecimals(leaves.filter(isCounted).map((leaf) => leaf.self ?? '0'));
  return (
    <section className="tiles tiles--card" aria-label={t.totals.label}>
      <dl>
        <Tile name={t.totals.self} value={formatDecimal(self)} />
        <Tile
          name={t.totals.achieved}
          value={formatDecimal(achieved)}
          rest={`/${formatDecimal(required)}`}
        />
        {percent === null ? null : (
          <Tile name={t.totals.percent} value={formatDecimal(percent)} rest="%" />
        )}
        <Tile name={t.totals.changed} value={String(asked.length)} />
      </dl>
      <p className="tiles__due sm dim">{t.from(byName, formatInstant(openedAt))}</p>
    </section>
  );
}

type TileProps = { readonly name: string; readonly value: string; readonly rest?: string };

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
