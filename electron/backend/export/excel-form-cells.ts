import type { Alignment, Cell, DataValidation, Worksheet } from 'exceljs';

import { workbookFile } from '../../../shared/i18n/vi/workbook-file.ts';
import type { CellValue } from '../../../shared/domain/workbook/cell-value.ts';
import type { BookCell, Entry } from '../../../shared/domain/workbook/form-book.ts';
import { serialOfDay } from '../../../shared/domain/workbook/serial-day.ts';
import { ALARM_LOOKS, OPEN_LOOK, type Look } from './excel-form-looks.ts';
import { escapeForExcel } from './excel-text.ts';

const DAY_FORMAT = 'dd/mm/yyyy';
const WHOLE_FORMAT = '#,##0';
/** No decimals are shown where there are none: a bare point after a whole number looks like a mistake. */
const DECIMAL_FORMAT = 'General';
/** Longest title and text of a hint that Excel shows (ISO/IEC 29500-1, 18.3.1.32). */
const PROMPT_TITLE = 32;
const PROMPT_TEXT = 255;

/** Draws one cell: value, look, whether it is open, what it accepts, its hint and its marks. */
export function writeFormCell(
  sheet: Worksheet,
  cell: Cell,
  { look, cell: model }: { readonly look: Look; readonly cell: BookCell | null },
): void {
  paint(cell, look, model);
  if (model === null) return;
  writeValue(cell, model);
  if (model.entry !== undefined) cell.dataValidation = validationOf(model.entry, model);
  if (model.note !== undefined) cell.note = noteOf(model.note);
  const alarms = model.alarms ?? [];
  if (alarms.length > 0) addAlarms(sheet, cell.address, alarms);
}

function paint(cell: Cell, look: Look, model: BookCell | null): void {
  const open = model?.entry !== undefined;
  cell.font = open ? { ...look.font, bold: false } : look.font;
  const { fill, border } = open ? OPEN_LOOK : look;
  if (fill !== undefined) cell.fill = fill;
  if (border !== undefined) cell.border = border;
  cell.alignment = { ...look.alignment, ...sideOf(model) };
  cell.protection = { locked: !open };
}

function sideOf(model: BookCell | null): Partial<Alignment> {
  if (model?.indent !== undefined) return { horizontal: 'left', indent: model.indent };
  return model?.align === undefined ? {} : { horizontal: model.align };
}

function writeValue(cell: Cell, { value, formula, entry }: BookCell): void {
  const format = formatOf(value, entry);
  if (format !== null) cell.numFmt = format;
  const stored = storedValue(value);
  if (formula === undefined) cell.value = stored;
  else cell.value = { formula, result: stored ?? '', date1904: false };
}

/** Text goes in as text, whatever it begins with; figures become binary numbers, days Excel's day numbers. */
function storedValue(value: CellValue): string | number | null {
  if (value === null || value === '') return null;
  if (typeof value === 'string') return escapeForExcel(value);
  return 'number' in value ? Number(value.number) : serialOfDay(value.day);
}

function formatOf(value: CellValue, entry: Entry | undefined): string | null {
  if (entry !== undefined) return ENTRY_FORMAT[entry.kind];
  if (value === null || typeof value === 'string') return null;
  if ('day' in value) return DAY_FORMAT;
  return value.number.includes('.') ? DECIMAL_FORMAT : WHOLE_FORMAT;
}

const ENTRY_FORMAT: Readonly<Record<Entry['kind'], string>> = {
  whole: WHOLE_FORMAT,
  decimal: DECIMAL_FORMAT,
  day: DAY_FORMAT,
  options: '@',
  text: '@',
};

function validationOf(entry: Entry, { prompt }: BookCell): DataValidation {
  const shown =
    prompt === undefined
      ? {}
      : {
          showInputMessage: true,
          promptTitle: cut(prompt.title, PROMPT_TITLE),
          prompt: cut(prompt.text, PROMPT_TEXT),
        };
  const refusal = {
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: workbookFile.entryRefused,
    error: cut(prompt?.text ?? workbookFile.entryRefused, PROMPT_TEXT),
  };
  return { allowBlank: true, ...shown, ...refusal, ...ruleOf(entry) };
}

type Rule = Pick<DataValidation, 'type' | 'formulae' | 'operator'>;

function ruleOf(entry: Entry): Rule {
  switch (entry.kind) {
    case 'options':
      return { type: 'list', formulae: [entry.range] };
    case 'text':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulae: [entry.most] };
    case 'day':
      return within('date', entry, { least: 61, most: 2_958_465 }, dayNumber);
    case 'whole':
      return within('whole', entry, { least: -1e15, most: 1e15 }, Number);
    case 'decimal':
      return within('decimal', entry, { least: -1e15, most: 1e15 }, Number);
  }
}

// One line per case above is what makes them comparable.
// oxlint-disable-next-line max-params
function within(
  type: 'whole' | 'decimal' | 'date',
  { min, max }: { readonly min: string | null; readonly max: string | null },
  ends: { readonly least: number; readonly most: number },
  number: (limit: string) => number,
): Rule {
  const least = min === null ? ends.least : number(min);
  const most = max === null ? ends.most : number(max);
  return { type, operator: 'between', formulae: [least, most] };
}

function dayNumber(isoDate: string): number {
  return serialOfDay(isoDate) ?? 61;
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

function noteOf(text: string) {
  return {
    texts: [{ font: { name: 'Times New Roman', size: 10 }, text: escapeForExcel(text) }],
    margins: { insetmode: 'custom' as const, inset: [0.1, 0.1, 0.1, 0.1] },
    protection: { locked: 'True' as const, lockText: 'True' as const },
    editAs: 'twoCells' as const,
  };
}

function addAlarms(sheet: Worksheet, ref: string, alarms: NonNullable<BookCell['alarms']>): void {
  sheet.addConditionalFormatting({
    ref,
    rules: alarms.map(({ tone, when }, at) => ({
      type: 'expression',
      priority: at + 1,
      formulae: [when],
      style: { fill: ALARM_LOOKS[tone] },
    })),
  });
}
