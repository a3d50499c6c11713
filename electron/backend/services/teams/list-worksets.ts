import type { z } from 'zod';

import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import type { FindingsData } from '../../../../shared/domain/package/workset-data.ts';
import { reviewerCode } from '../../../../shared/domain/teams/reviewer-code.ts';
import { isGiven } from '../../../../shared/domain/teams/team-facts.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { StoredWorkset } from '../../db/workset-repository.ts';
import type { Receiving } from '../../receiving.ts';
import { readDeskContext } from '../session/desk-context.ts';
import { fingerprintOf } from '../session/summaries.ts';
import { composeFindings, contentOf } from './findings-data.ts';

type Listed = z.output<(typeof contract)['workset.list']['output']>;
type Line = Listed['worksets'][number];

/** What this laptop was given, how far it is, and what has not been sealed yet (P5). */
export function listWorksets(desk: Receiving): Listed {
  const { fingerprint } = must(desk.store.keys.get('desk'), 'a key since the desk was made');
  return {
    code: reviewerCode(fingerprint),
    key: fingerprintOf(fingerprint),
    worksets: desk.store.worksets.list().map((workset) => lineOf(desk, workset)),
  };
}

function lineOf(desk: Receiving, workset: StoredWorkset): Line {
  const { digest, data, openedAt } = workset;
  const found = composeFindings(desk, workset);
  const units = data.units.map(({ unit }) => unitLine(desk, { data, unit, looks: found.looks }));
  const sealed = workset.findings === null ? null : desk.store.sealed.find(workset.findings);
  return {
    digest,
    round: data.round,
    openedAt,
    units,
    leaves: units.reduce((sum, { leaves }) => sum + leaves, 0),
    done: units.reduce((sum, { done }) => sum + done, 0),
    questions: found.questions.length,
    visits: found.visits.length,
    sealed: sealed === null ? null : { at: sealed.sealedAt, fileName: sealed.fileName },
    unsealed: unsealed(workset, found),
  };
}

type Counting = Pick<StoredWorkset, 'data'> &
  Pick<FindingsData, 'looks'> & { readonly unit: string };

/** Leaves of a unit that count and were given, and those that were looked at here. */
function unitLine(desk: Receiving, { data, unit, looks }: Counting): Line['units'][number] {
  const { register } = readDeskContext(desk.store);
  const reviewed = must(desk.reviewedUnits(unit).reviewed, 'a member of a work set is here');
  const { claim, score } = reviewed;
  const leaves = leavesOf(claim.set).filter(
    ({ code }) =>
      isGiven({ units: [unit], leaves: data.leaves }, unit, code) &&
      score.leaves[code]?.status.startsWith('not-counted') === false,
  );
  const done = new Set(looks.filter((look) => look.unit === unit).map(({ leaf }) => leaf));
  return {
    unit: must(register.line(unit), 'a unit of the register'),
    leaves: leaves.length,
    done: leaves.filter(({ code }) => done.has(code)).length,
  };
}

/** How many looks the last findings do not have; at least one where the next would say anything else. */
function unsealed({ findings, content, sealedSeq }: StoredWorkset, found: FindingsData): number {
  const { looks, questions, visits } = found;
  if (findings === null) return looks.length + questions.length + visits.length;
  if (content === contentOf(found)) return 0;
  return Math.max(1, looks.filter(({ seq }) => seq > sealedSeq).length);
}
