import { rankingWorkbook } from '../../../../shared/domain/report/ranking-workbook.ts';
import { summaryReport } from '../../../../shared/domain/report/summary-report.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import { writeWorkbook } from '../../export/excel.ts';
import { writeWord } from '../../export/word.ts';
import type { Exports } from '../../files/exports.ts';
import type { ReadCurrentRanking } from './current-ranking.ts';

/** Writes the ranking workbook or the summary report (K7): views of the ranking as it stands, never the truth. */
export function createExportRanking(
  { exports }: { readonly exports: Exports },
  currentRanking: ReadCurrentRanking,
) {
  return async (
    format: 'xlsx' | 'docx',
  ): Promise<Result<ExportedFile, CallError<'ranking/nothing-to-rank'>>> => {
    const current = currentRanking();
    if (!current.ok) return current;
    const { id } = current.value.campaign;
    if (format === 'xlsx') {
      const place = await exports.reserve(`xep-hang-${id}.xlsx`);
      await writeWorkbook(rankingWorkbook(current.value), place.path);
      return ok(await exports.seal(place));
    }
    const place = await exports.reserve(`bao-cao-tong-hop-${id}.docx`);
    await writeWord(summaryReport(current.value), place.path);
    return ok(await exports.seal(place));
  };
}
