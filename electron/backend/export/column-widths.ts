import type { Table } from '../../../shared/domain/report/report-model.ts';
import { cellText } from './cell-text.ts';

/** Width of a bold letter, small or capital, in millimetres per point of size; of both paddings of a cell. */
const SMALL_MM = 0.19;
const CAPITAL_MM = 0.25;
const PADDING_MM = 3.2;

/** Longer words, addresses above all, may break; shorter ones are codes, dates and figures that must not. */
const KEPT_LETTERS = 12;

/**
 * Millimetres of each column: shares in the proportions of the model, but never narrower than the longest word in it, for
 * a title or a code broken in its middle is the first thing one sees. `sizePt`: size of the table's text.
 */
export function columnWidths({ columns, rows }: Table, total: number, sizePt: number): number[] {
  const least = columns.map((column, at) => {
    const texts = rows.map((cells) => cellText(cells[at] ?? '', column));
    const widest = Math.max(longestWord(column.title), ...texts.map(longestKept));
    return widest * sizePt + PADDING_MM;
  });
  const asked = shares(
    columns.map(({ width }) => width),
    total,
  );
  const short = asked.map((width, at) => Math.max(0, (least[at] ?? 0) - width));
  const spare = asked.map((width, at) => Math.max(0, width - (least[at] ?? 0)));
  const wanted = sum(short);
  const room = sum(spare);
  if (wanted === 0 || room < wanted) return asked;
  return asked.map((width, at) => width + (short[at] ?? 0) - ((spare[at] ?? 0) / room) * wanted);
}

/** Millimetres per point of size. */
function longestWord(title: string): number {
  return Math.max(...title.split(/\s+/u).map((word) => sum(Array.from(word, letterWidth))));
}

function longestKept(text: string): number {
  const kept = text.split(/\s+/u).filter((word) => word.length <= KEPT_LETTERS);
  return longestWord(kept.join(' '));
}

function letterWidth(letter: string): number {
  return letter === letter.toLowerCase() ? SMALL_MM : CAPITAL_MM;
}

function shares(parts: readonly number[], total: number): number[] {
  const whole = sum(parts);
  return parts.map((part) => (part / whole) * total);
}

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
