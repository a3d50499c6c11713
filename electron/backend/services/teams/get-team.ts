import type { z } from 'zod';

import type { CriteriaSet } from '../../../../shared/domain/criteria/criteria-set.ts';
import { leavesIn, leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import type { Level } from '../../../../shared/domain/level/level.ts';
import { isGiven, type ReviewerFacts } from '../../../../shared/domain/teams/team-facts.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { must } from '../../../../shared/lib/must.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import { looksOfDesk } from '../review/looks-of-desk.ts';
import type { ReviewedUnit } from '../review/reviewed-units.ts';
import { fingerprintOf } from '../session/summaries.ts';
import { openConflicts } from './conflicts.ts';
import type { TeamDesk } from './team.ts';

type Team = z.output<(typeof contract)['team.get']['output']>;
type Reviewer = Team['reviewers'][number];

/** Leaves of a unit that count, and of those the ones somebody of the Sở looked at. */
type UnitWork = { readonly leaves: ReadonlySet<string>; readonly done: ReadonlySet<string> };
const NOTHING: UnitWork = { leaves: new Set(), done: new Set() };

/** Reviewers with their load, and everything that can be assigned (P5). */
export function getTeam(desk: TeamDesk): Team {
  const { campaign, register } = readReceivingDesk(desk.store);
  const taking = campaign.register.units
    .map(({ code }) => desk.reviewedUnits(code))
    .filter(({ standing }) => standing !== 'excluded');
  const work = new Map(taking.map((it) => [it.unit.code, workOf(desk, it)]));
  const workAt = (unit: string) => work.get(unit) ?? NOTHING;
  return {
    reviewers: [...desk.team().values()].map((it) => describe(it, workAt)),
    units: taking.map(({ unit, reviewed }) => ({
      unit: must(register.line(unit.code), 'a unit of the register'),
      received: reviewed !== null,
      leaves: workAt(unit.code).leaves.size,
      done: workAt(unit.code).done.size,
    })),
    blocks: campaign.register.blocks,
    groups: [...campaign.sets].flatMap(([level, { set }]) => groupsOf(level, set)),
    conflicts: openConflicts(desk).length,
  };
}

function workOf(desk: TeamDesk, { unit, reviewed }: ReviewedUnit): UnitWork {
  if (reviewed === null) return NOTHING;
  const { claim, score, counted } = reviewed;
  const counts = (code: string) => score.leaves[code]?.status.startsWith('not-counted') === false;
  const leaves = leavesOf(claim.set)
    .map(({ code }) => code)
    .filter(counts);
  const { digest } = counted;
  const looked = looksOfDesk(desk.ledgerState().facts.of(unit.code), { digest, round: 'desk' });
  return { leaves: new Set(leaves), done: new Set(leaves.filter((code) => looked.has(code))) };
}

function describe(it: ReviewerFacts, workAt: (unit: string) => UnitWork): Reviewer {
  const { reviewer: code, name, title, phone, fingerprint, assigned } = it;
  const given = (unit: string, codes: ReadonlySet<string>) =>
    [...codes].filter((leaf) => isGiven(assigned, unit, leaf)).length;
  const sum = (of: (unit: string) => number) =>
    assigned.units.reduce((total, unit) => total + of(unit), 0);
  return {
    code,
    name,
    title,
    phone,
    namedAt: it.namedAt,
    namedBy: it.namedBy,
    dismissed: it.dismissed,
    key: fingerprintOf(fingerprint),
    assigned: { units: [...assigned.units], leaves: [...assigned.leaves] },
    received: assigned.units.filter((unit) => workAt(unit).leaves.size > 0).length,
    leaves: sum((unit) => given(unit, workAt(unit).leaves)),
    done: sum((unit) => given(unit, workAt(unit).done)),
    worksets: it.worksets.map((workset) => ({
      package: workset.package,
      round: workset.round,
      units: workset.units.length,
      at: workset.at,
      findings: it.findings
        .filter((findings) => findings.workset === workset.package)
        .map(({ at, taken, conflicts, outside }) => ({ at, taken, conflicts, outside })),
    })),
  };
}

/** Leaves are assigned by the groups people speak of: the lowest sections. */
function groupsOf(level: Level, set: CriteriaSet): Team['groups'] {
  return lowest(set.sections).map((section) => ({
    level,
    code: section.code,
    name: section.name,
    leaves: leavesIn(section).map(({ code, name }) => ({ code, name })),
  }));
}

function lowest(sections: CriteriaSet['sections']): CriteriaSet['sections'] {
  return sections.flatMap((section) =>
    section.sections === undefined ? [section] : lowest(section.sections),
  );
}
