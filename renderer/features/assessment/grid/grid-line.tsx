import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { memo } from 'react';

import { formatDecimal } from '../../../../shared/i18n/format.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { Icon } from '../../../ui/icon.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { useFieldError } from '../fields/field-input.tsx';
import { unreadSentence } from '../fields/figure-input.tsx';
import { useForm } from '../form-store.ts';
import { GridCell } from './grid-cell.tsx';
import { COLUMNS, type Column, type GridRow, type Place } from './grid-rows.ts';

type Props = {
  readonly row: GridRow;
  readonly number: number;
  /** Column the cursor stands in, when it is in this line. */
  readonly active: Column | null;
  readonly onGo: (place: Place) => void;
};

/** One line of the grid; painted again only when something in it changes. */
export const GridLine = memo(function GridLine({ row, number, active, onGo }: Props) {
  const errorA = useLineError(row.a);
  const errorB = useLineError(row.b);
  const error = errorA ?? errorB;
  return (
    <>
      <tr className={error === null ? undefined : 'bad'}>
        <Heading row={row} />
        {COLUMNS.map((column) => (
          <GridCell
            key={column}
            row={row}
            column={column}
            active={active === column}
            wrong={(column === 'a' && errorA !== null) || (column === 'b' && errorB !== null)}
            onEnter={() => {
              onGo({ row: number, column });
            }}
          />
        ))}
        <Points row={row} />
      </tr>
      {error === null ? null : (
        <tr className="errline">
          <td colSpan={10}>
            <span className="fielderr">
              <Icon of={IconAlertTriangleFilled} size="sm" />
              {error}
            </span>
          </td>
        </tr>
      )}
    </>
  );
});

/** The sentence under the line: text that is no number first, then a broken rule. */
function useLineError(field: GridRow['a']): string | null {
  const broken = useFieldError(field?.slug ?? '');
  const unread = useForm((state) => (field === null ? undefined : state.draft.unread[field.slug]));
  if (field === null) return null;
  return unread === undefined ? broken : unreadSentence(field, unread);
}

function Heading({ row }: { readonly row: GridRow }) {
  const mark = useForm(({ views }) => views[row.leaf.code]?.mark ?? 'open');
  const label = row.a?.label ?? row.choice?.label ?? '';
  if (!row.first) {
    return (
      <>
        <td colSpan={2} aria-hidden />
        <td className="tc dim" title={label}>
          {label}
        </td>
      </>
    );
  }
  return (
    <>
      <td>
        <StateMark mark={mark} label={vi.assessment.marks[mark]} />
      </td>
      <th scope="row" className="num">
        {row.leaf.code}
      </th>
      <td className="tc" title={row.leaf.name}>
        {row.leaf.name}
      </td>
    </>
  );
}

function Points({ row }: { readonly row: GridRow }) {
  const points = useForm(({ views }) => views[row.leaf.code]?.points ?? null);
  if (!row.first) return <td colSpan={2} aria-hidden />;
  return (
    <>
      <td className="r num bold">
        {points === null ? vi.assessment.noPoints : formatDecimal(points, 2)}
      </td>
      <td className="num dim">{`/${formatDecimal(row.leaf.max)}`}</td>
    </>
  );
}
