import { useState } from 'react';

import { matches } from '../../../shared/domain/text/search-key.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { SearchField } from '../../ui/search-field.tsx';

const t = vi.arrivals.decide;

export type RuledUnit = Data<'ruling.units'>[number];

type Props = {
  /** Units that this decision can speak of. */
  readonly units: readonly RuledUnit[];
  readonly chosen: ReadonlySet<string>;
  readonly onChosen: (chosen: ReadonlySet<string>) => void;
  /** What already stands about a unit, in a few words; empty for nothing. */
  readonly note: (unit: RuledUnit) => string;
  readonly error: string | null;
};

/** More of a long list than a person reads at once are found by typing. */
const SHOWN = 60;

/** Units to decide about: found by name, district or code, ticked one by one or as found. */
export function UnitPicker({ units, chosen, onChosen, note, error }: Props) {
  const [query, setQuery] = useState('');
  const found = units.filter(({ unit }) =>
    matches(query, `${unit.name} ${unit.parentName} ${unit.code}`),
  );
  const ordered = [
    ...found.filter(({ unit }) => chosen.has(unit.code)),
    ...found.filter(({ unit }) => !chosen.has(unit.code)),
  ];
  const set = (codes: readonly string[], on: boolean) => {
    const rest = [...chosen].filter((code) => !codes.includes(code));
    onChosen(new Set(on ? [...rest, ...codes] : rest));
  };
  return (
    <fieldset className="field unitpick">
      <legend className="label">{t.units}</legend>
      <div className="row">
        <SearchField label={t.find} value={query} onText={setQuery} />
        {query !== '' && found.length > 1 ? (
          <Button
            size="sm"
            onClick={() => {
              set(
                found.map(({ unit }) => unit.code),
                true,
              );
            }}
          >
            {t.chooseShown(found.length)}
          </Button>
        ) : null}
        {chosen.size > 0 ? (
          <Button
            size="sm"
            variant="quiet"
            onClick={() => {
              onChosen(new Set());
            }}
          >
            {t.unchoose}
          </Button>
        ) : null}
      </div>
      {ordered.length === 0 ? <p className="dim sm">{t.none}</p> : null}
      <ul className="unitpick__list">
        {ordered.slice(0, SHOWN).map((ruled) => {
          const { unit } = ruled;
          const said = note(ruled);
          return (
            <li key={unit.code}>
              <CheckBox
                checked={chosen.has(unit.code)}
                onCheck={(on) => {
                  set([unit.code], on);
                }}
                label={
                  <>
                    {unit.name} <span className="dim">{unit.parentName}</span>
                    {said === '' ? null : <span className="dim">, {said}</span>}
                  </>
                }
              />
            </li>
          );
        })}
      </ul>
      <p className="hint" aria-live="polite">
        {t.chosen(chosen.size)}
      </p>
      {error === null ? null : <p className="fielderr">{error}</p>}
    </fieldset>
  );
}
