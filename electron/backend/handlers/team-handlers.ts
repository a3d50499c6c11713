import { contract } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import { bind } from '../dispatch.ts';
import type { Receiving } from '../receiving.ts';
import { createCreateReviewer } from '../services/session/create-reviewer.ts';
import { createAssignWork } from '../services/teams/assign-work.ts';
import { createSettleConflict, listConflicts } from '../services/teams/conflicts.ts';
import { getTeam } from '../services/teams/get-team.ts';
import { createInspectReviewerFile } from '../services/teams/inspect-reviewer-file.ts';
import { createIssueWorksets, createWorksetFile } from '../services/teams/issue-worksets.ts';
import { listWorksets } from '../services/teams/list-worksets.ts';
import { createDismissReviewer, createNameReviewer } from '../services/teams/name-reviewer.ts';
import { createOpenWorkset } from '../services/teams/open-workset.ts';
import { createSealFindings } from '../services/teams/seal-findings.ts';
import { createTakeFindings } from '../services/teams/take-findings.ts';
import { createTeamDesk } from '../services/teams/team.ts';

/** Reviewers and what travels between their laptops and the Sở (P5). */
export function teamHandlers(receiving: Receiving) {
  const desk = createTeamDesk(receiving);
  const createReviewer = createCreateReviewer(receiving);
  const inspect = createInspectReviewerFile(desk);
  const name = createNameReviewer(desk);
  const dismiss = createDismissReviewer(desk);
  const assign = createAssignWork(desk);
  const issue = createIssueWorksets(desk);
  const worksetFile = createWorksetFile(desk);
  const takeFindings = createTakeFindings(desk);
  const settle = createSettleConflict(desk);
  const openWorkset = createOpenWorkset(receiving);
  const sealFindings = createSealFindings(receiving);
  return {
    'setup.create-reviewer': bind(contract['setup.create-reviewer'], (it) => createReviewer(it)),
    'team.get': bind(contract['team.get'], () => ok(getTeam(desk))),
    'team.inspect': bind(contract['team.inspect'], ({ file }) => inspect(file)),
    'team.name': bind(contract['team.name'], ({ file }) => name(file)),
    'team.dismiss': bind(contract['team.dismiss'], (it) => dismiss(it.reviewer, it.reason)),
    'team.assign': bind(contract['team.assign'], (input) => assign(input)),
    'team.issue': bind(contract['team.issue'], (input) => issue(input)),
    'team.workset-file': bind(contract['team.workset-file'], (it) => worksetFile(it.digest)),
    'team.take': bind(contract['team.take'], ({ file }) => takeFindings(file)),
    'team.conflicts': bind(contract['team.conflicts'], () => ok(listConflicts(desk))),
    'team.settle': bind(contract['team.settle'], (input) => settle(input)),
    'workset.list': bind(contract['workset.list'], () => ok(listWorksets(receiving))),
    'workset.open': bind(contract['workset.open'], ({ file }) => openWorkset(file)),
    'findings.seal': bind(contract['findings.seal'], (it) =>
      sealFindings(it.workset, it.passphrase),
    ),
  };
}
