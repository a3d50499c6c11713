import { IconAlertTriangle, IconSearch } from '@tabler/icons-react';
import { useId, useMemo, useState, type KeyboardEvent } from 'react';

import { searchKey } from '../../../shared/domain/text/search-key.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { UnitLine } from '../../../shared/ipc/dto.ts';
import { Icon } from '../../ui/icon.tsx';
import { findUnits } from './find-units.ts';
import { MarkedText } from '../../ui/marked-text.tsx';

type Props = {
  readonly units: readonly UnitLine[];
  readonly chosen: UnitLine | null;
  readonly onChoose: (unit: UnitLine | null) => void;
};
const SHOWN = 6;

/** Type a few letters, arrows choose, Enter takes. Names repeat, so district and code are always beside them (U1). */
export function UnitSearch({ units, chosen, onChoose }: Props) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = useMemo(() => findUnits(units, query), [units, query]);
  const shown = found.slice(0, SHOWN);
  const active = Math.min(at, shown.length - 1);
  const twins = shown.some((unit, place) =>
    shown.some((other, otherPlace) => otherPlace > place && sameName(unit, other)),
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setAt(Math.max(0, Math.min(shown.length - 1, active + (event.key === 'ArrowDown' ? 1 : -1))));
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const unit = shown[active];
    if (unit !== undefined) take(unit);
  };
  const take = (unit: UnitLine) => {
    onChoose(unit);
    setAt(shown.indexOf(unit));
  };
  return (
    <>
      <div className="input">
        <Icon of={IconSearch} size="sm" />
        <input
          id={`${id}-search`}
          aria-label={vi.session.searchUnit}
          placeholder={vi.session.searchHint}
          role="combobox"
          aria-expanded
          aria-autocomplete="list"
          aria-controls={`${id}-list`}
          aria-activedescendant={shown[active] === undefined ? undefined : `${id}-${active}`}
          autoComplete="off"
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
            onChoose(null);
          }}
        />
        <output className="hint num">{vi.session.found(found.length)}</output>
      </div>
      {shown.length === 0 ? (
        <p className="sm dim">{vi.session.noneFound(query)}</p>
      ) : (
        // A list of the browser's own cannot show district and code beside the name.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role
        <ul className="units" id={`${id}-list`} role="listbox" aria-label={vi.session.unitList}>
          {shown.map((unit, place) => (
            // The input above has the keyboard: arrows and Enter.
            // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
            <li
              key={unit.code}
              id={`${id}-${place}`}
              // Belongs to the list box above, for the same reason.
              // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role, jsx-a11y/no-noninteractive-element-to-interactive-role
              role="option"
              aria-selected={unit.code === chosen?.code}
              className={unitClass(unit.code === chosen?.code, place === active)}
              onClick={() => {
                take(unit);
              }}
            >
              <span className="unit__radio" aria-hidden />
              <span className="unit__name">
                <MarkedText text={unit.name} query={query} />
              </span>
              <span className="unit__where">
                <strong>{unit.parentName}</strong>
              </span>
              <span className="unit__code num">{vi.session.code(unit.code)}</span>
            </li>
          ))}
        </ul>
      )}
      {twins ? (
        <p className="state warn sm">
          <Icon of={IconAlertTriangle} />
          {vi.session.twins}
        </p>
      ) : null}
    </>
  );
}

function unitClass(chosen: boolean, active: boolean): string {
  return `unit${chosen ? ' unit--on' : ''}${active ? ' unit--at' : ''}`;
}

function sameName(one: UnitLine, other: UnitLine): boolean {
  return searchKey(one.name) === searchKey(other.name);
}
