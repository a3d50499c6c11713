import { IconEqual } from '@tabler/icons-react';

import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { EmptyNote } from '../../ui/empty-note.tsx';
import type { Summary } from './summary-data.ts';

const t = vi.summary;

/** Leaves at which the district gave other points than the commune claimed: both, why, and who (H4, H6). */
export function ChangesTable({ changes }: Pick<Summary, 'changes'>) {
  if (changes.length === 0) {
    const { title, text } = t.empty.changes;
    return <EmptyNote icon={IconEqual} title={title} text={text} />;
  }
  const { columns } = t;
  return (
    <div className="pane grow" data-pane>
      <table className="table sumt" aria-label={t.tables.changes}>
        <thead>
          <tr>
            <th scope="col">{columns.unit}</th>
            <th scope="col">{columns.leaf}</th>
            <th scope="col" className="r">
              {columns.max}
            </th>
            <th scope="col" className="r">
              {columns.self}
            </th>
            <th scope="col" className="r">
              {columns.now}
            </th>
            <th scope="col">{columns.reason}</th>
            <th scope="col">{columns.by}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ unit, code, name, max, self, points, reason, by }) => (
            <tr key={`${unit.code} ${code}`}>
              <th scope="row">{unit.name}</th>
              <td>
                <span className="med num">{code}</span> {name}
              </td>
              <td className="r num dim">{formatDecimal(max)}</td>
              <td className="r num">{figure(self)}</td>
              <td className="r num bold">{figure(points)}</td>
              <td>{reason}</td>
              <td>{by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function figure(value: string | null): string {
  return value === null ? t.none : formatDecimal(value, 2);
}
