import { contract } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import { bind } from '../dispatch.ts';
import type { Receiving } from '../receiving.ts';
import { createCallListFile } from '../services/board/call-list-file.ts';
import { createGetBoard } from '../services/board/get-board.ts';
import { createSetInternalDeadline } from '../services/board/set-internal-deadline.ts';
import { createAcceptComplete } from '../services/completeness/accept-complete.ts';
import { createSaveContacts } from '../services/contacts/save-contacts.ts';
import { createGetReturnFile } from '../services/returns/get-return-file.ts';
import { createIssueReturn } from '../services/returns/issue-return.ts';
import { createLiftReturn } from '../services/returns/lift-return.ts';
import { createPreviewReturn } from '../services/returns/preview-return.ts';

/** The board of a receiving desk, whom to call, completeness and returns (H3, H4, P3). */
export function boardHandlers(desk: Receiving) {
  const getBoard = createGetBoard(desk);
  const saveContacts = createSaveContacts(desk);
  const setInternalDeadline = createSetInternalDeadline(desk);
  const acceptComplete = createAcceptComplete(desk);
  const previewReturn = createPreviewReturn(desk);
  const issueReturn = createIssueReturn(desk);
  const getReturnFile = createGetReturnFile(desk);
  const liftReturn = createLiftReturn(desk);
  const callListFile = createCallListFile(desk, getBoard);
  return {
    'board.get': bind(contract['board.get'], async () => ok(await getBoard())),
    'contact.save': bind(contract['contact.save'], ({ contacts }) => saveContacts(contacts)),
    'deadline.set-internal': bind(contract['deadline.set-internal'], ({ until }) =>
      setInternalDeadline(until),
    ),
    'completeness.accept': bind(contract['completeness.accept'], (input) => acceptComplete(input)),
    'return.preview': bind(contract['return.preview'], ({ unit }) => previewReturn(unit)),
    'return.issue': bind(contract['return.issue'], (input) => issueReturn(input)),
    'return.file': bind(contract['return.file'], (input) => getReturnFile(input.package)),
    'return.lift': bind(contract['return.lift'], (input) => liftReturn(input)),
    'call-list.file': bind(contract['call-list.file'], (input) => callListFile(input)),
  };
}
