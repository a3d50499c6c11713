import { useRef, useState, type KeyboardEvent } from 'react';

import { evidenceName, evidenceOrigin } from '../../../shared/i18n/evidence-text.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { rowForKey } from '../../ui/row-navigation.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { cite } from './add-evidence.ts';
import { chosenRows, evidenceRows, type EvidenceRow } from './evidence-rows.ts';
import { useForm } from './form-store.ts';

const words = vi.evidence.picker;
type Props = { readonly leaf: string; readonly onClose: () => void };

/** Chooses among the documents that the leaf does not cite yet: search, arrows, Enter. */
export function EvidencePicker({ leaf, onClose }: Props) {
  const evidence = useForm(({ draft }) => draft.evidence);
  const leaves = useForm(({ draft }) => draft.leaves);
  const [query, setQuery] = useState('');
  const list = useRef<HTMLUListElement>(null);
  const others = evidenceRows(evidence, leaves, []).filter(({ uses }) =>
    uses.every((use) => use.leaf !== leaf),
  );
  const found = chosenRows(others, { filter: 'all', query, sorting: null });
  return (
    <Dialog title={words.title} subtitle={words.subtitle(leaf)} onClose={onClose}>
      <div className="picker">
        <SearchField
          label={words.search}
          value={query}
          onText={setQuery}
          onDown={() => list.current?.querySelector('button')?.focus()}
        />
        {found.length === 0 ? (
          <output className="dim">{others.length === 0 ? words.all : words.none(query)}</output>
        ) : null}
        {/* The buttons inside are the controls; this only moves between them. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <ul ref={list} onKeyDown={moveBetweenButtons}>
          {found.map((row) => (
            <PickerRow
              key={row.item.sha256}
              row={row}
              onCite={() => {
                cite(leaf, row.item.sha256);
                announce(words.cited(evidenceName(row.item)));
                if (others.length === 1) onClose();
              }}
            />
          ))}
        </ul>
      </div>
    </Dialog>
  );
}

function PickerRow({ row, onCite }: { readonly row: EvidenceRow; readonly onCite: () => void }) {
  const { item, uses } = row;
  const origin = evidenceOrigin(item);
  return (
    <li className="picker__row">
      <div className="grow">
        <p className="med">{evidenceName(item)}</p>
        <p className="sm dim">
          {[origin, item.title === '' ? '' : item.fileName, words.usedAt(uses.map((it) => it.leaf))]
            .filter((part) => part !== '')
            .join(' · ')}
        </p>
      </div>
      <Button size="sm" aria-label={words.citeNamed(evidenceName(item))} onClick={onCite}>
        {words.cite}
      </Button>
    </li>
  );
}

function moveBetweenButtons(event: KeyboardEvent<HTMLUListElement>): void {
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const active = buttons.findIndex((button) => button === document.activeElement);
  const page = 8;
  const target = rowForKey(event.key, { active, count: buttons.length, page });
  if (active < 0 || target === null) return;
  event.preventDefault();
  buttons[target]?.focus();
}
