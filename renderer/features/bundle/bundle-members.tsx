import { formatBytes, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { Data } from '../../api/use-query.ts';

const t = vi.bundle;

type Members = Data<'bundle.preview'>['members'];
type Props = { readonly members: Members };

/** The communes' packages that go along, byte for byte, and what the district says of each. */
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
        <table className="table bundlet" aria-labelledby="members">
          <Head />
          <tbody>
            {members.map((member) => (
              <Member key={member.unit.code} member={member} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Head() {
  const { columns } = t.members;
  return (
    <thead>
      <tr>
        <th scope="col">{columns.unit}</th>
        <th scope="col" className="c">
          {columns.revision}
        </th>
        <th scope="col">{columns.arrivedAt}</th>
        <th scope="col" className="c">
          {columns.looks}
        </th>
        <th scope="col" className="c">
          {columns.changed}
        </th>
        <th scope="col" className="c">
          {columns.returns}
        </th>
        <th scope="col" className="r">
          {columns.size}
        </th>
      </tr>
    </thead>
  );
}

function Member({ member }: { readonly member: Members[number] }) {
  const { unit, revision, arrivedAt, late, looks, changed, returns, size } = member;
  return (
    <tr>
      <th scope="row">{unit.name}</th>
      <td className="c num">{revision}</td>
      <td className="num">
        {formatInstant(arrivedAt)} {late ? <span className="warn">{t.members.late}</span> : null}
      </td>
      <td className="c num">{looks === 0 ? t.members.nothing : looks}</td>
      <td className={changed > 0 ? 'c num bold' : 'c num'}>
        {changed === 0 ? t.members.nothing : changed}
      </td>
      <td className="c num">{returns === 0 ? t.members.nothing : returns}</td>
      <td className="r num">{formatBytes(size)}</td>
    </tr>
  );
}
