import { IconTableShare } from '@tabler/icons-react';
import { useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { goTo } from '../../api/navigation.ts';
import { run, useQuery, type Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { BundleMembers } from './bundle-members.tsx';
import { reasonsToSave, withoutReason, type Reasons } from './missing-reasons.ts';
import { MissingCommunes } from './missing-communes.tsx';
import { SealForm } from './seal-form.tsx';
import { SealedDialog } from './sealed-dialog.tsx';

const t = vi.bundle;

type Preview = Data<'bundle.preview'>;
type Sealed = Data<'bundle.seal'>;

/** Own submission and the communes' original packages in one signed file for the Sở (H7). */
export function BundleScreen() {
  const state = useQuery('bundle.preview', {}, { fresh: true });
  return (
    <div className="sheetpart">
      <QueryView state={state}>{(preview) => <Desk preview={preview} />}</QueryView>
    </div>
  );
}

function Desk({ preview }: { readonly preview: Preview }) {
  const { reasons, write, save } = useReasons(preview);
  const [busy, setBusy] = useState(false);
  const [tries, setTries] = useState(0);
  const [error, setError] = useState<CallError | null>(null);
  const [sealed, setSealed] = useState<Sealed | null>(null);
  const units = preview.missing.map(({ unit }) => unit);
  const open = withoutReason(
    units.map(({ code }) => code),
    reasons,
  );

  async function seal(passphrase: string): Promise<void> {
    setTries(tries + 1);
    if (open.length > 0) return;
    setBusy(true);
    const kept = await save(reasons);
    const result = kept === null ? await run('bundle.seal', { passphrase }) : null;
    setBusy(false);
    setError(result === null || result.ok ? kept : result.error);
    if (result?.ok === true) setSealed(result.value);
  }

  return (
    <>
      <Header preview={preview} />
      <div className="split">
        <div className="pane grow" data-pane>
          <MissingCommunes
            units={units}
            reasons={reasons}
            tries={tries}
            onReasons={write}
            onKeep={(written) => void save(written).then(setError)}
          />
          <BundleMembers members={preview.members} />
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

function Header({ preview: { revision, last } }: { readonly preview: Preview }) {
  return (
    <header className="bar">
      <h1>{t.title}</h1>
      <p className="sm dim">
        {t.subtitle(revision)}
        {last === null ? '' : ` ${t.last(last.revision, formatInstant(last.sealedAt))}`}
      </p>
      <span className="end" />
      <Button
        icon={IconTableShare}
        onClick={() => {
          goTo({ name: 'summary' });
        }}
      >
        {t.openSummary}
      </Button>
    </header>
  );
}

/** Reasons as typed over those that are kept; written down when a field is left, and before signing. */
function useReasons({ missing }: Preview) {
  const kept: Reasons = Object.fromEntries(missing.map(({ unit, reason }) => [unit.code, reason]));
  const [typed, setTyped] = useState<Reasons>({});
  const codes = missing.map(({ unit }) => unit.code);
  async function save(reasons: Reasons): Promise<CallError | null> {
    const changed = reasonsToSave(codes, reasons, kept);
    if (Object.keys(changed).length === 0) return null;
    const result = await run('bundle.save-reasons', { reasons: changed });
    return result.ok ? null : result.error;
  }
  return { reasons: { ...kept, ...typed }, write: setTyped, save };
}
