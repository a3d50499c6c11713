import { contract } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import { bind } from '../dispatch.ts';
import { createApproveResponse } from '../services/responses/approve-response.ts';
import { createAddResponseEvidence } from '../services/responses/add-response-evidence.ts';
import { createGetResponses } from '../services/responses/get-responses.ts';
import { createResponseFile } from '../services/responses/response-file.ts';
import { createAcceptRest, createSaveResponse } from '../services/responses/save-response.ts';
import { createSealResponse } from '../services/responses/seal-response.ts';
import type { UnitDesk } from '../unit-desk.ts';

/** A unit's answers to its notices of appraisal (P7, U11). */
export function responseHandlers(desk: UnitDesk) {
  const responses = createGetResponses(desk);
  const save = createSaveResponse(desk);
  const acceptRest = createAcceptRest(desk);
  const addEvidence = createAddResponseEvidence(desk);
  const approve = createApproveResponse(desk);
  const seal = createSealResponse(desk);
  const file = createResponseFile(desk);
  return {
    'response.get': bind(contract['response.get'], () => ok(responses())),
    'response.save': bind(contract['response.save'], (input) => save(input)),
    'response.accept-rest': bind(contract['response.accept-rest'], ({ appraisal }) =>
      acceptRest(appraisal),
    ),
    'response.add-evidence': bind(contract['response.add-evidence'], (input) => addEvidence(input)),
    'response.approve': bind(contract['response.approve'], ({ appraisal }) => approve(appraisal)),
    'response.seal': bind(contract['response.seal'], (input) => seal(input)),
    'response.file': bind(contract['response.file'], ({ appraisal, as }) => file(appraisal, as)),
  };
}
