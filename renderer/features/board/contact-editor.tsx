import { IconPencil, IconPhone } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { BoardRow } from './board-data.ts';

const t = vi.board.contact;

/** Whom to call at a unit, read and written in the same place (H3). */
export function ContactEditor({ row }: { readonly row: BoardRow }) {
  const [editing, setEditing] = useState(false);
  const { contact, unit } = row;
  if (editing) {
    return (
      <ContactForm
        row={row}
        onDone={() => {
          setEditing(false);
        }}
      />
    );
  }
  return (
    <div className="unitpanel__contact">
      <Icon of={IconPhone} size="sm" tone="mute" />
      <p className="grow">
        {contact === null ? (
          <span className="dim">{t.nobody}</span>
        ) : (
          <>
            <strong className="num">{contact.phone === '' ? vi.board.none : contact.phone}</strong>{' '}
            {contact.name}
          </>
        )}
      </p>
      <Button
        size="sm"
        variant="quiet"
        icon={IconPencil}
        aria-label={t.edit(unit.name)}
        onClick={() => {
          setEditing(true);
        }}
      />
    </div>
  );
}

type FormProps = { readonly row: BoardRow; readonly onDone: () => void };

function ContactForm({ row, onDone }: FormProps) {
  const { unit, contact } = row;
  const [name, setName] = useState(contact?.name ?? '');
  const [phone, setPhone] = useState(contact?.phone ?? '');
  const [error, setError] = useState<CallError | null>(null);
  const save = async (event: SyntheticEvent) => {
    event.preventDefault();
    const result = await run('contact.save', { contacts: [{ unit: unit.code, name, phone }] });
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    announce(t.saved(unit.name));
    onDone();
  };
  return (
    <form className="stack unitpanel__form" onSubmit={(event) => void save(event)}>
      <TextField
        label={t.phone}
        value={phone}
        maxLength={60}
        inputMode="tel"
        // The pencil was pressed to type this.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        onText={setPhone}
      />
      <TextField label={t.name} value={name} maxLength={100} onText={setName} />
      {error === null ? null : <ErrorNote error={error} />}
      <div className="row">
        <Button size="sm" className="end" onClick={onDone}>
          {vi.common.cancel}
        </Button>
        <Button size="sm" variant="primary" type="submit">
          {t.save}
        </Button>
      </div>
    </form>
  );
}
