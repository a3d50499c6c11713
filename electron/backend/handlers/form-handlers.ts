import { contract } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import { bind } from '../dispatch.ts';
import type { CommuneSources } from '../services/district/commune-sources.ts';
import { createGetForm } from '../services/form/get-form.ts';
import { createSaveAnswer } from '../services/form/save-answer.ts';
import { createSaveLeaf } from '../services/form/save-leaf.ts';
import { createSaveMany } from '../services/form/save-many.ts';
import { createSaveReport } from '../services/form/save-report.ts';
import { createApprove } from '../services/submission/approve.ts';
import { createGetChanges } from '../services/submission/get-changes.ts';
import { createGetSubmissionFile } from '../services/submission/get-file.ts';
import { createPreview } from '../services/submission/preview.ts';
import { createRecall } from '../services/submission/recall.ts';
import { createSeal } from '../services/submission/seal.ts';
import type { UnitDesk } from '../unit-desk.ts';

/** Filling, checking and sealing the own form. */
export function formHandlers(desk: UnitDesk, readCommunes: () => CommuneSources) {
  const getForm = createGetForm(desk, readCommunes);
  const saveAnswer = createSaveAnswer(desk);
  const saveLeaf = createSaveLeaf(desk);
  const saveMany = createSaveMany(desk);
  const saveReport = createSaveReport(desk);
  return {
    'form.get': bind(contract['form.get'], () => ok(getForm())),
    'form.save-answer': bind(contract['form.save-answer'], ({ field, answer }) =>
      saveAnswer(field, answer),
    ),
    'form.save-leaf': bind(contract['form.save-leaf'], ({ leaf, entry }) => saveLeaf(leaf, entry)),
    'form.save-many': bind(contract['form.save-many'], (changes) => saveMany(changes)),
    'form.save-report': bind(contract['form.save-report'], ({ section, text }) =>
      saveReport(section, text),
    ),
    ...submissionHandlers(desk),
  };
}

function submissionHandlers(desk: UnitDesk) {
  const preview = createPreview(desk);
  const getChanges = createGetChanges(desk);
  const approve = createApprove(desk);
  const seal = createSeal(desk);
  const getFile = createGetSubmissionFile(desk);
  const recall = createRecall(desk);
  return {
    'submission.preview': bind(contract['submission.preview'], () => ok(preview())),
    'submission.changes': bind(contract['submission.changes'], async () => ok(await getChanges())),
    'submission.approve': bind(contract['submission.approve'], () => approve()),
    'submission.seal': bind(contract['submission.seal'], ({ passphrase }) => seal(passphrase)),
    'submission.file': bind(contract['submission.file'], ({ revision, as }) =>
      getFile(revision, as),
    ),
    'submission.recall': bind(contract['submission.recall'], () => recall()),
  };
}
