import { useEffect, useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run, useQuery } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Callout } from '../../ui/callout.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { Known } from './item-words.ts';
import { MergeSide } from './merge-side.tsx';
import { MergeTable } from './merge-table.tsx';
import type { Inspection } from './parts-data.ts';

const words = vi.parts.review;

export type Choice = 'ours' | 'theirs';
/** What was decided, by the key of a line; a conflict is open until then. */
export type Choices = ReadonlyMap<string, Choice>;

type Props = { readonly seen: Inspection; readonly onClose: () => void };

/** Everything that a part has otherwise, side by side, before anything is written (U12). */
export function MergeReview({ seen, onClose }: Props) {
  const form = useQuery('form.get', {});
  return (
    <QueryView state={form}>
      {({ criteria, reportSections, evidence }) => (
        <Review
          seen={seen}
          known={{
            set: criteria,
            sections: reportSections,
            evidence: [...evidence, ...seen.newDocuments],
          }}
          onClose={onClose}
        />
      )}
    </QueryView>
  );
}

function Review({ seen, known, onClose }: Props & { readonly known: Known }) {
  const [choices, setChoices] = useState<Choices>(
    () =>
      new Map(seen.lines.filter(({ state }) => state === 'take').map(({ key }) => [key, 'theirs'])),
  );
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const conflicts = seen.lines.filter(({ state }) => state === 'conflict').length;
  useEffect(() => {
    announce(words.counts(seen.lines.length - conflicts, conflicts));
  }, [seen, conflicts]);
  const keysOf = (wanted: Choice) =>
    seen.lines.map(({ key }) => key).filter((key) => choices.get(key) === wanted);
  const merge = async () => {
    setBusy(true);
    const input = { file: seen.file, theirs: keysOf('theirs'), ours: keysOf('ours') };
    const result = await run('parts.merge', input);
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(seen.purpose === 'give' ? words.accepted : words.merged(result.value.taken));
    onClose();
  };
  return (
    <>
      <header className="bar">
        <h1>{seen.purpose === 'give' ? words.give(seen.officer) : words.back(seen.officer)}</h1>
        {seen.already === null ? <p className="sm dim">{words.nothingWritten}</p> : null}
      </header>
      <div className="split">
        <div className="pane grow" data-pane>
          <Notes seen={seen} />
          <MergeTable
            seen={seen}
            known={known}
            choices={choices}
            onChoose={(key, choice) => {
              setChoices(new Map([...choices, [key, choice]]));
            }}
          />
        </div>
        <MergeSide
          seen={seen}
          taken={keysOf('theirs').length}
          open={seen.lines.length - choices.size}
          busy={busy}
          error={error}
          onMerge={() => void merge()}
          onClose={onClose}
        />
      </div>
    </>
  );
}

function Notes({ seen }: { readonly seen: Inspection }) {
  const task = seen.purpose === 'give';
  const stranger = task && seen.officer !== seen.me;
  if (seen.already === null && !task && seen.lines.length > 0) return null;
  return (
    <div className="barnote parts__notes stack">
      {stranger ? (
        <Callout tone="warn">
          <p>{words.notMe(seen.officer, seen.me)}</p>
        </Callout>
      ) : null}
      {task && seen.already === null ? (
        <Callout tone="accent">
          <p>{words.becomes}</p>
        </Callout>
      ) : null}
      <AlreadyNote seen={seen} />
    </div>
  );
}

function AlreadyNote({ seen: { already, lines } }: { readonly seen: Inspection }) {
  if (already === null) return lines.length > 0 ? null : <p className="sm">{words.same}</p>;
  return (
    <Callout tone="ok">
      <p>{words.already(formatInstant(already.at), already.taken)}</p>
    </Callout>
  );
}
