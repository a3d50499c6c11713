import { contract } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import { bind } from '../dispatch.ts';
import type { Receiving } from '../receiving.ts';
import { createIssueCredentials } from '../services/enrolment/issue-credentials.ts';
import { listEnrolments } from '../services/enrolment/list-enrolments.ts';
import { createPinKey } from '../services/enrolment/pin-key.ts';
import { createImportFiles } from '../services/intake/import-files.ts';
import { createInspectFiles } from '../services/intake/inspect-files.ts';
import { createListQuarantine } from '../services/quarantine/list-quarantine.ts';
import { createIssueReceipts } from '../services/receipt/issue-receipts.ts';

/** Taking in, enrolment, the board and receipts. */
export function intakeHandlers(desk: Receiving) {
  const { store } = desk;
  const inspectFiles = createInspectFiles(desk);
  const importFiles = createImportFiles(desk);
  const listQuarantine = createListQuarantine(desk);
  const pinKey = createPinKey(desk);
  const issueCredentials = createIssueCredentials(desk);
  const issueReceipts = createIssueReceipts(desk);
  return {
    'intake.inspect': bind(contract['intake.inspect'], async ({ files }) =>
      ok(await inspectFiles(files)),
    ),
    'intake.import': bind(contract['intake.import'], ({ files }) => importFiles(files)),
    'intake.cancel': bind(contract['intake.cancel'], () => ok({ stopped: desk.batches.stop() })),
    'intake.quarantine': bind(contract['intake.quarantine'], () => ok(listQuarantine())),
    'intake.pin-key': bind(contract['intake.pin-key'], (input) => pinKey(input)),
    'enrolment.list': bind(contract['enrolment.list'], () => ok(listEnrolments(store))),
    'enrolment.issue': bind(contract['enrolment.issue'], ({ digests, passphrase }) =>
      issueCredentials(digests, passphrase),
    ),
    'receipt.issue': bind(contract['receipt.issue'], ({ passphrase }) => issueReceipts(passphrase)),
  };
}
