import { useState, type SyntheticEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { MomentFields } from '../../ui/moment-fields.tsx';
import { NamedPersonFields, useOfficer } from '../../ui/named-person.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toasts.tsx';
import {
  decide,
  isComplete,
  openTo,
  problemsOf,
  standingNote,
  type DecideDraft,
  type Ruling,
} from './decide-draft.ts';
import { LeafChoice } from './leaf-choice.tsx';
import { UnitPicker, type RuledUnit } from './unit-picker.tsx';

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
  const problems = tried ? problemsOf(kind, draft) : null;
  const change = (part: Partial<DecideDraft>) => {
    setDraft({ ...draft, ...part });
  };

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
        <UnitPicker
          units={openTo(kind, units)}
          chosen={draft.chosen}
          onChosen={(chosen) => {
            change({ chosen });
          }}
          note={(unit) => standingNote(kind, unit)}
          error={problems?.units ?? null}
        />
        {kind === 'extend' ? (
          <MomentFields
            dateLabel={t.until}
            draft={draft.until}
            problem={problems?.until ?? null}
            onChange={(until) => {
              change({ until });
            }}
          />
        ) : null}
        {kind === 'leaf' ? (
          <LeafChoice
            units={units.filter(({ unit }) => draft.chosen.has(unit.code))}
            leaf={draft.leaf}
            counted={draft.counted}
            error={problems?.leaf ?? null}
            onChange={change}
          />
        ) : null}
        <TextArea
          label={t.reason}
          hint={t.reasonHint}
          value={draft.reason}
          maxLength={1000}
          onText={(reason) => {
            change({ reason });
          }}
          error={problems?.reason ?? null}
          required
        />
        <NamedPersonFields
          person={draft.by}
          missing={problems?.by ?? false}
          onChange={(by) => {
            change({ by });
          }}
        />
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
