import { IconSignature } from '@tabler/icons-react';
import { useState, type SyntheticEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import type { Notice, Responses } from './response-data.ts';
import { saveNow } from './save-items.ts';

const t = vi.response.steps;

type Props = { readonly responses: Responses; readonly notice: Notice };

/** The passphrase of the unit's key; then the answer is locked (P7). */
export function SealStep({ responses, notice }: Props) {
  const [passphrase, setPassphrase] = useState('');
  const [missing, setMissing] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const open = notice.approval !== null;
  const seal = async (event: SyntheticEvent) => {
    event.preventDefault();
    setMissing(passphrase === '');
    if (passphrase === '' || !open) return;
    setBusy(true);
    await saveNow();
    const result = await run('response.seal', { appraisal: notice.digest, passphrase });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) announce(vi.response.done);
  };
  return (
    <section className="stack" aria-labelledby="step-seal">
      <h2 className="h-sec" id="step-seal">
        3. {t.seal}
      </h2>
      <p className="sm">{t.sealText(responses.receiver)}</p>
      <form className="stack" onSubmit={(event) => void seal(event)}>
        {open ? (
          <PassphraseField
            label={vi.common.passphrase}
            value={passphrase}
            error={missing ? t.passphraseMissing : null}
            onText={setPassphrase}
          />
        ) : null}
        <Button
          type="submit"
          variant="primary"
          icon={IconSignature}
          busy={busy}
          blocked={open ? null : t.sealBlocked}
        >
          {t.sealGo}
        </Button>
      </form>
      <p className="sm dim">{t.integrity}</p>
      {error === null ? null : <ErrorNote error={error} />}
    </section>
  );
}
