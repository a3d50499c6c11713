import { IconListSearch, IconSend } from '@tabler/icons-react';
import { useState } from 'react';

import { errorMessage } from '../../../shared/i18n/error-messages.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { goTo } from '../../api/navigation.ts';
import { useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { DocumentPages } from '../../ui/document-pages.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { DocumentActions } from './document-actions.tsx';
import { DocumentChoice } from './document-choice.tsx';
import { usePreview, type Preview } from './document-preview.ts';
import type { Wanted } from './wanted.ts';

const words = vi.documents;

/** A unit's papers: chosen at the left, seen page by page as they will be printed, taken as Word or PDF (U8). */
export function DocumentsScreen() {
  const [wanted, setWanted] = useState<Wanted>({ document: 'form', profile: 'nd30' });
  const preview = usePreview(wanted);
  return (
    <>
      <header className="bar">
        <h1>{words.title}</h1>
        <p className="sm dim">{words.subtitle}</p>
      </header>
      <div className="split">
        <div className="pane docpane" data-pane>
          <DocumentChoice wanted={wanted} onChoose={setWanted} />
          <DocumentActions wanted={wanted} preview={preview} />
          <StateNote />
        </div>
        <section className="pane grow docpreview" aria-label={words.preview} data-pane>
          <Shown preview={preview} name={words.kinds[wanted.document][0]} />
        </section>
      </div>
    </>
  );
}

/** Said beside the buttons, before somebody carries a paper to the leader that will still change. */
function StateNote() {
  const state = useQuery('submission.preview', {}, { fresh: true });
  if (state.status !== 'ready' || state.data.state === 'sealed') return null;
  const blocks = state.data.problems.filter(({ severity }) => severity === 'block').length;
  if (blocks === 0)
    return state.data.approval === null ? <p className="sm dim">{words.notApproved}</p> : null;
  return (
    <Callout
      tone="warn"
      actions={
        <Button
          size="sm"
          icon={IconListSearch}
          onClick={() => {
            goTo({ name: 'missing' });
          }}
        >
          {words.toMissing}
        </Button>
      }
    >
      <p>{words.blocks(blocks)}</p>
    </Callout>
  );
}

function Shown({ preview, name }: { readonly preview: Preview; readonly name: string }) {
  const [unseen, setUnseen] = useState<ArrayBuffer | null>(null);
  if (preview.status === 'making') return <output className="fill dim">{words.making}</output>;
  if (preview.status === 'failed') {
    return (
      <div className="fill">
        {preview.error.code === 'document/nothing-sent' ? (
          <NotYet error={preview.error} />
        ) : (
          <ErrorNote error={preview.error} />
        )}
      </div>
    );
  }
  const { bytes } = preview;
  if (unseen === bytes) {
    return (
      <div className="fill">
        <Callout tone="warn">
          <p>{words.noPreview}</p>
        </Callout>
      </div>
    );
  }
  return (
    <DocumentPages
      key={preview.file.id}
      kind="pdf"
      bytes={bytes}
      name={name}
      onFailed={() => {
        setUnseen(bytes);
      }}
    />
  );
}

/** Nothing went wrong: the paper goes with a file that is not there yet. */
function NotYet({ error }: { readonly error: CallError }) {
  const { text, advice } = errorMessage(error);
  return (
    <Callout
      tone="accent"
      actions={
        <Button
          size="sm"
          icon={IconSend}
          onClick={() => {
            goTo({ name: 'send' });
          }}
        >
          {words.toSend}
        </Button>
      }
    >
      <p>
        <strong>{text}</strong> {advice}
      </p>
    </Callout>
  );
}
