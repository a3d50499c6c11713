import type { z } from 'zod';

import type { EnrolmentContents } from '../../package/contents/check-keys.ts';
import type { FindingsContents } from '../../package/contents/check-findings.ts';
import type { ReviewerFacts } from '../../../../shared/domain/teams/team-facts.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import type { OpenedPackage } from '../../package/read-package.ts';
import { fingerprintOf } from '../session/summaries.ts';
import { knowFindings } from './known-findings.ts';
import { withReviewerFile } from './open-reviewer-file.ts';
import type { TeamDesk } from './team.ts';

type Method = (typeof contract)['team.inspect'];
type Outcome = Result<z.output<Method['output']>, CallError<Method['errors'][number]>>;

/** Says what a file from a reviewer is and would bring; writes nothing (P5). A refused file is let go of. */
export function createInspectReviewerFile(desk: TeamDesk) {
  return async (token: string): Promise<Outcome> => {
    const inspected = await withReviewerFile(desk, token, ({ opened, contents }) =>
      Promise.resolve(
        contents.kind === 'enrolment'
          ? ok(describeEnrolment(desk, opened, contents))
          : describeFindings(desk, opened, contents),
      ),
    );
    if (!inspected.ok) await desk.inbox.discard(token);
    return inspected;
  };
}

function describeEnrolment(
  { team }: TeamDesk,
  { signer }: OpenedPackage,
  { data }: EnrolmentContents,
) {
  return {
    kind: 'enrolment' as const,
    ...data.officer,
    phone: data.phone,
    key: fingerprintOf(signer.fingerprint),
    known: stateOf(team().get(signer.subject.code)),
  };
}

function stateOf(known: ReviewerFacts | undefined): 'new' | 'named' | 'dismissed' {
  if (known === undefined) return 'new';
  return known.dismissed === null ? 'named' : 'dismissed';
}

function describeFindings(
  desk: TeamDesk,
  opened: OpenedPackage,
  { data }: FindingsContents,
): Outcome {
  const known = knowFindings(desk, opened, data);
  if (!known.ok) return known;
  const { looks, questions, photos, visits, round } = data;
  return ok({
    kind: 'findings',
    name: known.value.reviewer.name,
    sealedAt: opened.manifest.sealed,
    round,
    units: new Set([...looks, ...questions, ...visits].map(({ unit }) => unit)).size,
    looks: looks.length,
    questions: questions.length,
    photos: photos.length,
    visits: visits.length,
    already: known.value.already,
  });
}
