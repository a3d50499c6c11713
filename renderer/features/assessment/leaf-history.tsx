import { IconArrowRight, IconHistory } from '@tabler/icons-react';

import type { HistoryLine } from '../../../shared/domain/history/leaf-history.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { historyWords } from '../../../shared/i18n/history-words.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useSession } from '../../api/session.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useForm } from './form-store.ts';
import { historyClosed, historyOpened, OPENS_HISTORY } from './leaf-side.ts';
import { restore, restoring } from './restore-line.ts';
import { useLeafHistory } from './use-leaf-history.ts';

const words = vi.leafSide.history;
const SHOWN = 3;
/** Longest value that still reads well on a button. */
const SHORT = 24;

/** The last changes of the leaf under its guidance; all of them are one key away. */
export function LatestHistory({ code }: { readonly code: string }) {
  const state = useLeafHistory(code);
  if (state.status !== 'ready' || state.data.lines.length === 0) return null;
  const { lines } = state.data;
  return (
    <section aria-labelledby="hist-latest">
      <div className="row">
        <h3 className="h-sec" id="hist-latest">
          {words.title}
        </h3>
        <button
          type="button"
          className="link end"
          aria-keyshortcuts="Alt+H"
          {...OPENS_HISTORY}
          onClick={historyOpened}
        >
          {words.all(lines.length)}
        </button>
      </div>
      <ol className="hist">
        {lines.slice(0, SHOWN).map((line) => (
          <li key={line.id}>
            <Sentence line={line} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Every change of the leaf, with its old values to bring back (U3); Esc goes back to the guidance. */
export function HistoryPane({ code }: { readonly code: string }) {
  const state = useLeafHistory(code);
  return (
    <SidePanel
      title={words.panel(code)}
      icon={IconHistory}
      closeLabel={words.close}
      onClose={historyClosed}
    >
      {(heading) => (
        <QueryView state={state}>
          {({ lines }) => (
            <Lines
              code={code}
              lines={lines}
              onRestored={() => {
                heading.current?.focus();
              }}
            />
          )}
        </QueryView>
      )}
    </SidePanel>
  );
}

type LinesProps = {
  readonly code: string;
  readonly lines: readonly HistoryLine[];
  /** The button that brought a value back is gone: the keyboard needs another place. */
  readonly onRestored: () => void;
};

function Lines({ code, lines, onRestored }: LinesProps) {
  if (lines.length === 0) return <p className="dim">{words.none}</p>;
  return (
    <ol className="hist">
      {lines.map((line) => (
        <li key={line.id}>
          <Sentence line={line} />
          <Restore code={code} line={line} onRestored={onRestored} />
        </li>
      ))}
    </ol>
  );
}

function Sentence({ line }: { readonly line: HistoryLine }) {
  const set = useForm(({ form }) => form.criteria);
  const evidence = useForm(({ draft }) => draft.evidence);
  const { now } = useSession();
  const said = historyWords(line, { set, evidence });
  const [day = '', clock = ''] = formatInstant(line.at).split(' ');
  const today = formatInstant(now).startsWith(day);
  const via = line.via === null ? [] : [words.via(line.via)];
  return (
    <>
      <p>
        {said.what}
        {said.old === null || said.now === null ? null : (
          <>
            {': '}
            <span className="hist__old">{said.old}</span> <Icon of={IconArrowRight} size="sm" />
            <span className="sr-only">{words.to}</span> <strong>{said.now}</strong>
          </>
        )}
      </p>
      <p className="hist__who">
        {[today ? words.today(clock) : `${day} ${clock}`, line.who, ...via].join(', ')}
      </p>
    </>
  );
}

type RestoreProps = Pick<LinesProps, 'code' | 'onRestored'> & { readonly line: HistoryLine };

function Restore({ code, line, onRestored }: RestoreProps) {
  const set = useForm(({ form }) => form.criteria);
  const draft = useForm((state) => state.draft);
  const locked = useForm(({ form }) => form.state === 'sealed');
  const found = restoring(line, { leaf: code, draft, locked });
  if (found === null) return null;
  if (found.blocked !== null) return <p className="hist__who">{sentenceOf(found.blocked)}</p>;
  const { what, old } = historyWords(line, { set, evidence: draft.evidence });
  const label = restoreLabel(line, old);
  return (
    <p>
      <Button
        size="sm"
        aria-label={words.restoreNamed(label, what)}
        onClick={() => {
          restore(found.changes);
          announce(words.restored(what, old ?? ''));
          onRestored();
        }}
      >
        {label}
      </Button>
    </p>
  );
}

/** Says what would stand there again: a figure by itself, texts and lists by what they are. */
function restoreLabel(line: HistoryLine, old: string | null): string {
  if (line.kind === 'evidence') return words.restoreEvidence;
  const plain = line.kind === 'answer' || (line.kind === 'text' && line.part === 'selfPoints');
  return plain && old !== null && old.length <= SHORT ? words.restoreValue(old) : words.restoreText;
}

function sentenceOf(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
