import { IconArrowLeft, IconChecks } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyNote } from '../../ui/empty-note.tsx';
import { DifferenceTable } from './difference-table.tsx';
import type { Done } from './done-note.tsx';
import { ProblemTable } from './problem-table.tsx';
import { Refused } from './refused.tsx';
import { ReviewSide } from './review-side.tsx';
import type { Form, Inspected } from './workbook-data.ts';

const words = vi.workbook.review;

type Props = {
  readonly seen: Inspected;
  readonly form: Form;
  readonly onClose: (done: Done | null) => void;
  readonly onOther: (seen: Inspected) => void;
};

/** Everything the workbook says differently, before anything is written: take or leave each. */
export function Review({ seen, form, onClose, onOther }: Props) {
  const cells = seen.problems.filter(({ weight }) => weight === 'cell').length;
  useEffect(() => {
    announce(
      seen.made === null
        ? words.refusedCount(seen.problems.length)
        : words.announce(seen.differences.length, cells),
    );
  }, [seen, cells]);
  return (
    <>
      <header className="bar">
        <h1 className="workbook__title">{words.title(seen.fileName)}</h1>
        {seen.made === null ? null : (
          <p className="sm dim">{words.made(formatInstant(seen.made.at), seen.made.revision)}</p>
        )}
        <p className="sm dim end">{words.nothingWritten}</p>
      </header>
      {seen.made === null ? (
        <Refused seen={seen} onClose={onClose} onOther={onOther} />
      ) : (
        <Choosing seen={seen} form={form} onClose={onClose} />
      )}
    </>
  );
}

type ChoosingProps = Omit<Props, 'onOther'>;

function Choosing({ seen, form, onClose }: ChoosingProps) {
  const { differences } = seen;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(differences.filter(({ both }) => !both).map(({ id }) => id)),
  );
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    pane.current?.querySelector('input')?.focus();
  }, []);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const take = async () => {
    if (busy || chosen.size === 0) return;
    setBusy(true);
    const result = await run('workbook.take', { file: seen.file, ids: [...chosen] });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    announce(vi.workbook.done.taken(result.value.count, seen.fileName));
    onClose({ kind: 'taken', count: result.value.count, fileName: seen.fileName });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    void take();
  };
  if (differences.length === 0) return <Nothing seen={seen} onClose={onClose} />;
  return (
    // Ctrl+Enter from anywhere in the review takes what is chosen; every part of it has its own controls.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="split" onKeyDown={onKeyDown}>
      <div ref={pane} className="pane grow workbook__review" data-pane>
        <ProblemTable problems={seen.problems} />
        <DifferenceTable
          differences={differences}
          form={form}
          chosen={chosen}
          onChoose={(ids, taken) => {
            setChosen((now) => withChoice(now, ids, taken));
          }}
        />
      </div>
      <ReviewSide
        form={form}
        differences={differences}
        chosen={chosen}
        busy={busy}
        error={error}
        onChoose={setChosen}
        onTake={() => void take()}
        onLeave={() => {
          onClose({ kind: 'left' });
        }}
      />
    </div>
  );
}

function withChoice(
  now: ReadonlySet<string>,
  ids: readonly string[],
  taken: boolean,
): ReadonlySet<string> {
  const next = new Set(now);
  for (const id of ids) {
    if (taken) next.add(id);
    else next.delete(id);
  }
  return next;
}

type NothingProps = Pick<Props, 'seen' | 'onClose'>;

function Nothing({ seen, onClose }: NothingProps) {
  const unread = seen.problems.length > 0;
  return (
    <div className="pane grow workbook__review" data-pane>
      <EmptyNote
        icon={IconChecks}
        title={words.none}
        text={unread ? words.noneButProblems : words.noneText}
        actions={
          <Button
            icon={IconArrowLeft}
            onClick={() => {
              onClose(null);
            }}
          >
            {words.chooseOther}
          </Button>
        }
      />
      <ProblemTable problems={seen.problems} />
    </div>
  );
}
