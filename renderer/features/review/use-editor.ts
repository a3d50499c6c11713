import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { announce } from '../../ui/announcer.tsx';
import { pointsTyped } from './points-typed.ts';
import type { Line } from './review-data.ts';
import { pointWords } from './row-words.ts';

/** Other points being typed for one line, then why. */
export type Editing = {
  readonly id: string;
  readonly text: string;
  readonly reason: string;
  /** What is wrong with the points; null while nothing is. */
  readonly problem: string | null;
  /** The points are right, the reason is being written. */
  readonly reasoning: boolean;
  readonly reasonMissing: boolean;
};

type Input = {
  readonly line: Line | null;
  readonly onSave: (points: string, reason: string) => void;
  readonly onCancel: () => void;
};

/** F2, a number, Enter, a reason, Enter (P4): without leaving the line, and never a change without a reason. */
export function useEditor({ line, onSave, onCancel }: Input) {
  const [open, setEditing] = useState<Editing | null>(null);
  // Whoever goes to another line leaves what was not saved.
  const editing = open !== null && open.id === line?.id ? open : null;
  const change = (part: Partial<Editing>) => {
    if (editing !== null) setEditing({ ...editing, ...part });
  };
  const save = (points: string, reason: string) => {
    setEditing(null);
    onSave(points, reason);
  };
  return {
    editing,
    edit: () => {
      if (line === null) return;
      if (line.row.state === 'not-counted') announce(vi.review.edit.notCounted, 'assertive');
      else setEditing(startOf(line));
    },
    typePoints: (text: string) => {
      change({ text, problem: null, reasoning: false });
    },
    /** Enter in the number: agreeing is done, other points ask for a reason. */
    givePoints: () => {
      if (line === null || editing === null) return;
      const typed = pointsTyped(editing.text, line.head);
      if (!typed.ok) change({ problem: typed.error });
      else if (typed.value === line.row.before) save(typed.value, '');
      else change({ problem: null, reasoning: true });
    },
    typeReason: (reason: string) => {
      change({ reason, reasonMissing: false });
    },
    giveReason: () => {
      if (line === null || editing === null) return;
      const typed = pointsTyped(editing.text, line.head);
      if (!typed.ok) change({ problem: typed.error, reasoning: false });
      else if (editing.reason.trim() === '') change({ reasonMissing: true });
      else save(typed.value, editing.reason.trim());
    },
    cancelEdit: () => {
      setEditing(null);
      onCancel();
    },
  };
}

function startOf(line: Line): Editing {
  const { own, before } = line.row;
  const points = own?.points ?? before;
  return {
    id: line.id,
    text: points === null ? '' : pointWords(points, line.head),
    reason: own?.outcome === 'changed' ? own.reason : '',
    problem: null,
    reasoning: false,
    reasonMissing: false,
  };
}
