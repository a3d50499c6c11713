import { useState, type RefObject } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { announce } from '../../ui/announcer.tsx';
import { nextFlagged, nextLeft } from './lines.ts';
import type { Line, Round, Row } from './review-data.ts';
import { useEditor } from './use-editor.ts';
import { useRecord, type Shown } from './use-record.ts';

const t = vi.review.edit;

export type Work = ReturnType<typeof useWork>;

type Input = {
  readonly lines: readonly Line[];
  readonly round: Round;
  readonly shown: Shown;
  /** Where Alt+Right leads; null at the end. */
  readonly next: string | null;
  /** Holds the table, which has the keys. */
  readonly pane: RefObject<HTMLElement | null>;
};

/**
 * Looking at a table line by line (P4): one key agrees and goes on, a number and a reason change without leaving the
 * line. Faster by keys than by mouse.
 */
export function useWork({ lines, round, shown, next, pane }: Input) {
  const [activeId, setActiveId] = useState<string | null>(null);
  const active = Math.max(
    0,
    lines.findIndex(({ id }) => id === activeId),
  );
  const line = lines[active] ?? null;
  const focusTable = () => pane.current?.querySelector<HTMLElement>('table.vt')?.focus();
  const { failure, undo, saving, record } = useRecord({
    round,
    shown,
    onLine: ({ id }) => setActiveId(id),
  });
  const goOn = (from: Line) => {
    const target = nextLeft(lines, lines.indexOf(from), new Set([...saving(), from.id]));
    if (target === null) announce(next === null ? t.allLookedLast : t.allLooked(next));
    else setActiveId(lines[target]?.id ?? null);
    focusTable();
  };
  const editor = useEditor({
    line,
    onCancel: focusTable,
    onSave: (points, reason) => {
      if (line === null) return;
      const outcome = points === line.row.before ? 'agreed' : 'changed';
      void record(line, { outcome, points, reason });
      goOn(line);
    },
  });
  return {
    lines,
    line,
    active,
    failure,
    undo,
    ...editor,
    goTo: (index: number) => setActiveId(lines[index]?.id ?? null),
    nextFlag: () => {
      const target = nextFlagged(lines, active);
      if (target === null) announce(vi.review.commands.noFlag);
      else setActiveId(lines[target]?.id ?? null);
      focusTable();
    },
    agree: () => {
      if (line === null) return;
      const problem = whyNotAgree(line.row);
      if (problem !== null) {
        announce(problem, 'assertive');
        return;
      }
      if (needsLook(line.row) && !saving().has(line.id))
        void record(line, { outcome: 'agreed', points: line.row.before ?? '0', reason: '' });
      goOn(line);
    },
  };
}

/** A look of this round is still to come: nobody looked, or the unit was asked since. */
export function needsLook({ state, own }: Row): boolean {
  return own === null || state === 'asked';
}

/** Why Enter does nothing at a line; null when it agrees or goes on. */
export function whyNotAgree({ state, before, own }: Row): string | null {
  if (state === 'not-counted') return t.notCounted;
  return before === null && own === null ? t.nothing : null;
}
