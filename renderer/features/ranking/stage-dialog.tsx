import { useState, type SyntheticEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { download } from '../../api/files.ts';
import { run, type Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Stage } from './ranking-data.ts';

const t = vi.ranking;

export type NextStage = Exclude<Stage, 'draft'>;
type Props = {
  readonly stage: NextStage;
  /** SHA-256 of the ranking that moves on. */
  readonly ranking: string;
  readonly onClose: () => void;
};
type Missing = { readonly document: boolean; readonly passphrase: boolean };
type Done = Data<'ranking.set-stage'>;

/** Moves the ranking one stage on, with the document that says so; publishing is signed (K5). */
export function StageDialog({ stage, ranking, onClose }: Props) {
  const [document, setDocument] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [missing, setMissing] = useState<Missing>({ document: false, passphrase: false });
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const signs = stage === 'published';
  const words = t.stageDialog[stage];

  async function submit(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    const lacks = { document: document.trim() === '', passphrase: signs && passphrase === '' };
    setMissing(lacks);
    if (lacks.document || lacks.passphrase) return;
    setBusy(true);
    const base = { stage, document: document.trim() };
    const result = await run('ranking.set-stage', signs ? { ...base, passphrase } : base);
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) setDone(result.value);
  }

  if (done !== null) return <Finished stage={stage} done={done} onClose={onClose} />;
  return (
    <Dialog
      title={words.title}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {t.stageDialog.cancel}
          </Button>
          <Button variant="primary" type="submit" form="stage-form" busy={busy}>
            {t.stages.next[stage]}
          </Button>
        </>
      }
    >
      <form className="formbody" id="stage-form" onSubmit={(event) => void submit(event)}>
        <p>{words.text}</p>
        <p className="hexline">
          {t.stageDialog.fingerprint} {ranking.match(/.{4}/g)?.join(' ')}
        </p>
        <TextField
          label={words.document}
          hint={t.stageDialog.documentHint}
          maxLength={200}
          value={document}
          onText={setDocument}
          error={missing.document ? t.stageDialog.documentMissing : null}
          required
        />
        {signs ? (
          <PassphraseField
            label={t.stageDialog.passphrase}
            value={passphrase}
            onText={setPassphrase}
            error={missing.passphrase ? t.stageDialog.passphraseMissing : null}
          />
        ) : null}
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}

type FinishedProps = {
  readonly stage: NextStage;
  readonly done: Done;
  readonly onClose: () => void;
};

function Finished({ stage, done, onClose }: FinishedProps) {
  const { result } = done;
  return (
    <Dialog
      title={t.stageDialog[stage].title}
      width="narrow"
      onClose={onClose}
      footer={
        <Button className="end" variant="primary" onClick={onClose}>
          {t.stageDialog.finish}
        </Button>
      }
    >
      <div className="formbody">
        <Callout tone="ok">
          <p>{t.stageDialog.done[stage](done.version)}</p>
        </Callout>
        {result === null ? null : (
          <div className="row">
            <Button
              onClick={() => {
                download(result);
              }}
            >
              {t.stageDialog.download}
            </Button>
            <span className="sm dim">{result.name}</span>
          </div>
        )}
      </div>
    </Dialog>
  );
}
