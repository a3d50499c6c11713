import { IconFolderOpen, IconReceipt } from '@tabler/icons-react';
import { useCallback, useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useOpenedFiles } from '../../api/events.ts';
import { uploadFile } from '../../api/files.ts';
import { useSession } from '../../api/session.ts';
import { run, useQuery, type Data } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Callout } from '../../ui/callout.tsx';
import { DigestWords } from '../../ui/digest-words.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FileButton, FileDrop } from '../../ui/file-drop.tsx';
import { Icon } from '../../ui/icon.tsx';
import { QueryView } from '../../ui/query-view.tsx';

const words = vi.session.inbox;

/** What came back: credential, receipts, result (U11). */
export function InboxScreen() {
  const { desk } = useSession();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const open = useCallback(async (token: string) => {
    const result = await run('inbox.open', { file: token });
    if (result.ok) announce(words.kind[result.value.kind]);
    setOutcome(result.ok ? { kind: result.value.kind } : { error: result.error });
  }, []);
  useOpenedFiles(useCallback((token) => void open(token), [open]));
  const take = async (files: readonly File[]) => {
    for (const file of files) {
      const uploaded = await uploadFile(file);
      if (uploaded.ok) await open(uploaded.value);
      else setOutcome({ error: uploaded.error });
    }
  };
  return (
    <>
      <header className="bar">
        <h1>{words.title}</h1>
      </header>
      <div className="page stack page--narrow" data-pane>
        <FileDrop className="drop--box" onFiles={(files) => void take(files)}>
          <p>{words.lead}</p>
          <div className="row">
            <FileButton
              icon={IconFolderOpen}
              variant="primary"
              multiple
              accept=".cqdt,.zip"
              onFiles={(files) => void take(files)}
            >
              {words.open}
            </FileButton>
            <span className="sm dim">{words.drop}</span>
          </div>
        </FileDrop>
        {outcome === null ? null : <OutcomeNote outcome={outcome} />}
        <section className="card card--pad stack" aria-labelledby="own-key">
          <h2 className="h-sec" id="own-key">
            {words.keyTitle}
          </h2>
          <p>{desk.key === 'issued' ? words.issued : words.requested}</p>
          <DigestWords words={desk.keyFingerprint.words} label={words.words} />
          <p className="sm dim">{words.words}</p>
        </section>
        <Receipts />
      </div>
    </>
  );
}

type Outcome = { readonly kind: keyof typeof words.kind } | { readonly error: CallError };

function OutcomeNote({ outcome }: { readonly outcome: Outcome }) {
  if ('error' in outcome) return <ErrorNote error={outcome.error} />;
  return (
    <Callout tone="ok">
      <p>
        <strong>{words.openedNow}.</strong> {words.kind[outcome.kind]}
      </p>
    </Callout>
  );
}

function Receipts() {
  const preview = useQuery('submission.preview', {});
  return (
    <section className="card card--pad stack" aria-labelledby="receipts">
      <h2 className="h-sec" id="receipts">
        {words.receipts}
      </h2>
      <QueryView state={preview}>{({ sealed }) => <ReceiptList sealed={sealed} />}</QueryView>
    </section>
  );
}

type ListProps = { readonly sealed: Data<'submission.preview'>['sealed'] };

function ReceiptList({ sealed }: ListProps) {
  const all = sealed.flatMap(({ revision, receipts }) =>
    receipts.map((receipt) => ({ ...receipt, revision })),
  );
  if (all.length === 0) return <p className="dim">{words.noReceipts}</p>;
  return (
    <ul className="list">
      {all.map(({ revision, by, number, arrivedAt, inTime }) => (
        <li key={`${revision}-${by}-${number}`} className="list__row">
          <Icon of={IconReceipt} />
          <div className="grow">
            <p className="med">{words.receipt(number, revision)}</p>
            <p className="sm dim">
              {by}, {formatInstant(arrivedAt)}, {inTime ? words.inTime : words.late}
            </p>
          </div>
        </li>
      ))}
    </ul>
  );
}
