import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Column, Flag, LeafHead, Row } from './review-data.ts';

const t = vi.review;

/** What the state of a row is called; an open one that somebody is at is being looked at. */
export function stateWords({ state }: Pick<Row, 'state'>, here: boolean): string {
  return here && state === 'open' ? t.states.here : t.states[state];
}

/** One flag as a few words, as the last column has room for. */
export function flagWords(flag: Flag): string {
  switch (flag.kind) {
    case 'field-differs':
    case 'district-differs':
      return t.flags[flag.kind](formatDecimal(flag.by, 2));
    case 'jump': {
      const words = t.flags.jump[flag.direction];
      return flag.of === 'percent'
        ? words.percent(formatDecimal(flag.by, 2))
        : words.other(formatDecimal(flag.by));
    }
    case 'far-from-median':
      return t.flags[flag.kind][flag.direction];
    case 'no-evidence':
    case 'reason-missing':
      return t.flags[flag.kind];
  }
}

/** Points with the decimals that the set declares; a dash where there are none. */
export function pointWords(
  points: string | null,
  { decimals }: Pick<LeafHead, 'decimals'>,
): string {
  return points === null ? t.none : formatDecimal(points, decimals);
}

/** A figure that leaves are compared by: a share has two decimals. */
export function measureWords(value: string, { kind, decimals }: LeafHead): string {
  if (kind === 'percent') return formatDecimal(value, 2);
  return kind === 'points' ? formatDecimal(value, decimals) : formatDecimal(value);
}

/** A cell in words: the sum that it is, what was chosen, yes or no; a dash where there is nothing. */
export function cellWords({ kind, options }: Column, cell: readonly string[]): string {
  if (cell.length === 0) return t.none;
  switch (kind) {
    case 'number':
      return sumWords(cell);
    case 'percent':
      return formatDecimal(cell[0] ?? '0', 2);
    case 'quotient':
      return formatDecimal(cell[0] ?? '0', 2);
    case 'boolean':
      return cell[0] === 'true' ? t.yes : t.no;
    case 'choice':
      return cell
        .map((key) => options.find((option) => option.key === key)?.label ?? key)
        .join('; ');
  }
}

/** `19 − 1` as a person writes a sum with what is taken away. */
function sumWords([first = '0', ...others]: readonly string[]): string {
  const rest = others.map((term) =>
    term.startsWith('-') ? ` − ${formatDecimal(term.slice(1))}` : ` + ${formatDecimal(term)}`,
  );
  return `${formatDecimal(first)}${rest.join('')}`;
}

/** All figures of a row in one line, for tables in which every row is another leaf: `18 ÷ (19 − 1) = 100,00%`. */
export function figuresWords({ columns }: LeafHead, cells: Row['cells']): string {
  const words = columns.map((column, index) => cellWords(column, cells[index] ?? []));
  const last = columns[2]?.kind;
  if (last !== 'percent' && last !== 'quotient')
    return columns.map((column, index) => labelled(column, words[index] ?? '')).join('; ');
  const [a = '', b = '', quotient = ''] = words;
  return `${a} ÷ ${bracketed(b, cells[1])} = ${quotient}${last === 'percent' ? '%' : ''}`;
}

/** A figure with what it counts: `4 phần mềm`, `Số lớp: 2`; choices and yes or no speak for themselves. */
function labelled({ kind, label }: Column, words: string): string {
  if (kind !== 'number' || words === t.none) return words;
  const counted = label.charAt(0) === label.charAt(0).toLocaleLowerCase('vi');
  return counted ? `${words} ${label}` : `${label}: ${words}`;
}

/** A sum that something is divided by stands in brackets. */
function bracketed(words: string, terms: readonly string[] = []): string {
  return terms.length > 1 ? `(${words})` : words;
}
