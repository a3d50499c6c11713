import { expect, test } from 'vitest';

import type { Decision, LedgerEntry } from '../../../../../shared/domain/decisions/decision.ts';
import { reviewerCode } from '../../../../../shared/domain/teams/reviewer-code.ts';
import { isGiven, readTeams } from '../../../../../shared/domain/teams/team-facts.ts';

const FINGERPRINT = `ab12${'0'.repeat(60)}`;
const WORKSET = 'c'.repeat(64);
const FINDINGS = 'd'.repeat(64);
const reviewer = reviewerCode(FINGERPRINT);
const by = { name: 'Cán bộ tập dượt 1', title: '', role: 'province' } as const;

const entries = (...decisions: readonly Decision[]): LedgerEntry[] =>
  decisions.map((decision, index) => ({
    seq: index + 1,
    previous: null,
    hash: WORKSET,
    at: `2019-11-0${index + 1}T08:00:00+07:00`,
    by,
    decision,
  }));
const named: Decision = {
  kind: 'reviewer-named',
  reviewer,
  name: 'Cán bộ tập dượt 12',
  title: 'Chuyên viên',
  phone: '0269 0000 012',
  fingerprint: FINGERPRINT,
};
const assigned = (units: string[], leaves: string[] = []): Decision => ({
  kind: 'assigned',
  reviewer,
  units,
  leaves,
});

test('the code of a reviewer is read off the key', () => {
  expect(reviewer).toBe('r-ab1200000000');
});

test('who reviews what follows from the decisions; a later assignment replaces the earlier (P5)', () => {
  const team = readTeams(
    entries(
      named,
      assigned(['10001', '10002']),
      assigned(['10003'], ['A.1']),
      {
        kind: 'workset-issued',
        reviewer,
        package: WORKSET,
        round: 'desk',
        units: ['10003'],
        leaves: ['A.1'],
      },
      {
        kind: 'findings-taken',
        reviewer,
        package: FINDINGS,
        workset: WORKSET,
        taken: 1,
        conflicts: 0,
        outside: 0,
      },
    ),
  );
  expect([...team.keys()]).toEqual([reviewer]);
  expect(team.get(reviewer)).toMatchObject({
    name: 'Cán bộ tập dượt 12',
    namedBy: by.name,
    dismissed: null,
    assigned: { units: ['10003'], leaves: ['A.1'] },
    worksets: [{ package: WORKSET, at: '2019-11-04T08:00:00+07:00' }],
    findings: [{ package: FINDINGS, taken: 1 }],
  });
});

test('a reviewer who was dismissed and named again goes on with what was given', () => {
  const dismissed: Decision = { kind: 'reviewer-dismissed', reviewer, reason: 'Chuyển công tác' };
  const gone = readTeams(entries(named, assigned(['10001']), dismissed)).get(reviewer);
  expect(gone?.dismissed).toEqual({ at: '2019-11-03T08:00:00+07:00', reason: 'Chuyển công tác' });
  const again = readTeams(entries(named, assigned(['10001']), dismissed, named)).get(reviewer);
  expect(again).toMatchObject({ dismissed: null, assigned: { units: ['10001'] } });
  expect(readTeams(entries(assigned(['10001']))).size).toBe(0);
});

test('without named leaves every leaf is given, without the unit none', () => {
  expect(isGiven({ units: ['10001'], leaves: [] }, '10001', 'B.2')).toBe(true);
  expect(isGiven({ units: ['10001'], leaves: ['A.1'] }, '10001', 'B.2')).toBe(false);
  expect(isGiven({ units: [], leaves: [] }, '10001', 'A.1')).toBe(false);
});
