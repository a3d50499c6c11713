import { contract } from '../../../shared/ipc/contract.ts';
import { bind } from '../dispatch.ts';
import { createAddEvidence } from '../services/evidence/add-evidence.ts';
import { createCheckLibrary } from '../services/evidence/check-library.ts';
import { createDescribeEvidence } from '../services/evidence/describe-evidence.ts';
import { createEvidenceFile } from '../services/evidence/evidence-file.ts';
import { createOpenEvidence } from '../services/evidence/open-evidence.ts';
import { createRemoveEvidence } from '../services/evidence/remove-evidence.ts';
import type { UnitDesk } from '../unit-desk.ts';

/** The library of documents (U4). */
export function evidenceHandlers(desk: UnitDesk) {
  const add = createAddEvidence(desk);
  const describe = createDescribeEvidence(desk);
  const remove = createRemoveEvidence(desk);
  const check = createCheckLibrary(desk);
  const file = createEvidenceFile(desk);
  const open = createOpenEvidence(desk, file);
  return {
    'evidence.add': bind(contract['evidence.add'], (input) => add(input.file, input.title)),
    'evidence.describe': bind(contract['evidence.describe'], ({ sha256, description }) =>
      describe(sha256, description),
    ),
    'evidence.remove': bind(contract['evidence.remove'], ({ sha256 }) => remove(sha256)),
    'evidence.check': bind(contract['evidence.check'], () => check()),
    'evidence.file': bind(contract['evidence.file'], ({ sha256 }) => file(sha256)),
    'evidence.open': bind(contract['evidence.open'], ({ sha256 }) => open(sha256)),
  };
}
