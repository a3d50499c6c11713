import { announce } from '../../../ui/announcer.tsx';
import { forgetTyping } from '../../../ui/use-typing.ts';
import { vi } from '../../../../shared/i18n/vi.ts';
import { formNow } from '../fields/answering.ts';
import { asOfTyped, estimatePlanned } from '../form-place.ts';
import { currentForm, editMany } from '../form-store.ts';
import { copiedText } from './cell-text.ts';
import { COLUMNS, type Block, type GridRow } from './grid-rows.ts';
import { pasteReport, rowsToMend, type PasteReport } from './paste-report.ts';
import { planPaste, type PastePlan } from './plan-paste.ts';
import { readTable, writeTable, type Cells } from '../../../../shared/domain/text/table-text.ts';

const words = vi.assessment.block;

/** The text of a block for the clipboard. */
export function copyBlock(rows: readonly GridRow[], block: Block): string {
  return writeTable(cellsOf(rows, block));
}

/** Pastes text from a spreadsheet at a block; null when the form is locked or there is nothing to take. */
export function pasteText(rows: readonly GridRow[], onto: Block, text: string): PasteReport | null {
  const plan = planned(rows, onto, readTable(text));
  if (plan === null) return null;
  const label = words.pasteStep(plan.landed.length);
  apply(plan, label);
  const state = currentForm();
  if (state === null) return null;
  const report = pasteReport(state.form.criteria, plan);
  const mend = rowsToMend(state, report);
  announce(words.pasted(plan.landed.length - report.skipped - report.tooLong.length, mend));
  return report;
}

/** Ctrl+D: the first row of a block, or the cell above a single row, goes into all rows below it. */
export function fillDown(rows: readonly GridRow[], block: Block): void {
  const single = block.top === block.bottom;
  const from = single ? block.top - 1 : block.top;
  if (from < 0) return;
  const source = cellsOf(rows, { ...block, top: from, bottom: from });
  const plan = planned(rows, { ...block, top: from + 1 }, source);
  if (plan === null) return;
  apply(plan, words.fillStep);
  announce(words.filled(plan.landed.length));
}

/** Delete: every cell of the block is empty. */
export function clearBlock(rows: readonly GridRow[], block: Block): void {
  const plan = planned(rows, block, [['']]);
  if (plan !== null) apply(plan, words.clearStep);
}

function planned(rows: readonly GridRow[], onto: Block, cells: Cells): PastePlan | null {
  const now = formNow();
  if (now === null || currentForm()?.form.state === 'sealed') return null;
  return planPaste({ now, rows, onto, cells });
}

function apply({ changes, asOf }: PastePlan, label: string): void {
  for (const { leaf, date, text } of asOf) {
    estimatePlanned(leaf, date);
    asOfTyped(leaf, text);
  }
  forgetTyping();
  editMany(changes, label);
}

function cellsOf(rows: readonly GridRow[], block: Block): Cells {
  const now = formNow();
  if (now === null) return [];
  const columns = COLUMNS.slice(block.left, block.right + 1);
  return rows
    .slice(block.top, block.bottom + 1)
    .map((row) => columns.map((column) => copiedText(now, row, column)));
}
