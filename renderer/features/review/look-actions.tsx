import { IconMessageCircle, IconPencil } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { Keys } from '../../ui/keys.tsx';
import type { Level, Line, Turn } from './review-data.ts';
import { pointWords } from './row-words.ts';
import { needsLook, whyNotAgree, type Work } from './use-work.ts';

const t = vi.review;

type Props = {
  readonly line: Line;
  readonly level: Level;
  readonly turn: Turn;
  readonly work: Work;
  readonly onAsk: () => void;
};

/** What can be done at the line, by buttons too; the primary one says what Enter does. */
export function LookActions({ line, level, turn, work, onAsk }: Props) {
  const blocked = line.row.state === 'not-counted' ? t.edit.notCounted : null;
  return (
    <footer className="vside__foot">
      <Button icon={IconMessageCircle} aria-keyshortcuts="F4" blocked={blocked} onClick={onAsk}>
        {t.ask.open}
      </Button>
      {work.editing === null ? (
        <Button
          icon={IconPencil}
          aria-keyshortcuts="F2"
          aria-label={t.edit.change}
          title={t.edit.change}
          blocked={blocked}
          onClick={work.edit}
        />
      ) : null}
      <Primary line={line} work={work} next={turn === 'unit' ? t.unitsOf(level) : t.hints.leaf} />
    </footer>
  );
}

function Primary({
  line: { row, head },
  work,
  next,
}: {
  readonly line: Line;
  readonly work: Work;
  readonly next: string;
}) {
  const { editing } = work;
  const agrees = needsLook(row) ? row.before : null;
  const words = agrees === null ? null : pointWords(agrees, head);
  return (
    <Button
      variant="primary"
      className="grow"
      aria-keyshortcuts="Enter"
      title={editing === null ? t.edit.go(words, next) : undefined}
      blocked={editing === null ? whyNotAgree(row) : null}
      onClick={() => {
        if (editing === null) work.agree();
        else if (editing.reasoning) work.giveReason();
        else work.givePoints();
      }}
    >
      {editing === null
        ? t.edit.goShort(words, next)
        : t.edit.save(editing.text === '' ? t.none : editing.text)}
      <Keys keys={['Enter']} />
    </Button>
  );
}
