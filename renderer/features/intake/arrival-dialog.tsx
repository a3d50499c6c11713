import { useState, type SyntheticEvent } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { parseArrival, type ArrivalDraft, type ArrivalProblem } from './arrival-time.ts';
import type { Arrival } from './intake-data.ts';

const t = vi.intake;

type Props = {
  /** Whose arrival: one file's heading, or that of all. */
  readonly subject: string;
  readonly value: Arrival | null;
  readonly onSave: (arrival: Arrival | null) => void;
  readonly onClose: () => void;
};

/** True time of arrival by mail, with the officer's reason; import time is kept beside it (P2). */
export function ArrivalDialog({ subject, value, onSave, onClose }: Props) {
  const { now } = useSession();
  const [draft, setDraft] = useState<ArrivalDraft>(() => draftOf(value));
  const [problem, setProblem] = useState<ArrivalProblem | null>(null);
  const errorOf = (field: keyof ArrivalDraft) =>
    problem?.field === field ? t.arrival.problems[problem.code] : null;

  function save(event: SyntheticEvent): void {
    event.preventDefault();
    const parsed = parseArrival(draft, now);
    setProblem(parsed.ok ? null : parsed.error);
    if (parsed.ok) onSave(parsed.value);
  }

  return (
    <Dialog
      title={t.arrival.title}
      subtitle={subject}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          {value === null ? null : (
            <Button
              onClick={() => {
                onSave(null);
              }}
            >
              {t.arrival.remove}
            </Button>
          )}
          <Button className="end" onClick={onClose}>
            {t.arrival.cancel}
          </Button>
          <Button variant="primary" type="submit" form="arrival-form">
            {t.arrival.save}
          </Button>
        </>
      }
    >
      <form className="formbody" id="arrival-form" onSubmit={save}>
        <p>{t.arrival.text}</p>
        <div className="grid2">
          <TextField
            label={t.arrival.date}
            hint={t.arrival.dateHint}
            inputMode="numeric"
            value={draft.date}
            onText={(date) => {
              setDraft({ ...draft, date });
            }}
            error={errorOf('date')}
            required
          />
          <TextField
            label={t.arrival.time}
            hint={t.arrival.timeHint}
            value={draft.time}
            onText={(time) => {
              setDraft({ ...draft, time });
            }}
            error={errorOf('time')}
            required
          />
        </div>
        <TextArea
          label={t.arrival.reason}
          hint={t.arrival.reasonHint}
          value={draft.because}
          maxLength={500}
          onText={(because) => {
            setDraft({ ...draft, because });
          }}
          error={errorOf('because')}
          required
        />
      </form>
    </Dialog>
  );
}

function draftOf(value: Arrival | null): ArrivalDraft {
  if (value === null) return { date: '', time: '', because: '' };
  const [date = '', time = ''] = formatInstant(value.at).split(' ');
  return { date, time, because: value.because };
}
