import { later } from '../../../shared/domain/campaign/deadline.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Board, BoardRow, BoardState } from './board-data.ts';
import { countdown, daysLate } from './deadline.ts';

const t = vi.board;

type Terms = Pick<Board, 'deadlines' | 'now' | 'internalDeadline'>;

/** Until when a unit may send: its level's deadline, or its own later one; null where nothing is due. */
export function dueOf(
  { unit, extendedUntil }: Pick<BoardRow, 'unit' | 'extendedUntil'>,
  { deadlines }: Pick<Board, 'deadlines'>,
): string | null {
  const deadline = deadlines[unit.level];
  return deadline === undefined ? null : later(deadline, extendedUntil ?? deadline);
}

/** The fact behind each state. */
const NOTES: Readonly<Record<BoardState, (row: BoardRow, board: Terms) => string>> = {
  'not-sent': (row, board) => quarantineNote(row) ?? dueNote(row, board),
  late: (row, board) => lateNote(dueOf(row, board), row.arrivedAt),
  returned: (row, { now }) => returnedNote(row, now),
  waiting: ({ questions }) => t.notes.questions(questions.length),
  incomplete: ({ missing }) =>
    t.notes.missing(missing.map(({ part }) => t.call.parts[part]).join(', ')),
  'in-check': ({ checkedLeaves, leaves }) => t.notes.checked(checkedLeaves, leaves),
  received: (row, { now }) => quarantineNote(row) ?? clockNote(row, now),
  checked: (row) => quarantineNote(row) ?? '',
  excluded: () => '',
};

/** What stands beside the state of a unit: the fact behind it, or nothing where the word says all. */
export function rowNote(row: BoardRow, board: Terms): string {
  return NOTES[row.state](row, board);
}

function quarantineNote({ quarantined }: BoardRow): string | null {
  return quarantined === null ? null : t.notes.quarantined;
}

/** Nothing where the unit's own term was earlier than its level's (a return): the state alone is true then. */
function lateNote(due: string | null, arrivedAt: string | null): string {
  if (due === null || arrivedAt === null) return '';
  const days = daysLate(due, arrivedAt);
  return days < 1 ? '' : t.notes.late(days);
}

function dueNote(row: BoardRow, board: Terms): string {
  const due = dueOf(row, board);
  if (due === null) return '';
  const left = countdown(due, board.now);
  if (left.kind === 'past') return t.notes.overdue(left.days);
  if (row.extendedUntil !== null) return t.notes.extended(shortTerm(due));
  const { internalDeadline: own, now } = board;
  return own !== null && Date.parse(own) <= Date.parse(now)
    ? t.notes.overdueInternal(daysLate(own, now))
    : '';
}

function returnedNote({ returned }: BoardRow, now: string): string {
  if (returned === null) return '';
  const left = countdown(returned.until, now);
  if (left.kind === 'past') return t.notes.termOver(left.days);
  const term = shortTerm(returned.until);
  return returned.leaves.length === 0
    ? t.notes.term(term)
    : t.notes.returned(returned.leaves.length, term);
}

/** How long the verification has been running, for what nobody has checked yet (P3). */
function clockNote({ complete }: BoardRow, now: string): string {
  return complete === null ? '' : t.notes.complete(daysSince(complete.at, now));
}

/** Whole days between two moments. */
export function daysSince(at: string, now: string): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / 86_400_000));
}

/** `21/10`, with its hour where the term does not end at midnight. */
function shortTerm(until: string): string {
  const [day = '', hour = ''] = formatInstant(until).split(' ');
  return hour === '00:00' ? day.slice(0, 5) : `${day.slice(0, 5)} ${hour}`;
}
