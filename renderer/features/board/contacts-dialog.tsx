import { useMemo, useState } from 'react';

import {
  readPastedContacts,
  type PastedContacts,
} from '../../../shared/domain/board/pasted-contacts.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { BoardRow } from './board-data.ts';

const t = vi.board.contacts;
const SHOWN = 50;
const MOST = 2_000_000;

type Props = { readonly rows: readonly BoardRow[]; readonly onClose: () => void };

/** A telephone list pasted from a spreadsheet: what was recognised is shown before anything is kept (H3). */
export function ContactsDialog({ rows, onClose }: Props) {
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const units = useMemo(() => rows.map(({ unit }) => unit), [rows]);
  const read = useMemo(() => readPastedContacts(text, units), [text, units]);
  const save = async () => {
    setBusy(true);
    const result = await run('contact.save', { contacts: [...read.contacts] });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(t.saved(result.value.saved));
    onClose();
  };
  return (
    <Dialog
      title={t.title}
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {vi.common.cancel}
          </Button>
          <Button
            variant="primary"
            busy={busy}
            blocked={read.contacts.length === 0 ? t.nothing : null}
            onClick={() => void save()}
          >
            {t.save(read.contacts.length)}
          </Button>
        </>
      }
    >
      <div className="formbody">
        <p>{t.lead}</p>
        <TextArea label={t.paste} value={text} maxLength={MOST} rows={6} onText={setText} />
        {error === null ? null : <ErrorNote error={error} />}
        {text.trim() === '' ? null : <Recognised read={read} rows={rows} />}
      </div>
    </Dialog>
  );
}

type RecognisedProps = { readonly read: PastedContacts; readonly rows: readonly BoardRow[] };

function Recognised({ read, rows }: RecognisedProps) {
  const { contacts, unread } = read;
  const byCode = new Map(rows.map(({ unit }) => [unit.code, unit]));
  return (
    <div aria-live="polite" className="stack">
      <Callout tone={unread.length === 0 ? 'ok' : 'warn'}>
        <p>
          {t.found(contacts.length)}
          {unread.length === 0 ? '.' : `, ${t.unread(unread.length)}.`}
        </p>
      </Callout>
      {unread.length === 0 ? null : (
        <section aria-label={t.unreadList}>
          <h3 className="h-sec">{t.unreadList}</h3>
          <ul className="plainlist">
            {unread.slice(0, SHOWN).map(({ text, problem }) => (
              <li key={text}>
                {text} <span className="warn">({t.problems[problem]})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {contacts.length === 0 ? null : (
        <section aria-label={t.preview}>
          <h3 className="h-sec">{t.preview}</h3>
          <ul className="plainlist">
            {contacts.slice(0, SHOWN).map(({ unit, name, phone }) => (
              <li key={unit}>
                <strong>{byCode.get(unit)?.name ?? unit}</strong>{' '}
                <span className="dim">{byCode.get(unit)?.parentName}</span>{' '}
                <span className="num">{phone}</span> {name}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
