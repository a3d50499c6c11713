import { IconFolderOpen } from '@tabler/icons-react';
import { useCallback, useState, type ReactNode } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useCommands } from '../../api/commands.ts';
import { useOpenedFiles } from '../../api/events.ts';
import { uploadFile } from '../../api/files.ts';
import { useSession } from '../../api/session.ts';
import { run, useQuery, type Data } from '../../api/use-query.ts';
import { DigestWords } from '../../ui/digest-words.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FileButton, FileDrop } from '../../ui/file-drop.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toast } from '../../ui/toasts.tsx';
import { ReviewerNext } from './reviewer-next.tsx';
import { SealDialog } from './seal-dialog.tsx';
import { WorksetCard } from './workset-card.tsx';

const words = vi.reviewerDesk;
type Worksets = Data<'workset.list'>;

/** The first screen of a reviewer's laptop: what was given, how far it is, what goes back (P5). */
export function ReviewerHome({ children }: { readonly children: ReactNode }) {
  const { desk, campaign } = useSession();
  const state = useQuery('workset.list', {}, { fresh: true });
  const { busy, error, open, take } = useOpenWorkset();
  useOpenedFiles(useCallback((token) => void open(token), [open]));
  return (
    <FileDrop className="parts" onFiles={(files) => void take(files)}>
      <div className="page home" data-pane>
        <header className="home__head">
          <div>
            <h1>{words.lead(desk.people.officer.name)}</h1>
            <p className="dim">{vi.home.campaignOf(campaign.name, desk.unit.name)}</p>
          </div>
          <span className="end" />
          <FileButton
            icon={IconFolderOpen}
            accept=".cqdt,.zip"
            busy={busy}
            onFiles={(files) => void take(files)}
          >
            {busy ? words.opening : words.open}
          </FileButton>
        </header>
        {error === null ? null : <ErrorNote error={error} />}
        <QueryView state={state}>{(list) => <Home list={list}>{children}</Home>}</QueryView>
      </div>
    </FileDrop>
  );
}

function useOpenWorkset() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const open = useCallback(async (file: string) => {
    setBusy(true);
    const result = await run('workset.open', { file });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) toast(result.value.already ? words.already : words.opened(result.value.units));
  }, []);
  const take = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const uploaded = await uploadFile(file);
    if (uploaded.ok) await open(uploaded.value);
    else setError(uploaded.error);
  };
  return { busy, error, open, take };
}

type HomeProps = { readonly list: Worksets; readonly children: ReactNode };

function Home({ list, children }: HomeProps) {
  const { worksets, key } = list;
  const [sealing, setSealing] = useState<string | null>(null);
  const waiting = worksets.find(({ unsealed }) => unsealed > 0);
  useCommands([
    {
      id: 'reviewer.seal',
      label: words.seal,
      group: 'commands',
      blocked: waiting === undefined ? words.nothing : null,
      run: () => {
        if (waiting !== undefined) setSealing(waiting.digest);
      },
    },
  ]);
  const chosen = worksets.find(({ digest }) => digest === sealing);
  return (
    <>
      <ReviewerNext worksets={worksets} onSeal={setSealing}>
        {children}
      </ReviewerNext>
      {worksets.map((workset) => (
        <WorksetCard
          key={workset.digest}
          workset={workset}
          onSeal={() => {
            setSealing(workset.digest);
          }}
        />
      ))}
      <section className="card card--pad stack" aria-labelledby="key-words">
        <h2 className="h-sec" id="key-words">
          {words.words}
        </h2>
        <DigestWords words={key.words} label={words.words} />
        <p className="sm dim">{words.wordsHint}</p>
        {worksets.length === 0 ? null : <div>{children}</div>}
      </section>
      {chosen === undefined ? null : (
        <SealDialog
          workset={chosen}
          onClose={() => {
            setSealing(null);
          }}
        />
      )}
    </>
  );
}
