import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Data } from '../../api/use-query.ts';

const t = vi.inspection.choose;

type Props = {
  readonly proposal: Data<'inspection.propose'>;
  /** Chosen by how far claim and check differ. */
  readonly byGap: boolean;
};

/** Whom the rule chooses, in its order, with the number or the gap that it goes by. */
export function ProposedTable({ proposal, byGap }: Props) {
  const { units, outOf } = proposal;
  if (units.length === 0) return <p className="dim">{byGap && outOf > 0 ? t.noGap : t.nobody}</p>;
  return (
    <>
      <p className="sm dim">{t.outOf(units.length, outOf)}</p>
      {/* A long list scrolls inside itself and is reached by Tab. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section className="choose__list" tabIndex={0} aria-label={t.table}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="r">
                {t.order}
              </th>
              <th scope="col">{t.unit}</th>
              <th scope="col">{byGap ? t.gap : t.number}</th>
              <th scope="col" className="r">
                {t.self}
              </th>
              <th scope="col" className="r">
                {t.standing}
              </th>
            </tr>
          </thead>
          <tbody>
            {units.map(({ unit, number, gap, self, standing }, at) => (
              <tr key={unit.code}>
                <td className="r num">{at + 1}</td>
                <th scope="row">
                  {unit.name} <span className="dim reg">{unit.parentName}</span>
                </th>
                <td className="num">
                  {byGap ? formatDecimal(gap, 2) : (number ?? '').slice(0, 12)}
                </td>
                <td className="r num">{self === null ? '' : formatDecimal(self, 2)}</td>
                <td className="r num">{standing === null ? '' : formatDecimal(standing, 2)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
