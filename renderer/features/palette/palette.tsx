import { IconArrowDown, IconArrowUp, IconSearch } from '@tabler/icons-react';
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { offeredCommands, type Command } from '../../api/commands.ts';
import { useSession } from '../../api/session.ts';
import { announce } from '../../ui/announcer.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Keys } from '../../ui/keys.tsx';
import { optionId, PaletteResults } from './palette-results.tsx';
import { searchCommands, type Hit } from './search-commands.ts';
import { useFormCommands } from './use-form-commands.ts';
import { useSendCommands } from './use-send-commands.ts';
import { useUnitCommands } from './use-unit-commands.ts';

const words = vi.palette;
const PAGE = 6;

type Props = {
  readonly onClose: () => void;
  /** Looks for words in the help when nothing here has them. */
  readonly onHelp: (query: string) => void;
};

/** Search and commands over everything of this desk (10a): type, arrows, Enter; Esc goes back to where one was. */
export function Palette({ onClose, onHelp }: Props) {
  const { role } = useSession().desk;
  const fills = role === 'unit' || role === 'district';
  const form = useFormCommands(fills);
  const send = useSendCommands(fills);
  const units = useUnitCommands(role === 'district' || role === 'province');
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const box = useModal();
  const id = `${useId()}-list`;
  const { groups, count } = searchCommands(
    [...form, ...send, ...offeredCommands(), ...units],
    query,
  );
  const hits = groups.flatMap((group) => group.hits);
  const active = Math.min(at, hits.length - 1);
  const take = ({ command, note }: Hit) => {
    if (typeof command.blocked === 'string') return announce(note ?? command.blocked);
    finish(command);
  };
  /** Closed first: the command may move focus, and the dialog would take it back. */
  const finish = (command: Pick<Command, 'run'>) => {
    box.current?.close();
    onClose();
    command.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const step = STEP[event.key];
    if (step !== undefined && hits.length > 0) {
      event.preventDefault();
      setAt((active + step + hits.length) % hits.length);
    }
    if (event.key !== 'Enter') return;
    event.preventDefault();
    const hit = hits[active];
    if (hit !== undefined) take(hit);
    else if (query.trim() !== '')
      finish({
        run: () => {
          onHelp(query.trim());
        },
      });
  };
  return (
    <dialog
      ref={box}
      className="palette"
      aria-label={words.title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="pal__in">
        <Icon of={IconSearch} />
        <input
          aria-label={words.open}
          placeholder={words.open}
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-autocomplete="list"
          aria-controls={id}
          aria-activedescendant={hits.length === 0 ? undefined : optionId(id, active)}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
        />
        <output className="hint nowrap">{query.trim() === '' ? '' : words.count(count)}</output>
      </div>
      {hits.length === 0 ? (
        <NothingFound query={query.trim()} />
      ) : (
        <PaletteResults id={id} groups={groups} query={query} active={active} onTake={take} />
      )}
      <Foot />
    </dialog>
  );
}

const STEP: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: PAGE,
  PageUp: -PAGE,
};

/** Telex and VNI use Enter and arrows themselves while a word is being composed. */
function isComposing({ nativeEvent, keyCode }: KeyboardEvent): boolean {
  return nativeEvent.isComposing || keyCode === 229;
}

/** Opens the native dialog, which gives focus back when it is closed. */
function useModal() {
  const box = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const dialog = box.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return box;
}

function NothingFound({ query }: { readonly query: string }) {
  return (
    <div className="pal__none">
      <p>{words.none(query)}</p>
      <p className="dim">
        <Keys keys={['Enter']} /> {words.searchHelp(query)}
      </p>
    </div>
  );
}

function Foot() {
  return (
    <footer className="pal__foot">
      <span className="keys" aria-hidden>
        <kbd>
          <Icon of={IconArrowUp} size="sm" />
        </kbd>
        <kbd>
          <Icon of={IconArrowDown} size="sm" />
        </kbd>
      </span>
      {words.choose} <Keys keys={['Enter']} /> {words.take} <Keys keys={['Esc']} /> {words.close}
      <span className="end">{words.unmarked}</span>
    </footer>
  );
}
