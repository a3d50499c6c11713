import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { isCounted, type NoticeLeaf } from './response-data.ts';

const t = vi.response.leaf;

/** Every score a leaf had, in the order of the looks; the one that counts last. */
export function LeafScores({ leaf }: { readonly leaf: NoticeLeaf }) {
  if (!isCounted(leaf)) return <p className="tag">{t.notCounted}</p>;
  const { self, district, desk, field, dispute, points, checked, provisional } = leaf;
  const line = [
    [t.self, self],
    [t.district, district],
    [t.desk, desk],
    [t.field, field],
    [t.dispute, dispute],
  ] as const;
  return (
    <div className="row answer__scores">
      <dl className="scoreline">
        {line
          .filter(([name, value]) => value !== null || name === t.self)
          .map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd className="num">{value === null ? '' : formatDecimal(value)}</dd>
            </div>
          ))}
        <div className="scoreline__now">
          <dt>{t.points}</dt>
          <dd className="num bold">{points === null ? '' : formatDecimal(points)}</dd>
        </div>
      </dl>
      {checked ? null : <span className="tag">{t.unchecked}</span>}
      {provisional ? <span className="tag tag--dash">{t.provisional}</span> : null}
    </div>
  );
}
