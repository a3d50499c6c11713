import { vi } from '../../../shared/i18n/vi.ts';
import { TextField } from '../../ui/text-field.tsx';
import type { TermDraft, TermProblem } from './term-draft.ts';

const t = vi.board.deadline;

type Props = {
  readonly label: string;
  readonly draft: TermDraft;
  readonly problem: TermProblem | null;
  readonly onChange: (draft: TermDraft) => void;
};

/** "Trước ngày", and an hour where the term does not end at midnight. */
export function TermFields({ label, draft, problem, onChange }: Props) {
  return (
    <div className="grid2">
      <TextField
        label={label}
        inputMode="numeric"
        placeholder={vi.common.datePattern}
        value={draft.date}
        required
        error={problem === 'date' ? t.wrongDate : null}
        onText={(date) => {
          onChange({ ...draft, date });
        }}
      />
      <TextField
        label={t.time}
        hint={t.timeHint}
        value={draft.time}
        error={problem === 'time' ? t.wrongTime : null}
        onText={(time) => {
          onChange({ ...draft, time });
        }}
      />
    </div>
  );
}
