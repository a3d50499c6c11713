import type { Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import {
  compareDecimals,
  exact,
  subtract,
  toDecimal,
} from '../../../shared/domain/number/exact.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useForm } from './form-store.ts';
import { useLastYear } from './use-last-year.ts';

const words = vi.leafSide.lastYear;

/** Points of the same leaf last year, as the unit claimed them then, beside this year's (U2). */
export function LastYearScore({ leaf }: { readonly leaf: Leaf }) {
  const lastYear = useLastYear();
  const now = useForm(
    ({ sheet }) => sheet.leaves.find(({ code }) => code === leaf.code)?.points ?? null,
  );
  const before = lastYear?.points[leaf.code];
  if (lastYear === null || before === undefined) return null;
  return (
    <div className="last sm">
      <p>
        {words.points(lastYear.year)} <strong className="num">{formatDecimal(before, 2)}</strong>{' '}
        {words.pointsUnit}
      </p>
      <p className="dim">{differenceWords(before, now)}</p>
      <p className="dim xs">{words.otherSet}</p>
    </div>
  );
}

function differenceWords(before: string, now: string | null): string {
  if (now === null) return words.noPoints;
  const order = compareDecimals(now, before);
  if (order === 0) return words.equal;
  const [more, less] = order > 0 ? [now, before] : [before, now];
  const difference = formatDecimal(toDecimal(subtract(exact(more), exact(less))), 2);
  return order > 0 ? words.more(difference) : words.less(difference);
}
