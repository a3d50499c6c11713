import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { runInPlace } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Line, Round } from './review-data.ts';
import { flagWords } from './row-words.ts';
import type { Shown } from './use-record.ts';

const t = vi.review.ask;
const MOST = 1000;

type Props = {
  readonly line: Line;
  readonly round: Round;
  readonly shown: Shown;
  readonly onClose: () => void;
};

/** F4: what the unit is to explain at this leaf; what the flags say is written down already. */
export function AskDialog({ line, round, shown, onClose }: Props) {
  const { row, head, unit } = line;
  const [question, setQuestion] = useState(() => aboutFlags(line));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const send = async () => {
    setBusy(true);
    const asked = { unit: row.unit, leaf: row.leaf, question: question.trim() };
    const result = await runInPlace('review.ask', { ...asked, round, withRows: true }, shown.name);
    setBusy(false);
    if (!result.ok) {
      setError(result.error);
      return;
    }
    shown.put(result.value.rows);
    announce(t.done(line.what));
    onClose();
  };
  return (
    <Dialog
      title={t.title}
      subtitle={t.subtitle(unit.name, `${head.code} ${head.name}`)}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {vi.review.bulk.cancel}
          </Button>
          <Button
            variant="primary"
            busy={busy}
            blocked={question.trim() === '' ? t.label : null}
            onClick={() => void send()}
          >
            {t.confirm}
          </Button>
        </>
      }
    >
      <div className="formbody">
        <TextArea
          label={t.label}
          hint={t.hint}
          value={question}
          maxLength={MOST}
          rows={4}
          onText={setQuestion}
        />
        {error === null ? null : <ErrorNote error={error} />}
      </div>
    </Dialog>
  );
}

function aboutFlags({ row }: Line): string {
  return row.flags.length === 0 ? '' : t.about(row.flags.map(flagWords).join(', '));
}
