import { districtMethods } from './methods/district-methods.ts';
import { boardMethods } from './methods/board-methods.ts';
import { arrivalMethods } from './methods/arrival-methods.ts';
import { documentMethods } from './methods/document-methods.ts';
import { evidenceMethods } from './methods/evidence-methods.ts';
import { fileMethods } from './methods/file-methods.ts';
import { formMethods } from './methods/form-methods.ts';
import { inspectionMethods } from './methods/inspection-methods.ts';
import { intakeMethods } from './methods/intake-methods.ts';
import { noticeMethods } from './methods/notice-methods.ts';
import { partMethods } from './methods/part-methods.ts';
import { leafMethods } from './methods/leaf-methods.ts';
import { practiceMethods } from './methods/practice-methods.ts';
import { refusedMethods } from './methods/refused-methods.ts';
import { rankingMethods } from './methods/ranking-methods.ts';
import { relativeMethods } from './methods/relative-methods.ts';
import { reportMethods } from './methods/report-methods.ts';
import { responseMethods } from './methods/response-methods.ts';
import { reviewMethods } from './methods/review-methods.ts';
import { sessionMethods } from './methods/session-methods.ts';
import { submissionMethods } from './methods/submission-methods.ts';
import { teamMethods } from './methods/team-methods.ts';
import { workbookMethods } from './methods/workbook-methods.ts';

/** Every call the screens can make. Reading this file and its imports tells you what the app can do. */
export const contract = {
  ...sessionMethods,
  ...practiceMethods,
  ...formMethods,
  ...leafMethods,
  ...reportMethods,
  ...evidenceMethods,
  ...documentMethods,
  ...fileMethods,
  ...submissionMethods,
  ...workbookMethods,
  ...partMethods,
  ...intakeMethods,
  ...arrivalMethods,
  ...refusedMethods,
  ...boardMethods,
  ...districtMethods,
  ...inspectionMethods,
  ...reviewMethods,
  ...noticeMethods,
  ...responseMethods,
  ...relativeMethods,
  ...teamMethods,
  ...rankingMethods,
};

export type AppContract = typeof contract;
export type ErrorCode = AppContract[keyof AppContract]['errors'][number];
