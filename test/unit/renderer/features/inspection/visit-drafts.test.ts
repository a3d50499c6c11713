import { describe, expect, test } from 'vitest';

import {
  countVisits,
  nextLeaf,
  seatOf,
  shortRule,
  teamLine,
  whyLine,
  type VisitLeaf,
  type VisitRow,
} from '../../../../../renderer/features/inspection/inspection-data.ts';
import {
  readPeople,
  writePeople,
} from '../../../../../renderer/features/inspection/people-lines.ts';
import {
  isReady,
  plansOf,
  startPlan,
} from '../../../../../renderer/features/inspection/plan-draft.ts';
import { startRecord } from '../../../../../renderer/features/inspection/record-draft.ts';
import {
  isDrawn,
  ruleOf,
  startRule,
} from '../../../../../renderer/features/inspection/rule-draft.ts';
import { scoreProblems } from '../../../../../renderer/features/inspection/score-problems.ts';

const unit = {
  code: '23767',
  name: 'Xã Ia Sao',
  type: 'Xã',
  level: 'xa',
  block: 'xa',
  parent: '628',
  parentName: 'Huyện Ia Grai',
} as const;
const decided = { at: '2019-11-05T08:00:00+07:00', by: 'Cán bộ tập dượt 7' };
const team = [
  { name: 'Cán bộ tập dượt 21', title: 'Phó Trưởng phòng, Tổ trưởng' },
  { name: 'Cán bộ tập dượt 22', title: '' },
];
const plan = { ...decided, date: '2019-11-12', place: 'Nhà văn hóa xã', team, leaves: ['I.1.2'] };

function aRow(more: Partial<VisitRow> = {}): VisitRow {
  return {
    unit,
    state: 'selected',
    selections: [{ ...decided, rule: { kind: 'complaint' }, reason: 'Đơn số 5' }],
    plan: null,
    visit: null,
    cancelled: null,
    self: '80',
    standing: '78.5',
    leaves: 32,
    looked: 0,
    photos: 0,
    ...more,
  };
}

describe('people are typed one a line (P6)', () => {
  test('name, comma, office; what follows another comma belongs to the office', () => {
    const text =
      ' Cán bộ tập dượt 21, Phó Trưởng phòng, Tổ trưởng \n\n, chức vụ không tên\nCán bộ tập dượt 22';
    expect(readPeople(text)).toEqual(team);
    expect(readPeople(writePeople(team))).toEqual(team);
  });
});

describe('a plan', () => {
  test('begins at the seat of the unit and waits for a day and a team', () => {
    const draft = startPlan([aRow()]);
    expect(draft.lines).toMatchObject([{ date: null, place: 'Trụ sở UBND xã Ia Sao' }]);
    expect(isReady(draft)).toBe(false);
    const dated = { ...draft, lines: draft.lines.map((line) => ({ ...line, date: '2019-11-12' })) };
    expect(isReady(dated)).toBe(false);
    expect(isReady({ ...dated, team: 'Cán bộ tập dượt 21' })).toBe(true);
    expect(isReady({ ...dated, team: 'Cán bộ tập dượt 21', leaves: [] })).toBe(false);
    expect(plansOf({ ...dated, team: 'Cán bộ tập dượt 21' })).toEqual([
      {
        unit: '23767',
        date: '2019-11-12',
        place: 'Trụ sở UBND xã Ia Sao',
        team: [{ name: 'Cán bộ tập dượt 21', title: '' }],
        leaves: [],
      },
    ]);
  });

  test('that stands is changed, not begun anew; a day that cannot be read is no day', () => {
    const draft = startPlan([aRow({ plan })]);
    expect(draft).toMatchObject({ team: writePeople(team), leaves: ['I.1.2'] });
    expect(isReady(draft)).toBe(true);
    const lines = draft.lines.map((line) => ({ ...line, unread: '32/13' }));
    expect(isReady({ ...draft, lines })).toBe(false);
  });

  test('of a sở is at the sở', () => {
    expect(seatOf({ ...unit, level: 'so', name: 'Sở Nội vụ' })).toBe('Trụ sở Sở Nội vụ');
  });
});

describe('the record of a visit', () => {
  test('begins with what was planned, goes on from what was recorded', () => {
    expect(startRecord(aRow(), '2019-11-13')).toMatchObject({ date: '2019-11-13', team: '' });
    expect(startRecord(aRow({ plan }), '2019-11-13')).toMatchObject({
      date: '2019-11-12',
      place: 'Nhà văn hóa xã',
      team: writePeople(team),
    });
    const visit = { ...plan, present: [], remarks: 'Đã xem', opinion: 'Thống nhất', photos: 2 };
    expect(startRecord(aRow({ plan, visit }), '2019-11-13')).toMatchObject({
      remarks: 'Đã xem',
      opinion: 'Thống nhất',
    });
  });
});

describe('a rule as it is typed', () => {
  test('begins with a seed that nobody chose', () => {
    expect(ruleOf(startRule('94c310fdbb35'))).toEqual({
      kind: 'random',
      seed: '94c310fdbb35',
      count: 5,
      block: null,
    });
  });

  test.each([
    ['', 1],
    ['0', 1],
    ['12', 12],
    ['99999', 1000],
    ['ba', 1],
  ])('of “%s” units takes %i', (count, units) => {
    const draft = { ...startRule('s'), kind: 'largest-gap', count, block: 'xa' } as const;
    expect(ruleOf(draft)).toEqual({ kind: 'largest-gap', count: units, block: 'xa' });
  });

  test('says who itself, or leaves it to a person', () => {
    const kinds = ['random', 'largest-gap', 'complaint', 'by-hand'] as const;
    expect(kinds.map(isDrawn)).toEqual([true, true, false, false]);
    expect(ruleOf({ ...startRule('s'), kind: 'by-hand' })).toEqual({ kind: 'by-hand' });
  });
});

describe('a score on the spot', () => {
  const typed = { value: '2', unread: null, reason: '', agrees: false };
  test('needs a number, and a reason where it differs from before', () => {
    expect(scoreProblems({ ...typed, value: null }).points).toBe('Gõ điểm tại chỗ.');
    expect(scoreProblems({ ...typed, unread: '2l' }).points).toContain('bằng số');
    expect(scoreProblems(typed).reason).toContain('phải nêu lý do');
    expect(scoreProblems({ ...typed, reason: 'Bảng kê ghi khác' })).toEqual({
      points: null,
      reason: null,
    });
    expect(scoreProblems({ ...typed, agrees: true }).reason).toBeNull();
  });

  test('goes on to the next leaf that is wanted, open and not scored, round to the first', () => {
    const leaf = (code: string, more: Partial<VisitLeaf> = {}): VisitLeaf => ({
      code,
      name: code,
      max: '3',
      section: '',
      planned: true,
      open: true,
      figures: '',
      self: '3',
      district: null,
      desk: null,
      field: null,
      before: '3',
      standing: '3',
      source: 'self',
      reason: '',
      ...more,
    });
    const leaves = [
      leaf('a'),
      leaf('b', { field: '2' }),
      leaf('c', { open: false }),
      leaf('d', { planned: false }),
      leaf('e'),
    ];
    expect(nextLeaf(leaves, 'a')).toBe('e');
    expect(nextLeaf(leaves, 'e')).toBe('a');
    expect(nextLeaf([leaf('a')], 'a')).toBeNull();
  });
});

describe('the list of visits', () => {
  test('counts states and says why and who in a few words', () => {
    const rows = [aRow(), aRow({ state: 'planned', plan }), aRow({ state: 'planned', plan })];
    expect(countVisits(rows)).toEqual({
      all: 3,
      selected: 1,
      planned: 2,
      visited: 0,
      cancelled: 0,
    });
    expect(whyLine(aRow())).toBe('Có phản ánh, kiến nghị: Đơn số 5');
    expect(whyLine(aRow({ selections: [] }))).toBe('Theo tập việc của Sở');
    expect(shortRule({ kind: 'random', seed: '417', count: 5, block: null })).toContain('“417”');
    expect(teamLine(aRow({ plan }))).toBe('Cán bộ tập dượt 21 và 1 người');
    expect(teamLine(aRow())).toBe('');
  });
});
