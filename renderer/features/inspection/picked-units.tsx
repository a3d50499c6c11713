import { useState } from 'react';

import { matches } from '../../../shared/domain/text/search-key.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Data } from '../../api/use-query.ts';
import { CheckBox } from '../../ui/check-box.tsx';
import { SearchField } from '../../ui/search-field.tsx';

const t = vi.inspection.choose;
const MOST_SHOWN = 60;

type Props = {
  readonly proposal: Data<'inspection.propose'>;
  readonly picked: ReadonlySet<string>;
  readonly onPick: (picked: ReadonlySet<string>) => void;
};

/** Everyone who may be visited, to be marked one by one; those marked stay on top. */
export function PickedUnits({ proposal, picked, onPick }: Props) {
  const [query, setQuery] = useState('');
  const found = proposal.units.filter(
    ({ unit }) =>
      picked.has(unit.code) || matches(query, `${unit.name} ${unit.parentName} ${unit.code}`),
  );
  const sorted = found.toSorted(
    (a, b) => Number(picked.has(b.unit.code)) - Number(picked.has(a.unit.code)),
  );
  const shown = sorted.slice(0, MOST_SHOWN);
  if (proposal.outOf === 0) return <p className="dim">{t.nobody}</p>;
  return (
    <>
      <div className="row">
        <SearchField label={vi.inspection.search} value={query} onText={setQuery} />
        <p className="sm dim">{t.outOf(picked.size, proposal.outOf)}</p>
      </div>
      <ul className="choose__list choose__picks" aria-label={t.table}>
        {shown.map(({ unit }) => (
          <li key={unit.code}>
            <CheckBox
              label={
                <>
                  {unit.name} <span className="dim">{unit.parentName}</span>
                </>
              }
              checked={picked.has(unit.code)}
              onCheck={(on) => {
                const rest = [...picked].filter((code) => code !== unit.code);
                onPick(new Set(on ? [...rest, unit.code] : rest));
              }}
            />
          </li>
        ))}
      </ul>
      {found.length > shown.length ? (
        <p className="sm dim">{t.more(found.length - shown.length)}</p>
      ) : null}
    </>
  );
}
