import { IconArrowUp } from '@tabler/icons-react';

import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import type { Provenance, RankedUnit } from './ranking-data.ts';
import { points } from './row-cells.ts';

const t = vi.ranking;

/** How far the panel is opened: the unit, one of its groups, one leaf of it. */
export type DrillPlace = { readonly section: string | null; readonly leaf: string | null };

type Props = {
  readonly ranked: RankedUnit;
  readonly provenance: Provenance;
  readonly place: DrillPlace;
  readonly onPlace: (place: DrillPlace) => void;
};
type Section = Provenance['sections'][number];

/** The way down: total, group, leaf; each level opens the next. */
export function Drill({ ranked, provenance, place, onPlace }: Props) {
  const section = provenance.sections.find(({ code }) => code === place.section);
  const leaf = section?.leaves.find(({ code }) => code === place.leaf);
  return (
    <>
      <ol className="drill" aria-label={t.panel.drill}>
        <Total
          ranked={ranked}
          here={section === undefined}
          onOpen={() => {
            onPlace({ section: null, leaf: null });
          }}
        />
        {section === undefined ? null : (
          <li aria-current={leaf === undefined ? 'true' : undefined}>
            <button
              type="button"
              className="link"
              onClick={() => {
                onPlace({ section: section.code, leaf: null });
              }}
            >
              {t.panel.section(section.code)} <strong>{outOf(section)}</strong>
            </button>
            {leaf === undefined ? <UpButton onPlace={onPlace} /> : null}
          </li>
        )}
        {leaf === undefined ? null : (
          <li aria-current="true">
            <span>
              {leaf.code} {leaf.name} <strong>{outOf(leaf)}</strong>
            </span>
          </li>
        )}
      </ol>
      {section === undefined ? <Sections provenance={provenance} onPlace={onPlace} /> : null}
      {section !== undefined && leaf === undefined ? (
        <Leaves ranked={ranked} section={section} onPlace={onPlace} />
      ) : null}
    </>
  );
}

type TotalProps = {
  readonly ranked: RankedUnit;
  readonly here: boolean;
  readonly onOpen: () => void;
};

function Total({ ranked, here, onOpen }: TotalProps) {
  const { totals } = ranked;
  const converted = totals?.converted ?? null;
  return (
    <li aria-current={here ? 'true' : undefined}>
      <button type="button" className="link" onClick={onOpen}>
        {t.panel.converted} <strong>{converted === null ? t.none : points(converted)}</strong>
      </button>
      {totals === null ? null : (
        <span className="dim num">
          {t.panel.formula(
            points(totals.achieved),
            formatDecimal(totals.required),
            formatDecimal(totals.max),
          )}
        </span>
      )}
    </li>
  );
}

function UpButton({ onPlace }: Pick<Props, 'onPlace'>) {
  return (
    <Button
      size="sm"
      variant="quiet"
      icon={IconArrowUp}
      aria-label={t.panel.up}
      onClick={() => {
        onPlace({ section: null, leaf: null });
      }}
    />
  );
}

function Sections({ provenance, onPlace }: Pick<Props, 'provenance' | 'onPlace'>) {
  return (
    <ul className="drilllist" aria-label={t.panel.sections}>
      {provenance.sections
        .filter(({ leaves }) => leaves.length > 0)
        .map((section) => (
          <li key={section.code}>
            <button
              type="button"
              onClick={() => {
                onPlace({ section: section.code, leaf: null });
              }}
            >
              <span className="drilllist__code num">{section.code}</span>
              <span className="grow">{section.name}</span>
              <span className="num med">{outOf(section)}</span>
            </button>
          </li>
        ))}
    </ul>
  );
}

type LeavesProps = { readonly section: Section } & Pick<Props, 'ranked' | 'onPlace'>;

function Leaves({ ranked, section, onPlace }: LeavesProps) {
  return (
    <ul className="drilllist" aria-label={t.panel.leaves}>
      {section.leaves.map((leaf) => (
        <li key={leaf.code}>
          <button
            type="button"
            onClick={() => {
              onPlace({ section: section.code, leaf: leaf.code });
            }}
          >
            <span className="drilllist__code num">{leaf.code}</span>
            <span className="grow">
              {leaf.name}
              {leaf.source === null ? null : (
                <span className="xs dim drilllist__source">{t.sources[leaf.source]}</span>
              )}
              {ranked.leaves?.[leaf.code]?.provisional === true ? (
                <span className="tag tag--dash">{t.provisional}</span>
              ) : null}
            </span>
            <span className="num med">{outOf(leaf)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function outOf(part: { readonly points: string | null; readonly max: string }): string {
  return `${part.points === null ? t.none : formatDecimal(part.points)}/${formatDecimal(part.max)}`;
}
