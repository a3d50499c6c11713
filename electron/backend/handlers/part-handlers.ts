import { contract } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import { bind } from '../dispatch.ts';
import { createAssign } from '../services/parts/assign.ts';
import { createGetPartFile } from '../services/parts/get-part-file.ts';
import { createGivePart } from '../services/parts/give-part.ts';
import { createInspectPart } from '../services/parts/inspect-part.ts';
import { createListAssignees } from '../services/parts/list-assignees.ts';
import { createListParts } from '../services/parts/list-parts.ts';
import { createMergePart } from '../services/parts/merge-part.ts';
import { createReleaseHelper } from '../services/parts/release-helper.ts';
import { createReturnPart } from '../services/parts/return-part.ts';
import type { UnitDesk } from '../unit-desk.ts';

/** Splitting the form among officers and merging it again (U12). */
export function partHandlers(desk: UnitDesk) {
  const listAssignees = createListAssignees(desk);
  const listParts = createListParts(desk);
  const assign = createAssign(desk);
  const give = createGivePart(desk);
  const giveBack = createReturnPart(desk);
  const getFile = createGetPartFile(desk);
  const inspect = createInspectPart(desk);
  const merge = createMergePart(desk);
  const release = createReleaseHelper(desk);
  return {
    'parts.assignees': bind(contract['parts.assignees'], () => ok(listAssignees())),
    'parts.get': bind(contract['parts.get'], () => ok(listParts())),
    'parts.assign': bind(contract['parts.assign'], (input) => assign(input)),
    'parts.give': bind(contract['parts.give'], ({ officer, passphrase }) =>
      give(officer, passphrase),
    ),
    'parts.return': bind(contract['parts.return'], ({ passphrase }) => giveBack(passphrase)),
    'parts.file': bind(contract['parts.file'], ({ digest }) => getFile(digest)),
    'parts.inspect': bind(contract['parts.inspect'], ({ file }) => inspect(file)),
    'parts.merge': bind(contract['parts.merge'], ({ file, theirs, ours }) =>
      merge(file, { theirs, ours }),
    ),
    'parts.release': bind(contract['parts.release'], () => release()),
  };
}
