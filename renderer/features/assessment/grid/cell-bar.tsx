import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { useAssignees } from '../../../api/assignees.ts';
import { useFieldError } from '../fields/field-error.ts';
import { fieldHint } from '../fields/field-hint.ts';
import { useForm } from '../form-store.ts';
import { useAnnouncedScore } from '../score-box.tsx';
import { fieldAt, type Column, type GridRow } from './grid-rows.ts';

const words = vi.assessment.table;
type Props = { readonly row: GridRow; readonly column: Column };
/** The cell line describes the cell that is being edited. */
export const CELL_BAR = 'grid-cell-line';

/** Which cell this is, its full label, unit and bounds: a grid has no room for them in itself. */
export function CellBar({ row, column }: Props) {
  const set = useForm(({ form }) => form.criteria);
  const officer = useAssignees().of(row.leaf.code);
  const field = fieldAt(row, column);
  const error = useFieldError(field);
  useAnnouncedScore(
    useForm(({ sheet }) => sheet.leaves.find(({ code }) => code === row.leaf.code)),
  );
  return (
    <section className="fx" aria-label={words.cell}>
      <span className="fx__ref num">{words.ref(row.leaf.code, words.column[column])}</span>
      <p className="fx__label" id={CELL_BAR}>
        <strong>{title(field, column)}</strong>{' '}
        {field === null ? row.leaf.name : fieldHint(field, row.leaf.code, set)}{' '}
        {field === null ? null : <span className="dim">{words.opens[field.type]}</span>}
      </p>
      {officer === null ? null : <p className="sm dim nowrap">{words.officer(officer)}</p>}
      {error === null ? null : <p className="fx__calc sm">{words.wrong}</p>}
    </section>
  );
}

function title(field: Field | null, column: Column): string {
  if (field !== null) return field.unit === null ? field.label : `${field.label} (${field.unit}).`;
  return column === 'reason' ? vi.assessment.reason.label : vi.assessment.leaf.asOfLabel;
}
