import { IconAlertTriangle, IconCircleXFilled } from '@tabler/icons-react';

import type { WorkbookProblem } from '../../../shared/domain/workbook/workbook-problem.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { workbookProblemMessage } from '../../../shared/i18n/workbook-messages.ts';
import { Icon } from '../../ui/icon.tsx';

const words = vi.workbook.review;
type Props = { readonly problems: readonly WorkbookProblem[] };

/** Cells that cannot be read, then those that are worth a look. */
export function ProblemTable({ problems }: Props) {
  const cells = problems.filter(({ weight }) => weight === 'cell');
  const notes = problems.filter(({ weight }) => weight === 'note');
  return (
    <>
      {cells.length === 0 ? null : (
        <section className="workbook__problems" aria-labelledby="workbook-unread">
          <h2 className="h-sec" id="workbook-unread">
            <Icon of={IconCircleXFilled} tone="err" size="sm" /> {words.unreadable(cells.length)}
          </h2>
          <ProblemRows problems={cells} label={words.unreadable(cells.length)} />
        </section>
      )}
      {notes.length === 0 ? null : (
        <section className="workbook__problems" aria-labelledby="workbook-look">
          <h2 className="h-sec" id="workbook-look">
            <Icon of={IconAlertTriangle} tone="warn" size="sm" /> {words.look(notes.length)}
          </h2>
          <ProblemRows problems={notes} label={words.look(notes.length)} />
        </section>
      )}
    </>
  );
}

type RowsProps = Props & { readonly label: string };

/** Where, what, and how to mend it in Excel. */
export function ProblemRows({ problems, label }: RowsProps) {
  return (
    <table className="table table--tight workbook__table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{words.problemColumns.where}</th>
          <th scope="col">{words.problemColumns.what}</th>
          <th scope="col">{words.problemColumns.remedy}</th>
        </tr>
      </thead>
      <tbody>
        {problems.map((problem, at) => {
          const { text, remedy } = workbookProblemMessage(problem);
          return (
            // One cell may have two problems; their order is that of the file.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={at}>
              <th scope="row" className="workbook__where">
                {placeOf(problem)}
              </th>
              <td>{text}</td>
              <td>{remedy}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function placeOf({ sheet, cell }: WorkbookProblem): string {
  if (sheet === null) return words.wholeFile;
  if (cell === null) return sheet;
  return /^\d+$/.test(cell) ? words.row(sheet, cell) : words.cell(sheet, cell);
}
