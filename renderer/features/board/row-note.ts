import { vi } from '../../../shared/i18n/vi.ts';
import type { Board, BoardRow } from './board-data.ts';
import { countdown, daysLate } from './deadline.ts';

const t = vi.board;

/** What stands beside the state of a unit: the fact behind it, or nothing where the word says all. */
export function rowNote(row: BoardRow, board: Pick<Board, 'deadlines' | 'now'>): string {
  const deadline = board.deadlines[row.unit.level];
  switch (row.state) {
    case 'not-sent':
      return row.quarantined ? t.notes.quarantined : overdueNote(deadline, board.now);
    case 'late':
      return lateNote(deadline, row.arrivedAt);
    case 'in-check':
      return t.notes.checked(row.checkedLeaves, row.leaves);
    case 'received':
    case 'checked':
      return row.quarantined ? t.notes.quarantined : '';
    case 'excluded':
      return '';
  }
}

/** Nothing where the unit's own term was earlier than its level's (a return): the state alone is true then. */
function lateNote(deadline: string | undefined, arrivedAt: string | null): string {
  if (deadline === undefined || arrivedAt === null) return '';
  const days = daysLate(deadline, arrivedAt);
  return days < 1 ? '' : t.notes.late(days);
}

function overdueNote(deadline: string | undefined, now: string): string {
  if (deadline === undefined) return '';
  const left = countdown(deadline, now);
  return left.kind === 'past' ? t.notes.overdue(left.days) : '';
}
