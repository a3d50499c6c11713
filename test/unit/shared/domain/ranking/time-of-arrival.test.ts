import { describe, expect, test } from 'vitest';

import type { Decision } from '../../../../../shared/domain/decisions/decision.ts';
import type { BundleData } from '../../../../../shared/domain/package/contents.ts';
import { readLedger } from '../../../../../shared/domain/ranking/ledger-facts.ts';
import { unitStanding } from '../../../../../shared/domain/ranking/unit-standing.ts';
import { arrived, miniCampaign, miniLedger, sha256 } from '../../../../builders/mini-campaign.ts';
import {
  after,
  comes,
  extended,
  on,
  outcome,
  sentBack,
  unit,
} from '../../../../builders/standing-story.ts';

describe('"trước ngày 25/10": arrival before 25/10 00:00 +07:00 (P2, letter I.4)', () => {
  test.each([
    ['one second before', on('24T23:59'), 'ranked'],
    ['the last millisecond', '2019-10-24T23:59:59.999+07:00', 'ranked'],
    ['at midnight', on('25T00:00'), 'late'],
    ['the same midnight in UTC', '2019-10-24T17:00:00Z', 'late'],
    ['a second before it in UTC', '2019-10-24T16:59:59Z', 'ranked'],
    ['the next morning', on('25T07:30'), 'late'],
  ])('%s', (_, at, standing) => {
    expect(outcome(comes('r1', 1, at))[0]).toBe(standing);
  });
});

describe('an extension is a decision and only gives more time', () => {
  test.each([
    ['in time by it', on('27T08:00'), on('28T00:00'), ['ranked', 'r1', true, 'extension']],
    ['exactly at its end', on('28T00:00'), on('28T00:00'), ['late', 'r1', false, 'extension']],
    [
      'shorter than the deadline',
      on('24T08:00'),
      on('20T00:00'),
      ['ranked', 'r1', true, 'deadline'],
    ],
    ['too short', on('27T08:00'), on('26T00:00'), ['late', 'r1', false, 'extension']],
  ])('%s', (_, at, until, expected) => {
    expect(outcome(comes('r1', 1, at), extended(until))).toEqual(expected);
  });

  test('a second one replaces the first', () => {
    const first = extended(on('30T00:00'));
    expect(outcome(comes('r1', 1, on('27T08:00')), first, extended(on('26T00:00')))[0]).toBe(
      'late',
    );
  });
});

describe('both ways, late revisions, entered times', () => {
  test('by itself late, in a bundle in time: the earliest arrival of the digest counts', () => {
    const steps = [
      comes('r1', 1, on('26T08:00')),
      comes('r1', 1, on('24T09:00'), { via: 'bundle' }),
    ];
    expect(outcome(...steps)).toEqual(['ranked', 'r1', true, 'deadline']);
    expect(after(...steps).arrivals.map(({ fate }) => fate)).toEqual(['repeated', 'counted']);
  });

  test('a late revision after an on-time one does not replace it', () => {
    expect(outcome(comes('r1', 1, on('24T08:00')), comes('r2', 2, on('26T08:00')))).toEqual([
      'ranked',
      'r1',
      true,
      'deadline',
    ]);
  });

  test('an older revision that had come in time counts when the newer one was late', () => {
    expect(outcome(comes('r2', 2, on('26T08:00')), comes('r1', 1, on('23T08:00')))).toEqual([
      'ranked',
      'r1',
      true,
      'deadline',
    ]);
  });

  test.each([
    ['earlier: in time after all', on('26T08:00'), on('24T16:40'), 'ranked'],
    ['later: not in time after all', on('24T08:00'), on('25T00:00'), 'late'],
  ])('the true time is found out afterwards, %s', (_, first, truly, standing) => {
    const arrival = arrived({ unit: '10001', name: 'r1', revision: 1, at: first, number: 1 });
    const corrected = {
      kind: 'arrival-corrected',
      unit: '10001',
      number: 1,
      arrivedAt: truly,
      reason: 'Dấu bưu điện',
    } as const;
    expect(outcome(arrival, corrected)[0]).toBe(standing);
  });
});

describe('returned as incomplete (P3)', () => {
  const first = comes('r1', 1, on('20T08:00'));
  const term = { at: on('28T08:00'), until: on('31T00:00') };

  test.each([
    ['completed in its term', on('30T23:59'), ['ranked', 'r2', true, 'return']],
    ['completed exactly at its end', on('31T00:00'), ['late', 'r2', false, 'return']],
    ['completed after it', on('31T08:00'), ['late', 'r2', false, 'return']],
  ])('%s', (_, at, expected) => {
    expect(outcome(first, sentBack('r1', term), comes('r2', 2, at))).toEqual(expected);
  });

  test('not completed: it does not count, and the reason is the return’s', () => {
    const found = after(first, sentBack('r1', term));
    expect(found).toMatchObject({ standing: 'late', reason: 'Thiếu phần của r1' });
    expect(found.arrivals).toMatchObject([{ inTime: true, fate: 'returned' }]);
  });

  test('completed before the deadline it needs no term', () => {
    const early = { at: on('21T08:00'), until: on('22T00:00') };
    expect(outcome(first, sentBack('r1', early), comes('r2', 2, on('24T08:00')))).toEqual([
      'ranked',
      'r2',
      true,
      'deadline',
    ]);
  });

  test('one that was late stays late when it is completed in the term', () => {
    const late = comes('r1', 1, on('26T08:00'));
    expect(outcome(late, sentBack('r1', term), comes('r2', 2, on('29T08:00')))[0]).toBe('late');
  });

  test('what was sent back twice is completed in the second term', () => {
    const again = { at: on('30T08:00'), until: '2019-11-05T00:00:00+07:00' };
    const steps = [
      first,
      sentBack('r1', term),
      comes('r2', 2, on('29T08:00')),
      sentBack('r2', again),
    ];
    expect(after(...steps).standing).toBe('late');
    expect(outcome(...steps, comes('r3', 3, '2019-11-04T23:59:00+07:00'))).toEqual([
      'ranked',
      'r3',
      true,
      'return',
    ]);
  });

  test('the revision before it does not come back to life', () => {
    const second = comes('r2', 2, on('22T08:00'));
    const found = after(first, second, sentBack('r2', term));
    expect(found.standing).toBe('late');
    expect(found.arrivals.map(({ fate }) => fate)).toEqual(['returned', 'returned']);
  });

  test('a late revision that is sent back takes nothing from the one in time', () => {
    const late = comes('r2', 2, on('26T08:00'));
    expect(outcome(first, late, sentBack('r2', term))).toEqual(['ranked', 'r1', true, 'deadline']);
  });

  test('a lifted return was never there', () => {
    const reason = 'Báo cáo có trong tệp khác';
    const lifted = {
      kind: 'return-lifted',
      unit: '10001',
      package: sha256('return of r1'),
      reason,
    };
    expect(outcome(first, sentBack('r1', term), { ...lifted, kind: 'return-lifted' })).toEqual([
      'ranked',
      'r1',
      true,
      'deadline',
    ]);
  });

  test('a late revision that was on its way before the return is no answer to it', () => {
    const late = comes('r2', 2, on('26T08:00'));
    expect(outcome(first, late, sentBack('r1', term))).toEqual(['late', 'r2', false, 'deadline']);
  });
});

describe('returned to be clarified (H4)', () => {
  const first = comes('r1', 1, on('20T08:00'));
  const term = { at: on('28T08:00'), until: on('31T00:00'), purpose: 'clarify' } as const;

  test.each([
    ['unanswered: the old one stands', [], ['ranked', 'r1', true, 'deadline']],
    ['answered in the term', [comes('r2', 2, on('30T23:59'))], ['ranked', 'r2', true, 'return']],
    ['answered out of it', [comes('r2', 2, on('31T00:00'))], ['ranked', 'r1', true, 'deadline']],
  ])('%s', (_, answers, expected) => {
    expect(outcome(first, sentBack('r1', term), ...answers)).toEqual(expected);
  });
});

describe('a key that was revoked (T3)', () => {
  const signer = sha256('stolen');
  const signed = (name: string, revision: number, at: string): Decision => {
    const decision = comes(name, revision, at);
    return decision.kind === 'arrived' ? { ...decision, signer } : decision;
  };
  const revoked = (from?: string): Decision => ({
    kind: 'key-revoked',
    unit: '10001',
    fingerprint: signer,
    reason: 'Mất máy tính',
    ...(from === undefined ? {} : { from }),
  });

  test.each([
    ['arrived before: it counts', on('22T08:00'), ['ranked', 'r2', true, 'deadline']],
    ['arrived at that moment: it does not', on('21T08:00'), ['ranked', 'r1', true, 'deadline']],
    ['arrived after: it does not', on('20T08:00'), ['ranked', 'r1', true, 'deadline']],
  ])('%s', (_, from, expected) => {
    const steps = [comes('r1', 1, on('19T08:00')), signed('r2', 2, on('21T08:00'))];
    expect(outcome(...steps, revoked(from))).toEqual(expected);
  });

  test('without a time it counts from the decision on', () => {
    const arrival = signed('r1', 1, on('21T08:00'));
    expect(outcome({ at: on('21T09:00'), decision: revoked() }, arrival)[0]).toBe('ranked');
    expect(outcome({ at: on('21T07:00'), decision: revoked() }, arrival)).toEqual([
      'absent',
      null,
      null,
      null,
    ]);
  });

  test('a return of what it signed is moot', () => {
    const steps = [comes('r1', 1, on('19T08:00')), signed('r2', 2, on('21T08:00'))];
    const term = { at: on('22T08:00'), until: on('31T00:00') };
    expect(outcome(...steps, sentBack('r2', term), revoked(on('21T00:00')))).toEqual([
      'ranked',
      'r1',
      true,
      'deadline',
    ]);
  });
});

describe('taking part', () => {
  const reason = 'Mới sáp nhập';
  const excluded = { kind: 'excluded', unit: '10001', reason } as const;
  const readmitted = {
    kind: 'readmitted',
    unit: '10001',
    reason: 'Nghị quyết chưa hiệu lực',
  } as const;

  test('an exclusion can be taken back, also one of the campaign', () => {
    expect(after(excluded)).toMatchObject({ standing: 'excluded', reason });
    expect(after(excluded, readmitted).standing).toBe('absent');
    expect(after(excluded, readmitted, excluded).standing).toBe('excluded');
    const sources = {
      campaign: miniCampaign({ excluded: [{ unit: '10001', reason }] }),
      bundles: new Map(),
    };
    const facts = (decisions: readonly Decision[]) => readLedger(miniLedger(decisions));
    expect(unitStanding(unit, { ...sources, facts: facts([]) }).standing).toBe('excluded');
    expect(unitStanding(unit, { ...sources, facts: facts([readmitted]) }).standing).toBe('absent');
  });
});

test('where the district’s receipt counts, what it sent back and when it was completed counts too (P2, H4)', () => {
  const bundled = (name: string, revision: number, at: string) => ({
    decision: arrived({
      unit: '10001',
      name,
      revision,
      at: on('29T08:00'),
      number: 100 + revision,
      via: 'bundle',
    }),
    member: { unit: '10001', revision, digest: sha256(name), arrivedAt: at },
  });
  const first = bundled('r1', 1, on('20T08:00'));
  const second = bundled('r2', 2, on('28T08:00'));
  const bundle = arrived({
    unit: '101',
    name: 'bundle',
    number: 99,
    at: on('29T08:00'),
    kind: 'bundle',
  });
  const returned = {
    unit: '10001',
    digest: sha256('r1'),
    revision: 1,
    package: sha256('return'),
    purpose: 'incomplete' as const,
    until: on('29T00:00'),
    reason: 'Thiếu báo cáo',
    leaves: [],
    at: on('26T08:00'),
    by: { name: 'Cán bộ tập dượt 3', title: '', role: 'district' as const },
    liftedAt: null,
  };
  const data: BundleData = {
    format: 'bundle/1',
    members: [first.member, second.member],
    missing: [],
    checks: [],
    reviewerAnswers: [],
    returns: [returned],
  };
  const standing = (communeArrival: 'authority' | 'district') =>
    unitStanding(unit, {
      campaign: miniCampaign({ communeArrival }),
      bundles: new Map([[sha256('bundle'), { district: '101', data }]]),
      facts: readLedger(miniLedger([bundle, first.decision, second.decision])),
    });
  expect(standing('district')).toMatchObject({ standing: 'ranked', counted: { revision: 2 } });
  expect(standing('authority').standing).toBe('late');
});
