import { useState } from 'react';

import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useQuery, type Data } from '../../api/use-query.ts';

const words = vi.submission.changes;
type Changes = NonNullable<Data<'submission.changes'>>;

/** What this revision changes against the one the receiver has; nothing for a first one (S2). */
export function ChangesNote() {
  const query = useQuery('submission.changes', {});
  if (query.status !== 'ready' || query.data === null) return null;
  return <Note changes={query.data} />;
}

function Note({ changes }: { readonly changes: Changes }) {
  const [open, setOpen] = useState(false);
  const { leaves, before, after } = changes;
  const points = words.points(
    `${formatDecimal(before.achieved, 2)}/${formatDecimal(before.required)}`,
    `${formatDecimal(after.achieved, 2)}/${formatDecimal(after.required)}`,
  );
  return (
    <section aria-label={words.title(changes.since)}>
      <h3 className="h-sec">{words.title(changes.since)}</h3>
      <p className="sm">
        {words.summary(leaves.length, changes.documentsAdded, changes.documentsRemoved)} {points}
      </p>
      {leaves.length === 0 ? null : (
        <button
          type="button"
          className="link sm"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {open ? words.hide : words.show}
        </button>
      )}
      {open ? <Leaves leaves={leaves} /> : null}
    </section>
  );
}

function Leaves({ leaves }: Pick<Changes, 'leaves'>) {
  return (
    <table className="table table--tight">
      <thead>
        <tr>
          <th scope="col">{words.leaf}</th>
          <th scope="col" className="r">
            {words.before}
          </th>
          <th scope="col" className="r">
            {words.after}
          </th>
        </tr>
      </thead>
      <tbody>
        {leaves.map(({ code, name, before, after }) => (
          <tr key={code}>
            <th scope="row">
              <span className="num">{code}</span> {name}
            </th>
            <td className="r num">{pointsText(before)}</td>
            <td className="r num">{pointsText(after)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function pointsText(points: string | null): string {
  return points === null ? words.none : formatDecimal(points, 2);
}
