import { useState, type SyntheticEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { useOfficer } from '../../ui/named-person.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toast } from '../../ui/toasts.tsx';
import { decide, isComplete, problemsOf, type DecideDraft, type Ruling } from './decide-draft.ts';
import { DecideFields } from './decide-fields.tsx';
import type { RuledUnit } from './unit-picker.tsx';

const t = vi.arrivals.decide;

type Props = {
  readonly kind: Ruling;
  /** Units that are meant already. */
  readonly about: readonly string[];
  readonly onClose: () => void;
};

/** One decision about units, by name and reason, written into the ledger (P2, C1, T5). */
export function DecideDialog(props: Props) {
  const state = useQuery('ruling.units', {});
  return <QueryView state={state}>{(units) => <Deciding {...props} units={units} />}</QueryView>;
}

function Deciding({
  kind,
  about,
  units,
  onClose,
}: Props & { readonly units: readonly RuledUnit[] }) {
  const officer = useOfficer();
  const [draft, setDraft] = useState<DecideDraft>(() => ({
    chosen: new Set(about),
    until: { date: '', time: '00:00' },
    leaf: '',
    counted: false,
    reason: '',
    by: officer,
  }));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);

  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!isComplete(problemsOf(kind, draft))) return;
    setBusy(true);
    const result = await decide(kind, draft);
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(t.done(result.value.recorded));
    onClose();
  }

  return (
    <Dialog
      title={t.titles[kind]}
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button variant="primary" type="submit" form="decide-form" busy={busy}>
            {t.save}
          </Button>
        </>
      }
    >
      <form className="formbody" id="decide-form" onSubmit={(event) => void save(event)}>
        <p>{t.texts[kind]}</p>
        <DecideFields
          kind={kind}
          units={units}
          draft={draft}
          problems={tried ? problemsOf(kind, draft) : null}
          onChange={(part) => {
            setDraft({ ...draft, ...part });
          }}
        />
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
