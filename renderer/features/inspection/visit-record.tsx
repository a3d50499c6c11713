import { IconClipboardCheck } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { VisitedUnit } from './inspection-data.ts';
import { readPeople } from './people-lines.ts';
import { keepDraft, startRecord, useRecordDraft, type RecordDraft } from './record-draft.ts';

const t = vi.inspection.record;
const LONGEST_TEXT = 4000;
const LONGEST_LIST = 3000;

type Props = { readonly visited: VisitedUnit; readonly today: string };

/** The visit as it took place, recorded in the ledger; what is typed stays while one looks elsewhere. */
export function VisitRecordForm({ visited, today }: Props) {
  const { row, unrecorded } = visited;
  const code = row.unit.code;
  const draft = useRecordDraft(code) ?? startRecord(row, today);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const change = (part: Partial<RecordDraft>) => {
    keepDraft(code, { ...draft, ...part });
  };
  const team = readPeople(draft.team);

  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    const { date } = draft;
    if (date === null || draft.unread !== null || team.length === 0 || busy) return;
    setBusy(true);
    const result = await run('inspection.record', {
      unit: code,
      date,
      place: draft.place.trim(),
      team,
      present: readPeople(draft.present),
      remarks: draft.remarks.trim(),
      opinion: draft.opinion.trim(),
    });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    keepDraft(code, null);
    toast(t.saved(result.value.photos));
  }

  return (
    <form className="visitrecord" aria-label={t.title} onSubmit={(event) => void save(event)}>
      {unrecorded ? (
        <Callout tone="warn">
          <p>{t.unrecorded}</p>
        </Callout>
      ) : null}
      <WhenAndWho draft={draft} tried={tried} onChange={change} />
      <WhatWasSaid draft={draft} onChange={change} />
      {error === null ? null : <ErrorNote error={error} />}
      <footer className="row">
        <p className="sm dim grow">
          {row.visit === null ? null : t.by(row.visit.by, formatInstant(row.visit.at))}
        </p>
        <Button variant="primary" type="submit" icon={IconClipboardCheck} busy={busy}>
          {row.visit === null ? t.save : t.again}
        </Button>
      </footer>
    </form>
  );
}

type FieldsProps = {
  readonly draft: RecordDraft;
  readonly onChange: (part: Partial<RecordDraft>) => void;
};

function WhenAndWho({ draft, tried, onChange }: FieldsProps & { readonly tried: boolean }) {
  const nobody = readPeople(draft.team).length === 0;
  return (
    <div className="grid2">
      <DateField
        label={t.date}
        value={draft.date}
        unread={draft.unread}
        required
        error={draft.unread !== null || (tried && draft.date === null) ? t.dateMissing : null}
        onDate={({ text, value, readable }) => {
          onChange({ date: value, unread: readable ? null : text });
        }}
      />
      <TextField
        label={t.place}
        value={draft.place}
        maxLength={300}
        onText={(place) => {
          onChange({ place });
        }}
      />
      <TextArea
        label={t.team}
        hint={t.teamHint}
        value={draft.team}
        rows={3}
        maxLength={LONGEST_LIST}
        required
        error={tried && nobody ? t.missingTeam : null}
        onText={(text) => {
          onChange({ team: text });
        }}
      />
      <TextArea
        label={t.present}
        hint={t.presentHint}
        value={draft.present}
        rows={3}
        maxLength={LONGEST_LIST}
        onText={(present) => {
          onChange({ present });
        }}
      />
    </div>
  );
}

function WhatWasSaid({ draft, onChange }: FieldsProps) {
  return (
    <>
      <TextArea
        label={t.remarks}
        value={draft.remarks}
        rows={4}
        maxLength={LONGEST_TEXT}
        onText={(remarks) => {
          onChange({ remarks });
        }}
      />
      <TextArea
        label={t.opinion}
        value={draft.opinion}
        rows={3}
        maxLength={LONGEST_TEXT}
        onText={(opinion) => {
          onChange({ opinion });
        }}
      />
    </>
  );
}
