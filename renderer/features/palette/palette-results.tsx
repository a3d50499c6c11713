import { useEffect, useRef } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { MarkedText } from '../../ui/marked-text.tsx';
import type { Hit, HitGroup } from './search-commands.ts';

const words = vi.palette;

type Props = {
  readonly id: string;
  readonly groups: readonly HitGroup[];
  readonly query: string;
  /** Place of the chosen one among all hits. */
  readonly active: number;
  readonly onTake: (hit: Hit) => void;
};

/** Id of the option at a place, for `aria-activedescendant`. */
export function optionId(id: string, place: number): string {
  return `${id}-${place}`;
}

/** What was found, by kind; the input above has the keyboard. */
export function PaletteResults({ id, groups, query, active, onTake }: Props) {
  const starts = groups.map((_, index) =>
    groups.slice(0, index).reduce((sum, { hits }) => sum + hits.length, 0),
  );
  return (
    // A list of the browser's own cannot show two lines and keys.
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
    <div className="pal__list" id={id} role="listbox" aria-label={words.results}>
      {groups.map(({ group, hits }, index) => (
        // Groups within a list box have no element of their own.
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
        <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
          <p className="pal__g" id={`${id}-${group}`}>
            {words.group[group]}
          </p>
          {hits.map((hit, place) => {
            const at = (starts[index] ?? 0) + place;
            return (
              <Option
                key={hit.command.id}
                id={optionId(id, at)}
                hit={hit}
                query={query}
                on={at === active}
                onTake={() => {
                  onTake(hit);
                }}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
}

type OptionProps = {
  readonly id: string;
  readonly hit: Hit;
  readonly query: string;
  readonly on: boolean;
  readonly onTake: () => void;
};

function Option({ id, hit: { command, note }, query, on, onTake }: OptionProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (on) box.current?.scrollIntoView({ block: 'nearest' });
  }, [on]);
  const blocked = typeof command.blocked === 'string';
  return (
    // The input above has the keyboard: arrows and Enter.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      ref={box}
      id={id}
      // Belongs to the list box above.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="option"
      aria-selected={on}
      aria-disabled={blocked || undefined}
      className={`pal__i${on ? ' pal__i--on' : ''}${blocked ? ' pal__i--off' : ''}`}
      onClick={onTake}
    >
      {command.icon === undefined ? <span className="i" aria-hidden /> : <Icon of={command.icon} />}
      <span className="grow">
        <span>
          <MarkedText text={command.label} query={query} />
        </span>
        {note === null ? null : (
          <span className="pal__sub">
            {blocked ? note : <MarkedText text={note} query={query} />}
          </span>
        )}
      </span>
      {on && !blocked ? (
        <span className="pal__k">
          {words.act[command.group]} <Keys keys={['Enter']} />
        </span>
      ) : (
        command.keys !== undefined && <Keys keys={command.keys} />
      )}
    </div>
  );
}
