import { IconArrowMerge } from '@tabler/icons-react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { Button } from '../../ui/button.tsx';
import { DigestWords } from '../../ui/digest-words.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import type { Inspection } from './parts-data.ts';

const words = vi.parts.review;

type Props = {
  readonly seen: Inspection;
  /** Lines that would be taken, and conflicts that nobody decided yet. */
  readonly taken: number;
  readonly open: number;
  readonly busy: boolean;
  readonly error: CallError | null;
  readonly onMerge: () => void;
  readonly onClose: () => void;
};

/** Whose file it is, how far to trust it, and the button that writes. */
export function MergeSide(props: Props) {
  const { seen, taken, open, busy, error, onMerge, onClose } = props;
  const done = seen.already !== null;
  return (
    <aside className="pane pane--side parts__side" aria-label={words.scope} data-pane>
      <Facts seen={seen} />
      <KeyNote seen={seen} />
      {error === null ? null : <ErrorNote error={error} />}
      <div className="stack parts__go">
        {done ? null : (
          <Button
            size="lg"
            variant="primary"
            icon={IconArrowMerge}
            busy={busy}
            blocked={open > 0 ? words.undecided(open) : null}
            onClick={onMerge}
          >
            {busy ? words.merging : goWords(seen, taken)}
          </Button>
        )}
        {open > 0 ? (
          <p className="sm dim" aria-hidden>
            {words.undecided(open)}
          </p>
        ) : null}
        <Button onClick={onClose}>{done ? words.closeDone : words.close}</Button>
      </div>
    </aside>
  );
}

function goWords({ purpose }: Inspection, taken: number): string {
  return purpose === 'give' ? words.accept : words.merge(taken);
}

function Facts({ seen }: { readonly seen: Inspection }) {
  const conflicts = seen.lines.filter(({ state }) => state === 'conflict').length;
  return (
    <section className="stack">
      {seen.already === null ? (
        <p className="h-sec">{words.counts(seen.lines.length - conflicts, conflicts)}</p>
      ) : null}
      {seen.newDocuments.length === 0 ? null : (
        <p className="sm">{words.documents(seen.newDocuments.length)}</p>
      )}
      {seen.kept === 0 ? null : <p className="sm">{words.kept(seen.kept)}</p>}
      <dl className="parts__facts">
        <dt>{words.by}</dt>
        <dd>{seen.by.name}</dd>
        <dt>{words.at}</dt>
        <dd>{formatInstant(seen.sealedAt)}</dd>
        <dt>{words.scope}</dt>
        <dd>{words.scopeText(seen.leaves, seen.sections)}</dd>
        <dt>{words.since}</dt>
        <dd>{seen.since === null ? words.neverSame : formatInstant(seen.since)}</dd>
      </dl>
      <p className="filename dim">{seen.fileName}</p>
    </section>
  );
}

function KeyNote({ seen }: { readonly seen: Inspection }) {
  if (seen.key === 'issued') return <p className="sm ok">{words.keyIssued}</p>;
  if (seen.key === 'seen') return <p className="sm ok">{words.keySeen}</p>;
  return (
    <section className="stack">
      <p className="sm">{words.keyNew}</p>
      <DigestWords words={seen.words} label={words.keyWords} />
    </section>
  );
}
