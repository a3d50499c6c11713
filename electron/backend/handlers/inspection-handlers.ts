import { contract } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import { bind } from '../dispatch.ts';
import type { Receiving } from '../receiving.ts';
import { createGetInspectedUnit } from '../services/inspection/get-inspected-unit.ts';
import { createInspectionDesk } from '../services/inspection/inspection-desk.ts';
import {
  createPlanFile,
  createVisitLetters,
  createVisitMinutes,
} from '../services/inspection/inspection-papers.ts';
import { createListInspections } from '../services/inspection/list-inspections.ts';
import { createCancelVisit, createPlanVisits } from '../services/inspection/plan-visits.ts';
import { createProposeUnits } from '../services/inspection/propose-units.ts';
import { createRecordVisit } from '../services/inspection/record-visit.ts';
import { createSelectUnits } from '../services/inspection/select-units.ts';
import {
  createAddPhoto,
  createDescribePhoto,
  createPhotoFile,
  createRemovePhoto,
} from '../services/inspection/visit-photos.ts';

/** Field inspection (P6). */
export function inspectionHandlers(receiving: Receiving) {
  const desk = createInspectionDesk(receiving);
  const list = createListInspections(desk);
  const propose = createProposeUnits(desk);
  const select = createSelectUnits(desk, propose);
  const plan = createPlanVisits(desk);
  const cancel = createCancelVisit(desk);
  const getUnit = createGetInspectedUnit(desk);
  const record = createRecordVisit(desk);
  const addPhoto = createAddPhoto(desk);
  const describePhoto = createDescribePhoto(desk);
  const removePhoto = createRemovePhoto(desk);
  const photoFile = createPhotoFile(desk);
  const minutes = createVisitMinutes(desk);
  const planFile = createPlanFile(desk);
  const letters = createVisitLetters(desk);
  return {
    'inspection.list': bind(contract['inspection.list'], () => ok(list())),
    'inspection.propose': bind(contract['inspection.propose'], ({ rule }) => ok(propose(rule))),
    'inspection.select': bind(contract['inspection.select'], (input) => select(input)),
    'inspection.plan': bind(contract['inspection.plan'], ({ plans }) => plan(plans)),
    'inspection.cancel': bind(contract['inspection.cancel'], (it) => cancel(it.unit, it.reason)),
    'inspection.unit': bind(contract['inspection.unit'], ({ unit }) => getUnit(unit)),
    'inspection.record': bind(contract['inspection.record'], (visit) => record(visit)),
    'inspection.minutes': bind(contract['inspection.minutes'], ({ unit }) => minutes(unit)),
    'inspection.plan-file': bind(contract['inspection.plan-file'], (it) => planFile(it.format)),
    'inspection.letters': bind(contract['inspection.letters'], ({ units }) => letters(units)),
    'photo.add': bind(contract['photo.add'], (adding) => addPhoto(adding)),
    'photo.describe': bind(contract['photo.describe'], (photo) => describePhoto(photo)),
    'photo.remove': bind(contract['photo.remove'], (it) => removePhoto(it.unit, it.sha256)),
    'photo.file': bind(contract['photo.file'], (it) => photoFile(it.unit, it.sha256)),
  };
}
