import { formatDecimal } from '../../../shared/i18n/format.ts';
import type { Cell, Column } from '../../../shared/domain/report/report-model.ts';

/** A cell as text: figures the Vietnamese way with the column's decimals, nothing for a figure that is not there. */
export function cellText(cell: Cell, column: Column): string {
  if (typeof cell === 'string') return cell;
  if ('count' in cell) return String(cell.count);
  return cell.decimal === null ? '' : formatDecimal(cell.decimal, column.decimals ?? 2);
}
