import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Callout } from '../../ui/callout.tsx';
import { Select } from '../../ui/select.tsx';
import { AssignBar } from './assign-bar.tsx';
import { ExchangeList } from './exchange-list.tsx';
import { OfficerCards } from './officer-cards.tsx';
import { officersOf, pieceKey, type Parts } from './parts-data.ts';
import { SplitTable } from './split-table.tsx';

const words = vi.parts;
const ALL = '*';
const NOBODY = '';

/** The machine that gives work out: what is whose, how far it is, files to and fro. */
export function SplitDesk({ parts }: { readonly parts: Parts }) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [view, setView] = useState(ALL);
  const officers = officersOf(parts);
  const known = view === ALL || view === NOBODY || officers.some(({ name }) => name === view);
  const whose = known ? view : ALL;
  const shown = parts.pieces.filter(
    ({ officer }) => whose === ALL || (officer ?? NOBODY) === whose,
  );
  const chosen = parts.pieces.filter((piece) => marked.has(pieceKey(piece)));
  return (
    <div className="split">
      <div className="pane grow parts__main" data-pane>
        {parts.locked ? (
          <div className="barnote parts__notes">
            <Callout tone="accent">
              <p>{words.locked}</p>
            </Callout>
          </div>
        ) : null}
        <div className="parts__tools">
          <Select
            label={words.filter.label}
            value={whose}
            choices={[
              { value: ALL, label: words.filter.all },
              { value: NOBODY, label: words.filter.nobody },
              ...officers.map(({ name }) => ({ value: name, label: name })),
            ]}
            onChoose={setView}
          />
          <AssignBar
            chosen={chosen}
            officers={officers.map(({ name }) => name)}
            onDone={() => {
              setMarked(new Set());
            }}
          />
        </div>
        <SplitTable pieces={shown} marked={marked} onMark={setMarked} />
      </div>
      <aside className="pane pane--side parts__side" aria-label={words.officers.title} data-pane>
        <OfficerCards parts={parts} officers={officers} />
        <ExchangeList parts={parts.parts} />
      </aside>
    </div>
  );
}
