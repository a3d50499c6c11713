import { expect, test } from 'vitest';

import {
  callLines,
  callText,
  countReasons,
} from '../../../../../renderer/features/board/call-lines.ts';
import { aBoardRow as aRow } from '../../../../builders/board-row.ts';

const refused = { code: 'entry-digest-differs', params: { name: 'evidence/a.pdf' } } as const;
const rows = [
  aRow('23767', 'Xã Ia Sao', { state: 'received' }),
  aRow('23773', 'Xã Ia Chia', { quarantined: refused }),
  aRow('23770', 'Xã Ia Bă', { contact: { name: 'Cán bộ tập dượt 3', phone: '02693.844.127' } }),
  aRow('23780', 'Xã Ia Khai', {
    state: 'returned',
    returned: {
      package: 'a',
      revision: 1,
      purpose: 'clarify',
      until: '2019-10-30T00:00:00+07:00',
      at: '2019-10-18T09:00:00+07:00',
      leaves: ['I.1.2'],
    },
  }),
  aRow('23781', 'Xã Ia O', { state: 'waiting', questions: ['I.1.2', 'V.1.3'] }),
  aRow('23782', 'Xã Ia Tô', { state: 'excluded' }),
];
const board = {
  rows,
  internalDeadline: null,
  deadlines: { xa: '2019-10-25T00:00:00+07:00' },
  now: '2019-10-26T08:00:00+07:00',
};

test('who owes something is called, by name, with why and what to say (H3)', () => {
  const calls = callLines(board);
  expect(calls.map(({ row, words }) => [row.unit.name, words.reason])).toEqual([
    ['Xã Ia Bă', 'not-sent'],
    ['Xã Ia Chia', 'quarantined'],
    ['Xã Ia Khai', 'returned'],
    ['Xã Ia O', 'waiting'],
  ]);
  const said = calls.map(({ words }) => `${words.why} ${words.say}`);
  expect(said[0]).toContain('đã quá hạn (trước ngày 25/10/2019)');
  expect(said[1]).toContain('thay đổi');
  expect(said[2]).toContain('gửi lại trước ngày 30/10/2019');
  expect(said[3]).toContain('I.1.2, V.1.3');
  expect(countReasons(calls).get('waiting')).toBe(1);
  expect(callText(calls).split('\n')[0]?.split('\t').slice(0, 4)).toEqual([
    'Xã Ia Bă',
    'Huyện Ia Grai',
    'Cán bộ tập dượt 3',
    '02693.844.127',
  ]);
});

test('before the deadline nobody is told that it is over', () => {
  const [first] = callLines({ ...board, now: '2019-10-20T08:00:00+07:00' });
  expect(first?.words.why).toBe('Chưa gửi hồ sơ, hạn trước ngày 25/10/2019.');
});

test('a district reminds of its own deadline first', () => {
  const own = { ...board, internalDeadline: '2019-10-22T00:00:00+07:00' };
  const [first] = callLines({ ...own, now: '2019-10-23T08:00:00+07:00' });
  expect(first?.words.why).toBe(
    'Chưa gửi hồ sơ, đã quá hạn của huyện (trước ngày 22/10/2019); hạn gửi Sở trước ngày 25/10/2019.',
  );
});
