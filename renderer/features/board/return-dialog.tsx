import { useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useSession } from '../../api/session.ts';
import { run, useQuery, type Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useOfficer } from '../../ui/named-person.tsx';
import {
  draftOfReturn,
  readReturn,
  type ReturnPreview,
  type ReturnProblems,
} from './return-draft.ts';
import { ReturnDone } from './return-done.tsx';
import { ReturnForm } from './return-form.tsx';

const t = vi.board.giveBack;

type Props = {
  readonly unit: string;
  /** A whole part is missing: that is why it goes back. */
  readonly incomplete: boolean;
  readonly onClose: () => void;
};

/** Sends a submission back: term, purpose, reasons leaf by leaf; signs it and gives file and letter (H4, P3). */
export function ReturnDialog({ unit, incomplete, onClose }: Props) {
  const state = useQuery('return.preview', { unit }, { fresh: true });
  const [done, setDone] = useState<{
    readonly preview: ReturnPreview;
    readonly result: Data<'return.issue'>;
    readonly until: string;
  } | null>(null);
  if (done !== null) return <ReturnDone {...done} onClose={onClose} />;
  if (state.status === 'ready' && state.data.open === null) {
    const preview = state.data;
    return (
      <Writing
        key={preview.digest}
        preview={preview}
        incomplete={incomplete}
        onClose={onClose}
        onDone={(result, until) => {
          setDone({ preview, result, until });
        }}
      />
    );
  }
  return (
    <Dialog title={vi.board.actions.giveBack} width="narrow" onClose={onClose}>
      <QueryView state={state}>
        {() => (
          <div className="formbody">
            <Callout tone="warn">
              <p>{t.alreadyOpen}</p>
            </Callout>
          </div>
        )}
      </QueryView>
    </Dialog>
  );
}

type WritingProps = {
  readonly preview: ReturnPreview;
  readonly incomplete: boolean;
  readonly onClose: () => void;
  readonly onDone: (result: Data<'return.issue'>, until: string) => void;
};

function Writing({ preview, incomplete, onClose, onDone }: WritingProps) {
  const { now } = useSession();
  const officer = useOfficer();
  const [draft, setDraft] = useState(() => draftOfReturn(preview, officer, incomplete));
  const [problems, setProblems] = useState<ReturnProblems | null>(null);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const { unit, digest } = preview;
  const sign = async () => {
    const read = readReturn(draft, { now, unit: unit.code, digest });
    setProblems(read.ok ? null : read.error);
    if (!read.ok) return;
    const { purpose, until, reason, items, by, passphrase } = read.value;
    setBusy(true);
    const said = { unit: unit.code, digest, purpose, until, reason, items: [...items], by };
    const result = await run('return.issue', { ...said, passphrase });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) onDone(result.value, until);
  };
  return (
    <Dialog
      title={t.title(unit.name)}
      subtitle={t.subtitle(preview.revision, formatInstant(preview.arrivedAt))}
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {vi.common.cancel}
          </Button>
          <Button variant="primary" type="submit" form="return-form" busy={busy}>
            {t.sign}
          </Button>
        </>
      }
    >
      <ReturnForm
        preview={preview}
        draft={draft}
        problems={problems}
        error={error}
        onChange={setDraft}
        onSign={() => void sign()}
      />
    </Dialog>
  );
}
