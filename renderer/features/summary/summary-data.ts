import { add, divide, exact, roundTo } from '../../../shared/domain/number/exact.ts';
import type { Data } from '../../api/use-query.ts';

export type Summary = Data<'summary.get'>;
export type Figures = Data<'district.figures'>;
export type Figure = Figures['figures'][number];

/** What the strip above the tables counts; excluded communes take no part. */
export function countLines({ lines }: Pick<Summary, 'lines'>) {
  const taking = lines.filter(({ state }) => state !== 'excluded');
  const sum = (of: (line: Summary['lines'][number]) => number) =>
    taking.reduce((total, line) => total + of(line), 0);
  return {
    all: taking.length,
    received: taking.filter(({ now }) => now !== null).length,
    late: taking.filter(({ state }) => state === 'late').length,
    missing: taking.filter(({ state }) => state === 'missing').length,
    open: sum(({ open }) => open),
    checked: sum(({ checked }) => checked),
    changed: sum(({ changed }) => changed),
  };
}

/** Plain mean of what is there, 2 places; null of nothing. */
export function meanOf(values: readonly (string | null | undefined)[]): string | null {
  const present = values.filter((value) => typeof value === 'string').map((value) => exact(value));
  const [first, ...rest] = present;
  if (first === undefined) return null;
  return roundTo(divide(rest.reduce(add, first), exact(present.length)), 2);
}
