import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { Drill, type DrillPlace } from './drill.tsx';
import { ObjectionRecord } from './objection-record.tsx';
import { PackageProof } from './package-proof.tsx';
import type { RankedUnit, RankingView } from './ranking-data.ts';
import { placeSentence } from './place-sentence.ts';
import { ValueChain } from './value-chain.tsx';

const t = vi.ranking;

type Props = {
  readonly view: RankingView;
  readonly ranked: RankedUnit;
  readonly listId: string;
  readonly place: DrillPlace;
  readonly onPlace: (place: DrillPlace) => void;
  readonly onClose: () => void;
};

/** Where a unit's points come from, down to who gave a leaf its points and the file that was signed (K3). */
export function ProvenancePanel({ view, ranked, listId, place, onPlace, onClose }: Props) {
  const state = useQuery('ranking.provenance', { unit: ranked.unit, leaf: place.leaf });
  const unit = view.units.find(({ code }) => code === ranked.unit);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    // Esc works from anywhere inside; every control in it has its own keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside
      className="pane pane--side prov"
      aria-labelledby="provenance"
      data-pane
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
        if (event.key !== 'ArrowUp' || !event.altKey) return;
        event.preventDefault();
        onPlace(place.leaf === null ? { section: null, leaf: null } : { ...place, leaf: null });
      }}
    >
      <header className="prov__head">
        <div className="grow">
          <h2 id="provenance" ref={heading} tabIndex={-1}>
            {unit?.name ?? ranked.unit}
            {unit?.level === 'xa' ? `, ${unit.parentName}` : ''}
          </h2>
          <p className="sm dim">{placeSentence(view, ranked, listId)}</p>
        </div>
        <Button
          size="sm"
          variant="quiet"
          icon={IconX}
          aria-label={t.panel.close}
          onClick={onClose}
        />
      </header>
      <QueryView state={state}>
        {(provenance) => (
          <>
            <Drill ranked={ranked} provenance={provenance} place={place} onPlace={onPlace} />
            {place.leaf === null ? null : (
              <ValueChain chain={provenance.chain} rule={provenance.rule} />
            )}
            <ObjectionRecord objections={provenance.objections} />
            <PackageProof proof={provenance.package} />
          </>
        )}
      </QueryView>
    </aside>
  );
}
