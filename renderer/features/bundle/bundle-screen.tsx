import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run, useQuery, type Data } from '../../api/use-query.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { BundleMembers } from './bundle-members.tsx';
import { reasonsToSeal, withoutReason, type Reasons } from './missing-reasons.ts';
import { MissingCommunes } from './missing-communes.tsx';
import { SealForm } from './seal-form.tsx';
import { SealedDialog } from './sealed-dialog.tsx';

const t = vi.bundle;

type Preview = Data<'bundle.preview'>;
type Sealed = Data<'bundle.seal'>;

/** Own submission and the communes' original packages in one signed file for the Sở (H7). */
export function BundleScreen() {
  const state = useQuery('bundle.preview', {});
  return (
    <div className="sheetpart">
      <QueryView state={state}>{(preview) => <Desk preview={preview} />}</QueryView>
    </div>
  );
}

function Desk({ preview }: { readonly preview: Preview }) {
  const [reasons, setReasons] = useState<Reasons>({});
  const [busy, setBusy] = useState(false);
  const [tries, setTries] = useState(0);
  const [error, setError] = useState<CallError | null>(null);
  const [sealed, setSealed] = useState<Sealed | null>(null);
  const codes = preview.missing.map(({ code }) => code);
  const open = withoutReason(codes, reasons);

  async function seal(passphrase: string): Promise<void> {
    setTries(tries + 1);
    if (open.length > 0) return;
    setBusy(true);
    const result = await run('bundle.seal', { passphrase, missing: reasonsToSeal(codes, reasons) });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) setSealed(result.value);
  }

  return (
    <>
      <header className="bar">
        <h1>{t.title}</h1>
        <p className="sm dim">{t.subtitle(preview.revision)}</p>
      </header>
      <div className="split">
        <div className="pane grow" data-pane>
          <BundleMembers members={preview.members} />
          <MissingCommunes
            units={preview.missing}
            reasons={reasons}
            tries={tries}
            onReasons={setReasons}
          />
        </div>
        <SealForm
          preview={preview}
          openReasons={open.length}
          busy={busy}
          error={error}
          onSeal={(passphrase) => void seal(passphrase)}
        />
      </div>
      {sealed === null ? null : (
        <SealedDialog
          sealed={sealed}
          onClose={() => {
            setSealed(null);
          }}
        />
      )}
    </>
  );
}
