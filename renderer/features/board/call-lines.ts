import type { CallReason } from '../../../shared/domain/board/call-list.ts';
import { writeTable } from '../../../shared/domain/text/table-text.ts';
import { compareVietnamese } from '../../../shared/i18n/format.ts';
import { callWords, type CallWords } from '../../../shared/i18n/call-words.ts';
import type { Board, BoardRow } from './board-data.ts';
import { indexRows, sortRows } from './board-rows.ts';
import { dueOf } from './row-note.ts';

/** A unit to call, why, and what to say. */
export type Call = { readonly row: BoardRow; readonly words: CallWords };

/** Everybody who owes something, by district and name, for the telephone ("danh sách đôn đốc", H3). */
export function callLines(board: Board): readonly Call[] {
  const { rows, now } = board;
  const called = rows.flatMap((row): readonly Call[] => {
    const words = callWords(
      { ...row, due: dueOf(row, board), internal: board.internalDeadline },
      now,
    );
    return words === null ? [] : [{ row, words }];
  });
  const index = indexRows(called.map(({ row }) => row));
  const ordered = sortRows(index.rows, { key: 'unit', descending: false }, index);
  const place = new Map(ordered.map((row, at) => [row, at]));
  return called.toSorted(
    (a, b) => compareParents(a.row, b.row) || (place.get(a.row) ?? 0) - (place.get(b.row) ?? 0),
  );
}

function compareParents({ unit: a }: BoardRow, { unit: b }: BoardRow): number {
  if (a.level !== b.level) return LEVEL_ORDER[a.level] - LEVEL_ORDER[b.level];
  return a.level === 'xa' ? compareVietnamese(a.parentName, b.parentName) : 0;
}

const LEVEL_ORDER = { so: 0, huyen: 1, xa: 2 } as const;

/** How many calls of each kind there are. */
export function countReasons(calls: readonly Call[]): ReadonlyMap<CallReason, number> {
  const counts = new Map<CallReason, number>();
  for (const { words } of calls) counts.set(words.reason, (counts.get(words.reason) ?? 0) + 1);
  return counts;
}

/** The list as a spreadsheet or a message takes it. */
export function callText(calls: readonly Call[]): string {
  return writeTable(
    calls.map(({ row, words }) => [
      row.unit.name,
      row.unit.level === 'xa' ? row.unit.parentName : '',
      row.contact?.name ?? '',
      row.contact?.phone ?? '',
      words.why,
      words.say,
    ]),
  );
}
