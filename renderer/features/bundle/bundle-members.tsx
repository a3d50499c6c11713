import { formatBytes } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Data } from '../../api/use-query.ts';

const t = vi.bundle;

type Props = { readonly members: Data<'bundle.preview'>['members'] };

/** The communes' packages that go along, byte for byte. */
export function BundleMembers({ members }: Props) {
  return (
    <section aria-labelledby="members">
      <div className="bar bar--sub">
        <h2 className="h-sec" id="members">
          {t.members.title} <span className="dim num">{members.length}</span>
        </h2>
        <p className="sm dim">{members.length === 0 ? t.members.none : t.members.note}</p>
      </div>
      {members.length === 0 ? null : (
        <table className="table" aria-labelledby="members">
          <thead>
            <tr>
              <th scope="col">{t.members.columns.unit}</th>
              <th scope="col" className="c">
                {t.members.columns.revision}
              </th>
              <th scope="col" className="r">
                {t.members.columns.size}
              </th>
            </tr>
          </thead>
          <tbody>
            {members.map(({ unit, revision, size }) => (
              <tr key={unit.code}>
                <th scope="row">{unit.name}</th>
                <td className="c num">{revision}</td>
                <td className="r num">{formatBytes(size)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
