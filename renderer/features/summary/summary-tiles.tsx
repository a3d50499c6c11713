import type { ReactNode } from 'react';

import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { countLines, type Summary } from './summary-data.ts';

const t = vi.summary;

/** The district's own result and how far its communes are: what the chairman asks before signing. */
export function SummaryTiles({ summary }: { readonly summary: Summary }) {
  const { achieved, required, percent } = summary.own.totals;
  const count = countLines(summary);
  return (
    <section className="tiles" aria-label={t.tilesLabel}>
      <dl>
        <Tile label={t.tiles.own} value={formatDecimal(achieved, 2)} of={formatDecimal(required)}>
          {percent === null ? null : (
            <span className="tiles__more">{formatDecimal(percent, 2)}%</span>
          )}
        </Tile>
        <Tile label={t.tiles.received} value={String(count.received)} of={String(count.all)} />
        <Tile label={t.tiles.late} value={String(count.late)} />
        <Tile
          label={t.tiles.missing}
          value={String(count.missing)}
          tone={count.missing > 0 ? 'err' : undefined}
        />
        <Tile label={t.tiles.checked} value={String(count.checked)} of={String(count.open)} />
        <Tile label={t.tiles.changed} value={String(count.changed)} />
      </dl>
    </section>
  );
}

type TileProps = {
  readonly label: string;
  readonly value: string;
  readonly of?: string;
  readonly tone?: 'err' | undefined;
  readonly children?: ReactNode;
};

function Tile({ label, value, of, tone, children }: TileProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={tone === undefined ? 'num' : `num ${tone}`}>
        {value}
        {of === undefined ? null : <span>/{of}</span>}
        {children}
      </dd>
    </div>
  );
}
