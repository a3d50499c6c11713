import type { Column } from '../../../shared/domain/report/report-model.ts';

/** Width of a bold letter, small or capital, in millimetres per point of size; of both paddings of a cell. */
const SMALL_MM = 0.19;
const CAPITAL_MM = 0.25;
const PADDING_MM = 3.2;

/**
 * Millimetres of each column: shares in the proportions of the model, but never narrower than the longest word of its
 * title, for a title broken inside a word is the first thing one sees. `sizePt`: size of the table's text.
 */
export function columnWidths(columns: readonly Column[], total: number, sizePt: number): number[] {
  const least = columns.map(({ title }) => longestWord(title) * sizePt + PADDING_MM);
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
