import { memo } from 'react';

import type { Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import { formatDecimal } from '../../../../shared/i18n/format.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { useForm } from '../form-store.ts';
import { countMarks, finished } from '../outline.ts';

type Props = { readonly code: string; readonly name: string; readonly leaves: readonly Leaf[] };

/** Heading of a group with its progress and points. */
export const GridGroupRow = memo(function GridGroupRow({ code, name, leaves }: Props) {
  const done = useForm(({ views }) => finished(countMarks(leaves, views)));
  const achieved = useForm(({ sheet }) => sheet.sections[code]?.achieved ?? '0');
  const max = useForm(({ sheet }) => sheet.sections[code]?.max ?? '0');
  return (
    <tr className="g">
      <th scope="rowgroup" colSpan={7}>
        {vi.assessment.outline.section(code, name)}
      </th>
      <td className="r num">{`${done}/${leaves.length}`}</td>
      <td className="r num">{formatDecimal(achieved, 2)}</td>
      <td className="num dim">{`/${formatDecimal(max)}`}</td>
    </tr>
  );
});
