import { IconFlag } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Icon } from '../../ui/icon.tsx';
import { COMPOSING_KEY } from '../../ui/use-chords.ts';
import { useTyping } from '../../ui/use-typing.ts';
import type { Line, Round } from './review-data.ts';
import { flagWords, pointWords } from './row-words.ts';
import type { Work } from './use-work.ts';

const t = vi.review;
/** A score that stands in a column of its own. */
export type Scored = 'self' | Round;

type Props = {
  readonly line: Line;
  readonly columns: readonly Scored[];
  readonly round: Round;
  /** Of the line the cursor is at; null for all others. */
  readonly work: Work | null;
};

/** The scores of a row side by side; one that differs from the one before it is bold and flagged in words. */
export function ScoreCells({ line, columns, round, work }: Props) {
  const { row, head } = line;
  return columns.map((column, index) => {
    const before = columns
      .slice(0, index)
      .map((earlier) => row[earlier])
      .findLast((points) => points !== null);
    const differs = row[column] !== null && before !== undefined && row[column] !== before;
    const edited = column === round && work?.editing?.id === line.id ? work : null;
    return (
      <td key={column} className={`r num${index === 0 ? ' vsep' : ''}`}>
        {edited !== null ? (
          <PointsInput line={line} work={edited} />
        ) : (
          <span className={toneOf(row[column], differs)}>{pointWords(row[column], head)}</span>
        )}
      </td>
    );
  });
}

function toneOf(points: string | null, differs: boolean): string {
  if (points === null) return 'dim';
  return differs ? 'bold warn' : '';
}

/** The number typed in place; Enter goes on to the reason, Esc leaves everything as it was. */
function PointsInput({ line, work }: { readonly line: Line; readonly work: Work }) {
  const input = useRef<HTMLInputElement>(null);
  const { editing, typePoints, givePoints, cancelEdit } = work;
  const typing = useTyping({ shown: editing?.text ?? '', onText: typePoints });
  const problem = editing?.problem ?? null;
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  useEffect(() => {
    if (problem !== null) input.current?.focus();
  }, [problem]);
  return (
    <input
      {...typing}
      ref={input}
      className="inlineedit num"
      inputMode="decimal"
      autoComplete="off"
      maxLength={12}
      aria-label={t.edit.points(line.what)}
      aria-invalid={problem !== null || undefined}
      aria-describedby={problem === null ? undefined : 'points-problem'}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === COMPOSING_KEY) return;
        if (event.key !== 'Enter' && event.key !== 'Tab' && event.key !== 'Escape') return;
        event.preventDefault();
        event.stopPropagation();
        if (event.key === 'Escape') cancelEdit();
        else givePoints();
      }}
    />
  );
}

/** The gravest flag in words; the others are counted and stand beside the row. */
export function FlagCell({ line }: { readonly line: Line }) {
  const [first, ...others] = line.row.flags;
  return (
    <td className="vsep">
      {first === undefined ? null : (
        <span className="flag">
          <Icon of={IconFlag} size="sm" />
          <span>{flagWords(first)}</span>
          {others.length === 0 ? null : (
            <>
              <span aria-hidden className="num">
                +{others.length}
              </span>
              <span className="sr-only">{t.flags.more(others.length)}</span>
            </>
          )}
        </span>
      )}
    </td>
  );
}

/** What the cells of a line are painted from. */
export type CellsOf = Props & { readonly lastYear: number | null };

/**
 * True where the cells of a line would look as before: the table is painted again at every key, its lines are not. The
 * line the cursor is at always is.
 */
export function sameCells(before: CellsOf, after: CellsOf): boolean {
  return (
    before.work === after.work &&
    before.line.row === after.line.row &&
    before.line.head === after.line.head &&
    before.lastYear === after.lastYear &&
    before.round === after.round &&
    before.columns.join(' ') === after.columns.join(' ')
  );
}
