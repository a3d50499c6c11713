import { IconAlertTriangleFilled } from '@tabler/icons-react';
import { memo } from 'react';

import { formatDecimal } from '../../../../shared/i18n/format.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { Icon } from '../../../ui/icon.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { useFieldError } from '../fields/field-error.ts';
import { daySentence } from '../fields/unread-sentence.ts';
import { usePlace } from '../form-place.ts';
import { useForm } from '../form-store.ts';
import { GridCell } from './grid-cell.tsx';
import { COLUMNS, type Column, type GridRow } from './grid-rows.ts';

type Props = {
  readonly row: GridRow;
  readonly number: number;
  /** Column the cursor stands in, when it is in this line. */
  readonly active: Column | null;
  /** Which of its columns are selected, such as `0-1t`; null for none. */
  readonly chosen: string | null;
};

/** One line of the grid; painted again only when something in it changes. */
export const GridLine = memo(function GridLine({ row, number, active, chosen }: Props) {
  const errors = useLineErrors(row);
  const sentences = [...new Set(Object.values(errors).filter((one) => one !== null))];
  return (
    <>
      <tr className={sentences.length === 0 ? undefined : 'bad'}>
        <Heading row={row} />
        {COLUMNS.map((column, at) => (
          <GridCell
            key={column}
            row={row}
            number={number}
            column={column}
            active={active === column}
            wrong={errors[column] !== null}
            chosen={markOf(chosen, at)}
          />
        ))}
        <Points row={row} />
      </tr>
      {sentences.map((sentence) => (
        <tr key={sentence} className="errline">
          <td colSpan={10}>
            <span className="fielderr">
              <Icon of={IconAlertTriangleFilled} size="sm" />
              {withStop(sentence)}
            </span>
          </td>
        </tr>
      ))}
    </>
  );
});

/** The sentences under the line: text that is no value first, then a broken rule. */
function useLineErrors(row: GridRow): Readonly<Record<Column, string | null>> {
  const asOf = usePlace(({ asOfTexts }) => (row.estimate ? asOfTexts[row.leaf.code] : undefined));
  return {
    a: useFieldError(row.a),
    b: useFieldError(row.b),
    choice: useFieldError(row.choice),
    estimate: asOf === undefined ? null : daySentence(asOf),
    reason: null,
  };
}

/** Sentences come without a full stop, some with two sentences in them. */
function withStop(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

/** Classes of a cell within the selection: its ground and the edges of the block. */
function markOf(chosen: string | null, column: number): string | null {
  const match = /^(\d)-(\d)(t?)(b?)$/u.exec(chosen ?? '');
  if (match === null) return null;
  const [left, right] = [Number(match[1]), Number(match[2])];
  if (column < left || column > right) return null;
  const edges = [
    column === left ? ' paste--l' : '',
    column === right ? ' paste--r' : '',
    match[3] === '' ? '' : ' paste--t',
    match[4] === '' ? '' : ' paste--b',
  ];
  return `paste${edges.join('')}`;
}

function Heading({ row }: { readonly row: GridRow }) {
  const mark = useForm(({ views }) => views[row.leaf.code]?.mark ?? 'open');
  const label = row.a?.label ?? row.choice?.label ?? '';
  if (!row.first) {
    return (
      <>
        <td colSpan={2} aria-hidden />
        <td className="gname dim">{label}</td>
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
      <td className="gname">{row.leaf.name}</td>
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
