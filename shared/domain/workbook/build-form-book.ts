import { reportWords } from '../../i18n/vi/report.ts';
import { workbookFile as words } from '../../i18n/vi/workbook-file.ts';
import type { FormBook } from './form-book.ts';
import { ownFields, type FormExport } from './form-export.ts';
import { formSheet } from './form-sheet.ts';
import { guideSheet } from './guide-sheet.ts';
import { listSheet, type ListField } from './list-sheet.ts';
import { optionsSheet, secretSheet } from './secret-sheets.ts';

/**
 * The form as a workbook that officers fill on another machine (U6): instructions, one sheet for all leaves, one per
 * list, and two hidden ones. What comes back is found by hidden keys, not by place.
 */
export function buildFormBook(form: FormExport): FormBook {
  const { practice } = form.identity;
  const marks = [
    ...(practice ? [reportWords.marks.practice] : []),
    ...(form.set.sample ? [reportWords.marks.sample] : []),
  ];
  const lists = ownFields(form.set).filter((field): field is ListField => field.type === 'list');
  const listName = (slug: string): string =>
    words.listSheet(lists.findIndex((field) => field.slug === slug) + 1);
  const options = optionsSheet(form);
  const places = { options: options.rangeOf, yesNo: options.yesNo, listSheet: listName };
  return {
    title: words.unitLine(form.unitTitle, form.campaignName),
    marks,
    first: words.formSheet,
    sheets: [
      guideSheet(form, marks),
      formSheet(form, places, marks),
      ...lists.map((field) => listSheet(field, form, { name: listName(field.slug), marks })),
      options.sheet,
      secretSheet(form),
    ],
  };
}
