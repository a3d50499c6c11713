import { buildFormBook } from '../../../../shared/domain/workbook/build-form-book.ts';
import { workbookFile } from '../../../../shared/i18n/vi/workbook-file.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import { writeFormBook } from '../../export/excel-form.ts';
import type { UnitDesk } from '../../unit-desk.ts';
import { readFormContext, type FormContext } from '../form/form-context.ts';
import { expectedIdentity } from './expected-identity.ts';

/** Writes the form as it is saved now into a workbook that finds its way back by itself (U6). */
export function createExportWorkbook({
  store,
  exports,
  clock,
}: Pick<UnitDesk, 'store' | 'exports' | 'clock'>) {
  return async (): Promise<Result<ExportedFile, never>> => {
    const context = readFormContext(store);
    const { revision, unit, criteria, campaign, notApplicable } = context;
    const book = buildFormBook({
      identity: {
        format: 'workbook/1',
        ...expectedIdentity(context),
        unitName: unitTitle(context),
        revision: revision.number,
        exportedAt: clock.now(),
      },
      campaignName: campaign.campaign.name,
      unitTitle: unitTitle(context),
      set: criteria.set,
      answers: store.form.answers(),
      leaves: store.form.leaves(),
      notApplicable,
    });
    const place = await exports.reserve(workbookFile.fileName(unit.code, revision.number));
    await writeFormBook(book, place.path);
    return ok(await exports.seal(place));
  };
}

/** The unit with the one above it, since names repeat. */
function unitTitle({ unit, register }: FormContext): string {
  const parent = register.unit(unit.parent)?.name;
  return parent === undefined ? unit.name : `${unit.name}, ${parent}`;
}
