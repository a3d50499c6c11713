import { stateOfInspection } from '../../../../shared/domain/inspection/inspections.ts';
import { inspectionLetter } from '../../../../shared/domain/report/inspection-letter.ts';
import { inspectionMinutes } from '../../../../shared/domain/report/inspection-minutes.ts';
import type {
  InspectedUnit,
  InspectionOffice,
} from '../../../../shared/domain/report/inspection-paper.ts';
import {
  inspectionPlan,
  inspectionWorkbook,
} from '../../../../shared/domain/report/inspection-plan.ts';
import type { DocumentModel } from '../../../../shared/domain/report/report-model.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { writeWorkbook } from '../../export/excel.ts';
import { writeWord } from '../../export/word.ts';
import { receiverOfDesk } from '../board/receiver-of-desk.ts';
import { readDeskContext } from '../session/desk-context.ts';
import { createGetInspectedUnit } from './get-inspected-unit.ts';
import type { InspectionDesk } from './inspection-desk.ts';

type Minutes = Result<ExportedFile, CallError<'inspection/not-selected'>>;
type PlanFile = Result<ExportedFile, CallError<'inspection/nothing-planned'>>;
type Letters = Result<ExportedFile[], CallError<'inspection/nothing-planned'>>;

const PRACTICE = 'tap-duot-';

/** Minutes of one visit as Word (P6). */
export function createVisitMinutes(desk: InspectionDesk) {
  return async (unit: string): Promise<Minutes> => {
    const visited = inspectedUnit(desk, unit);
    if (visited === null) return err({ code: 'inspection/not-selected', params: { unit } });
    const model = inspectionMinutes(officeOf(desk), visited);
    return ok(await word(desk, model, `bien-ban-${campaignId(desk)}-${unit}.docx`));
  };
}

/** The plan of all visits: Word to be issued, Excel to be worked with. */
export function createPlanFile(desk: InspectionDesk) {
  return async (format: 'docx' | 'xlsx'): Promise<PlanFile> => {
    const units = [...desk.inspections().keys()].flatMap((unit) => inspectedUnit(desk, unit) ?? []);
    if (units.length === 0) return err({ code: 'inspection/nothing-planned' });
    const office = officeOf(desk);
    const name = `kiem-tra-thuc-te-${campaignId(desk)}.${format}`;
    if (format === 'docx') return ok(await word(desk, inspectionPlan(office, units), name));
    const place = await desk.exports.reserve(fileName(desk, name));
    const marks = inspectionPlan(office, units).marks;
    await writeWorkbook(inspectionWorkbook({ ...office, marks }, units), place.path);
    return ok(await desk.exports.seal(place));
  };
}

/** One letter to each of the units that have a day; the others are passed over. */
export function createVisitLetters(desk: InspectionDesk) {
  return async (codes: readonly string[]): Promise<Letters> => {
    const planned = codes
      .flatMap((unit) => inspectedUnit(desk, unit) ?? [])
      .filter(({ inspection }) => stateOfInspection(inspection) === 'planned');
    if (planned.length === 0) return err({ code: 'inspection/nothing-planned' });
    const office = officeOf(desk);
    const letters: ExportedFile[] = [];
    for (const visited of planned) {
      const name = `thong-bao-kiem-tra-${campaignId(desk)}-${visited.unit.code}.docx`;
      letters.push(await word(desk, inspectionLetter(office, visited), name));
      const done = { done: letters.length, total: planned.length };
      desk.events.emit({ kind: 'progress', task: 'letters', ...done });
    }
    return ok(letters);
  };
}

function officeOf({ store }: InspectionDesk): InspectionOffice {
  const receiving = readDeskContext(store);
  const { campaign } = receiving.campaign;
  return {
    receiver: receiverOfDesk(receiving),
    campaign,
    rule: campaign.effectiveScore ?? 'last-look',
  };
}

function inspectedUnit(desk: InspectionDesk, code: string): InspectedUnit | null {
  const inspection = desk.inspections().get(code);
  const found = createGetInspectedUnit(desk)(code);
  if (inspection === undefined || !found.ok) return null;
  const { register } = readDeskContext(desk.store);
  const { row, leaves } = found.value;
  return {
    unit: must(register.unit(code), 'a unit of the register'),
    inspection,
    leaves,
    self: row.self,
    standing: row.standing,
  };
}

function campaignId({ store }: InspectionDesk): string {
  return readDeskContext(store).campaign.campaign.id;
}

function fileName({ store }: InspectionDesk, name: string): string {
  const { id, practice } = readDeskContext(store).campaign.campaign;
  return practice && !id.startsWith(PRACTICE) ? `${PRACTICE}${name}` : name;
}

async function word(
  desk: InspectionDesk,
  model: DocumentModel,
  name: string,
): Promise<ExportedFile> {
  const place = await desk.exports.reserve(fileName(desk, name));
  await writeWord(model, place.path);
  return desk.exports.seal(place);
}
