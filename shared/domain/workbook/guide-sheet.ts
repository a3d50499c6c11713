import { formatInstant } from '../../i18n/format.ts';
import { workbookFile } from '../../i18n/vi/workbook-file.ts';
import { lineRow, plainCell, type BookCell, type BookRow, type BookSheet } from './form-book.ts';
import type { FormExport } from './form-export.ts';

const words = workbookFile.guide;

/** The first sheet: how to fill, what the colours mean, whose form this is. */
export function guideSheet(form: FormExport, marks: readonly string[]): BookSheet {
  const facts = [
    [words.unit, form.unitTitle],
    [words.campaign, form.campaignName],
    [words.set, form.set.title],
    [words.revision, String(form.identity.revision)],
    [words.exportedAt, formatInstant(form.identity.exportedAt)],
  ];
  return {
    name: workbookFile.guideSheet,
    shown: 'visible',
    widths: [2, 6, 26, 74],
    rows: [
      ...marks.map((mark) => lineRow('mark', mark)),
      lineRow('title', words.title),
      ...words.steps.map((text, at): BookRow => ({
        look: 'step',
        cells: [null, plainCell({ number: String(at + 1) }, { align: 'center' }), plainCell(text)],
      })),
      lineRow('heading', words.marks),
      ...legend(),
      lineRow('heading', words.facts),
      ...facts.map(([name = '', fact = '']): BookRow => ({
        look: 'plain',
        cells: [null, null, plainCell(name), plainCell(fact)],
      })),
      lineRow('lead', words.warning),
    ],
    frozen: { rows: 0, columns: 0 },
    footer: workbookFile.footer(form.unitTitle),
  };
}

function sample(text: string, cell: Omit<BookCell, 'value'>): BookRow {
  return { look: 'plain', cells: [null, null, plainCell(null, cell), plainCell(text)] };
}

function legend(): readonly BookRow[] {
  const shown = { kind: 'text', most: 1 } as const;
  return [
    sample(words.toFill, { entry: shown }),
    sample(words.missing, { entry: shown, alarms: [{ tone: 'missing', when: 'TRUE' }] }),
    sample(words.wrong, { entry: shown, alarms: [{ tone: 'wrong', when: 'TRUE' }] }),
    sample(words.locked, {}),
  ];
}
