import type { EnrolmentContents } from '../../package/contents/check-keys.ts';
import type { FindingsContents } from '../../package/contents/check-findings.ts';
import { checkContents } from '../../package/check-contents.ts';
import { openPackage, type OpenedPackage } from '../../package/read-package.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, type Result } from '../../../../shared/lib/result.ts';
import type { InboxFile } from '../../files/inbox.ts';
import { readDeskContext } from '../session/desk-context.ts';
import { packageRefused, type PackageRefused } from '../session/package-refused.ts';
import { authorityTrust, knownCampaign } from '../session/trust.ts';
import type { TeamDesk } from './team.ts';

export type ReviewerFileProblem = PackageRefused | CallError<'team/not-from-a-reviewer'>;
/** A sound file that a reviewer's laptop made, open as long as somebody works with it. */
export type ReviewerFile = {
  readonly file: InboxFile;
  readonly opened: OpenedPackage;
  readonly contents: EnrolmentContents | FindingsContents;
};

/**
 * Takes a file through the steps of package-format and hands it to `andThen`. Keys of reviewers are those that somebody
 * compared here (P5); a request proves only that its sender holds the key.
 */
export async function withReviewerFile<T, E>(
  desk: TeamDesk,
  token: string,
  andThen: (file: ReviewerFile) => Promise<Result<T, E>>,
): Promise<Result<T, E | ReviewerFileProblem>> {
  const { store, inbox, clock, team } = desk;
  const file = await inbox.find(token);
  if (file === null) return packageRefused({ code: 'zip-unreadable', params: {} });
  const { campaign } = readDeskContext(store);
  const keys = (code: string) => {
    const reviewer = team().get(code);
    return reviewer === undefined
      ? []
      : [{ fingerprint: reviewer.fingerprint, state: 'pinned' as const }];
  };
  const moment = { anchors: { ...authorityTrust(campaign), keys }, arrivedAt: clock.now() };
  const opened = await openPackage(file.path, moment);
  if (!opened.ok) return packageRefused(opened.error);
  try {
    const { kind } = opened.value.manifest;
    const isTheirs = kind === 'findings' || kind === 'enrolment';
    if (!isTheirs) return err({ code: 'team/not-from-a-reviewer', params: { kind } });
    const known = knownCampaign(campaign);
    const contents = await checkContents(opened.value, { ...moment, campaign: known });
    if (!contents.ok) return packageRefused(contents.error);
    if (opened.value.signer.subject.ou !== 'reviewer') return notTheirs(kind);
    if (contents.value.kind !== 'findings' && contents.value.kind !== 'enrolment')
      return notTheirs(kind);
    return await andThen({ file, opened: opened.value, contents: contents.value });
  } finally {
    // An open file cannot be discarded on Windows.
    await opened.value.close();
  }
}

function notTheirs(kind: string) {
  return err({ code: 'team/not-from-a-reviewer' as const, params: { kind } });
}
