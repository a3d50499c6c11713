import { vi } from '../../shared/i18n/vi.ts';
import type { MomentDraft, MomentProblem } from './read-moment.ts';
import { TextField } from './text-field.tsx';

const t = vi.arrivals.moment;

type Props = {
  readonly draft: MomentDraft;
  readonly problem: MomentProblem | null;
  readonly onChange: (draft: MomentDraft) => void;
  /** Name of the date, where "Ngày" says too little. */
  readonly dateLabel?: string;
};

/** A day and a time of it, typed as people write them. */
export function MomentFields({ draft, problem, onChange, dateLabel = t.date }: Props) {
  return (
    <div className="grid2">
      <TextField
        label={dateLabel}
        hint={t.dateHint}
        inputMode="numeric"
        value={draft.date}
        onText={(date) => {
          onChange({ ...draft, date });
        }}
        error={problem === 'date' ? t.problems.date : null}
        required
      />
      <TextField
        label={t.time}
        hint={t.timeHint}
        value={draft.time}
        onText={(time) => {
          onChange({ ...draft, time });
        }}
        error={problem === 'time' ? t.problems.time : null}
        required
      />
    </div>
  );
}
