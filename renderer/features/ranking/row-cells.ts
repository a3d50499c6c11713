import type { Level } from '../../../shared/domain/level/level.ts';
import { formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { RankedUnit } from './ranking-data.ts';
import type { UnitRow } from './ranking-rows.ts';

const t = vi.ranking;

/** The published columns of one ranked unit as text (K2, as Thừa Thiên Huế prints them). */
export type Cells = {
  readonly max: string;
  readonly notCounted: string;
  readonly required: string;
  readonly achieved: string;
  readonly percent: string;
  readonly converted: string;
  /** 0 to 100 for the bar, which only repeats the figure beside it. */
  readonly bar: number;
};

export function cellsOf(unit: RankedUnit): Cells | null {
  const { totals } = unit;
  if (totals === null) return null;
  return {
    max: formatDecimal(totals.max),
    notCounted: totals.notCounted === '0' ? t.none : formatDecimal(totals.notCounted),
    required: formatDecimal(totals.required),
    achieved: points(totals.achieved),
    percent: totals.percent === null ? t.none : `${points(totals.percent)}%`,
    converted: totals.converted === null ? t.none : points(totals.converted),
    bar: Math.min(100, Math.max(0, Number(totals.percent ?? '0'))),
  };
}

/** Points as the tables print them: always two places, so that columns line up. */
export function points(value: string): string {
  return formatDecimal(value, 2);
}

type Deadlines = Readonly<Partial<Record<Level, string>>>;

/** Why a unit stands last or is left out: the decision's own words where there are some. */
export function standingReason(row: UnitRow, deadlines: Deadlines): string {
  const { standing, submission, reason } = row.ranked;
  if (standing === 'late' && submission !== null && reason === '') {
    const arrived = formatInstant(submission.arrivedAt);
    const deadline = deadlines[row.ranked.level];
    return deadline === undefined
      ? t.lateWithout(arrived)
      : t.late({ arrived, deadline: formatDeadline(deadline) });
  }
  if (standing === 'absent') return reason === '' ? t.absent : reason;
  return reason;
}

/** A term that ends with a day is said as the day, as in the letter: "trước 25/10/2019". */
function formatDeadline(instant: string): string {
  const text = formatInstant(instant);
  return text.endsWith(' 00:00') ? text.slice(0, -6) : text;
}
