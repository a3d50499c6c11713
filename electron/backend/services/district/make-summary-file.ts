import type { z } from 'zod';

import { districtReport } from '../../../../shared/domain/report/district-report.ts';
import { districtWorkbook } from '../../../../shared/domain/report/district-workbook.ts';
import type { DistrictPaper } from '../../../../shared/domain/report/district-paper.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { must } from '../../../../shared/lib/must.ts';
import { writeWorkbook } from '../../export/excel.ts';
import { writeWord } from '../../export/word.ts';
import type { Receiving } from '../../receiving.ts';
import { documentInput } from '../document/document-input.ts';
import { readFormContext } from '../form/form-context.ts';
import { createGetFigures } from './get-figures.ts';
import { readSummary } from './read-summary.ts';

type Wanted = z.output<(typeof contract)['summary.file']['input']>;
type Deps = Pick<Receiving, 'store' | 'clock' | 'exports' | 'ledgerState' | 'reviewedUnits'>;

const PRACTICE = 'tap-duot-';

/** Writes the district's summary as a workbook or as a report to the Sở (H6). */
export function createMakeSummaryFile(deps: Deps) {
  const getFigures = createGetFigures(deps);
  return async ({ format, profile }: Wanted): Promise<ExportedFile> => {
    const context = readFormContext(deps.store);
    const { id, practice } = context.campaign.campaign;
    const mark = practice && !id.startsWith(PRACTICE) ? PRACTICE : '';
    const paper: DistrictPaper = {
      input: documentInput(deps, context, profile),
      communeSet: must(context.campaign.sets.get('xa'), 'criteria of communes').set,
      summary: readSummary(deps),
      figures: getFigures().figures,
    };
    const place = await deps.exports.reserve(
      `${mark}tong-hop-${id}-${context.unit.code}.${format}`,
    );
    if (format === 'xlsx') await writeWorkbook(districtWorkbook(paper), place.path);
    else await writeWord(districtReport(paper), place.path);
    return await deps.exports.seal(place);
  };
}
