import type { FindingsData } from '../../../../shared/domain/package/workset-data.ts';
import type { IssuedWorkset, ReviewerFacts } from '../../../../shared/domain/teams/team-facts.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { OpenedPackage } from '../../package/read-package.ts';
import { workingReviewer, type TeamDesk } from './team.ts';

export type FindingsProblem = CallError<
  | 'team/reviewer-unknown'
  | 'team/reviewer-dismissed'
  | 'team/workset-unknown'
  | 'team/findings-older'
>;
/** Findings of a reviewer of this Sở, for a work set that was made for that reviewer here. */
export type KnownFindings = {
  readonly reviewer: ReviewerFacts;
  readonly workset: IssuedWorkset;
  /** Digests of the findings for the same work set that were taken before. */
  readonly before: readonly string[];
  /** True when this very package was taken. */
  readonly already: boolean;
};

/**
 * Whether findings may be taken (P5): by a reviewer who works here, whose key signed them, for a work set that this desk
 * made for that reviewer, in its round; and none that were sealed before others of the same work set that are here.
 */
export function knowFindings(
  desk: Pick<TeamDesk, 'team' | 'store'>,
  { manifest, digest, signer }: OpenedPackage,
  data: Pick<FindingsData, 'reviewer' | 'workset' | 'round'>,
): Result<KnownFindings, FindingsProblem> {
  const working = workingReviewer(desk, data.reviewer);
  if (!working.ok) return working;
  const reviewer = working.value;
  if (reviewer.fingerprint !== signer.fingerprint) return err({ code: 'team/reviewer-unknown' });
  const workset = reviewer.worksets.find((it) => it.package === data.workset);
  if (workset === undefined || workset.round !== data.round)
    return err({ code: 'team/workset-unknown', params: { name: reviewer.name } });
  const before = reviewer.findings
    .filter((it) => it.workset === data.workset)
    .map((it) => it.package);
  const already = before.includes(digest);
  const newest = Math.max(0, ...before.map((it) => desk.store.packages.find(it)?.revision ?? 0));
  if (!already && manifest.revision <= newest)
    return err({ code: 'team/findings-older', params: { name: reviewer.name } });
  return ok({ reviewer, workset, before, already });
}
