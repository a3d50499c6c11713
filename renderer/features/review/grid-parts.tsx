import { vi } from '../../../shared/i18n/vi.ts';
import type { Line, Round } from './review-data.ts';
import { measureWords } from './row-words.ts';
import type { Scored } from './score-cells.tsx';

const t = vi.review.columns;

/** Heads of the scores: who gave them, in the order in which people look. */
export function ScoreHeads({
  columns,
  byRule,
}: {
  readonly columns: readonly Scored[];
  /** Nobody claims the points: they come from figures of reviewers. */
  readonly byRule: boolean;
}) {
  return columns.map((column, index) => (
    <th key={column} scope="col" className={`r${index === 0 ? ' vsep' : ''}`}>
      {column === 'self' && byRule ? t.byRule : t[column]}
    </th>
  ));
}

export function LastYearHead({
  year,
  percent,
}: {
  readonly year: number | null;
  readonly percent: boolean;
}) {
  if (year === null) return null;
  return (
    <th scope="col" className="r">
      {t.lastYear(year, percent)}
    </th>
  );
}

export function LastYearCell({
  year,
  line,
}: {
  readonly year: number | null;
  readonly line: Line;
}) {
  if (year === null) return null;
  const { lastYear } = line.row;
  return (
    <td className="r num dim">
      {lastYear === null ? vi.review.none : measureWords(lastYear, line.head)}
    </td>
  );
}

/** Scores worth a column: the desk's own round, and every round that somebody looked in. */
export function scoreColumns(
  lines: readonly Line[],
  { round, desk }: { readonly round: Round; readonly desk: 'district' | 'province' },
): readonly Scored[] {
  const seen = (column: Round) => column === round || lines.some(({ row }) => row[column] !== null);
  if (desk === 'district') return ['self', 'district'];
  const isCommune = lines.some(({ unit }) => unit.level === 'xa');
  const district: readonly Scored[] = isCommune ? ['district'] : [];
  const dispute: readonly Scored[] = seen('dispute') ? ['dispute'] : [];
  return ['self', ...district, 'desk', 'field', ...dispute];
}
