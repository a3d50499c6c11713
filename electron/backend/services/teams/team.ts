import { readTeams, type ReviewerFacts } from '../../../../shared/domain/teams/team-facts.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Receiving } from '../../receiving.ts';

/** What use cases of the Sở's teams are built from. */
export type TeamDesk = Receiving & {
  /** Every reviewer by code, as the ledger stands. */
  readonly team: () => ReadonlyMap<string, ReviewerFacts>;
};

/** Prepares them; the ledger is read again only after a new decision. */
export function createTeamDesk(desk: Receiving): TeamDesk {
  let last: {
    readonly head: string | null;
    readonly value: ReadonlyMap<string, ReviewerFacts>;
  } | null = null;
  return {
    ...desk,
    team: () => {
      const { head, entries } = desk.ledgerState();
      if (last === null || last.head !== head) last = { head, value: readTeams(entries) };
      return last.value;
    },
  };
}

/** A reviewer who works for this Sở now. */
export function workingReviewer(
  { team }: Pick<TeamDesk, 'team'>,
  code: string,
): Result<ReviewerFacts, CallError<'team/reviewer-unknown' | 'team/reviewer-dismissed'>> {
  const reviewer = team().get(code);
  if (reviewer === undefined) return err({ code: 'team/reviewer-unknown' });
  const { name, dismissed } = reviewer;
  return dismissed === null
    ? ok(reviewer)
    : err({ code: 'team/reviewer-dismissed', params: { name } });
}
