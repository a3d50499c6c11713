import { expect, test } from 'vitest';

import { provinceStep } from '../../../../../renderer/features/session/province-steps.ts';
import { aBoardRow } from '../../../../builders/board-row.ts';

type Board = Parameters<typeof provinceStep>[0];
type Row = Board['rows'][number];

const { unit } = aBoardRow('23767', 'Xã Ia Sao');

function row(number: number | null): Row {
  const state = number === null ? 'not-sent' : 'received';
  return aBoardRow('23767', 'Xã Ia Sao', { state, number });
}

function board(numbers: readonly (number | null)[], now = '2019-10-10T08:00:00+07:00'): Board {
  const deadlines = { so: '2019-10-18T00:00:00+07:00', xa: '2019-10-25T00:00:00+07:00' };
  return { deadlines, internalDeadline: null, now, rows: numbers.map(row) };
}

function request(issuedAt: string | null) {
  const key = { sha256: 'ab', words: ['gà', 'cá', 'lúa', 'tre', 'sen', 'ốc', 'voi', 'núi'] };
  const at = '2019-10-07T08:00:00+07:00';
  return { digest: 'ab', unit, officer: 'Cán bộ tập dượt 12', phone: '', key, at, issuedAt };
}

test('the campaign goes out first, and who waits for a certificate comes before everything else', () => {
  expect(provinceStep(board([null, null]), []).screen).toBe('intake');
  expect(provinceStep(board([1, null]), [request(null)])).toMatchObject({
    title: 'Cấp chứng thư số cho 1 đơn vị',
    screen: 'enrolment',
  });
});

test('while a deadline runs the missing are chased; when all have sent or none may any more, ranking is next', () => {
  const issued = [request('2019-10-08T08:00:00+07:00')];
  expect(provinceStep(board([1, null]), issued)).toMatchObject({
    title: '1/2 đơn vị đã gửi hồ sơ',
    screen: 'board',
  });
  expect(provinceStep(board([1, 2]), issued).screen).toBe('ranking');
  const after = board([1, null], '2019-10-25T00:00:00+07:00');
  expect(provinceStep(after, issued).screen).toBe('ranking');
});
