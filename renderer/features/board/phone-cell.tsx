import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import { errorMessage } from '../../../shared/i18n/error-messages.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { toast } from '../../ui/toasts.tsx';
import { COMPOSING_KEY } from '../../ui/use-chords.ts';
import type { BoardRow } from './board-data.ts';

const t = vi.board.contact;

type Props = {
  readonly row: BoardRow;
  readonly editing: boolean;
  readonly onEdit: (editing: boolean) => void;
  /** Under the number, where there is room: whom to ask for. */
  readonly below?: string | null;
};

/** Whom to call, written down where it is read: F2 or a double click opens, Enter saves, Esc leaves it (H3). */
export function PhoneCell({ row, editing, onEdit, below = null }: Props) {
  const phone = row.contact?.phone ?? '';
  return (
    <td
      className="num phonecell"
      onDoubleClick={() => {
        onEdit(true);
      }}
    >
      {editing ? <PhoneInput row={row} onDone={() => onEdit(false)} /> : phone}
      {!editing && phone === '' ? <span className="dim">{vi.board.none}</span> : null}
      {below === null ? null : <span className="callt__sub dim reg">{below}</span>}
    </td>
  );
}

type InputProps = { readonly row: BoardRow; readonly onDone: () => void };

function PhoneInput({ row, onDone }: InputProps) {
  const { unit, contact } = row;
  const before = contact?.phone ?? '';
  const [text, setText] = useState(before);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    input.current?.select();
  }, []);
  const left = useRef(false);
  const leave = (back: boolean) => {
    left.current = true;
    const grid = input.current?.closest('table');
    onDone();
    if (back) grid?.focus();
  };
  const save = async (back: boolean) => {
    // The field loses the focus as it goes.
    if (left.current) return;
    leave(back);
    const phone = text.trim();
    if (phone === before) return;
    const contacts = [{ unit: unit.code, name: contact?.name ?? '', phone }];
    const result = await run('contact.save', { contacts });
    if (result.ok) announce(t.saved(unit.name));
    else sayFailed(result.error);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing || event.keyCode === COMPOSING_KEY) return;
    if (event.key === 'Enter') void save(true);
    if (event.key === 'Escape') leave(true);
  };
  return (
    <input
      ref={input}
      className="cellinput"
      aria-label={t.phoneOf(unit.name)}
      value={text}
      maxLength={60}
      inputMode="tel"
      autoComplete="off"
      onClick={(event) => {
        event.stopPropagation();
      }}
      onChange={(event) => {
        setText(event.currentTarget.value);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => void save(false)}
    />
  );
}

function sayFailed(error: CallError): void {
  const { text, advice } = errorMessage(error);
  toast(`${text} ${advice}`, 'err');
}
