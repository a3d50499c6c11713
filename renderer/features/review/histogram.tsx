import { divide, exact, multiply, toDisplay } from '../../../shared/domain/number/exact.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { LeafHead, LeafTable } from './review-data.ts';
import { measureWords } from './row-words.ts';

const t = vi.review.spread;
/** A bar with anybody in it is seen. */
const LEAST = 4;

type Props = {
  readonly leaf: LeafHead;
  readonly spread: NonNullable<LeafTable['spread']>;
  /** What the line that is looked at has; its bar is marked. */
  readonly measure: string | null;
};

/** How the units lie at this leaf, in ten bars; the words beside them say the same. */
export function Histogram({ leaf, spread, measure }: Props) {
  const { bins, count, median, scale } = spread;
  const most = Math.max(1, ...bins);
  const here = measure === null ? -1 : tenthOf(measure, scale);
  const words = (value: string) =>
    leaf.kind === 'percent' ? `${formatDecimal(value)}%` : formatDecimal(value);
  return (
    <figure
      className="hist10"
      aria-label={t.label(t.kind[leaf.kind], count, measureWords(median, leaf))}
    >
      <div aria-hidden>
        {bins.map((inBin, index) => (
          <span
            // Bars never move.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            className={index === here ? 'on' : ''}
            style={{ height: `${inBin === 0 ? 0 : Math.max(LEAST, (inBin / most) * 100)}%` }}
          />
        ))}
      </div>
      <figcaption className="xs dim num">
        {words('0')}
        <span>
          {t.median(
            leaf.kind === 'percent' ? `${measureWords(median, leaf)}%` : measureWords(median, leaf),
          )}
        </span>
        {words(scale)}
      </figcaption>
    </figure>
  );
}

/** Which tenth of the scale a value falls in; the last takes what is over it. */
function tenthOf(value: string, scale: string): number {
  if (scale === '0') return 0;
  const share = Number(toDisplay(multiply(divide(exact(value), exact(scale)), exact(10))));
  return Math.min(9, Math.max(0, Math.floor(share)));
}
