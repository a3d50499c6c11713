import { describe, expect, test } from 'vitest';

import { PROBLEM_CODES, type Problem } from '../../../../shared/domain/answers/problem.ts';
import { problemSentence } from '../../../../shared/i18n/problem-messages.ts';
import {
  day,
  integer,
  leaf,
  multiChoice,
  setOf,
  table,
  words,
  yesNo,
} from '../../../builders/criteria.ts';
import { problemsOf } from '../../../builders/problems.ts';

const set = setOf(
  [
    integer('a', { label: 'Tổng số', min: '1', max: '5000' }),
    day('ngay', { label: 'Ngày ban hành', max: 'period_end', required: false }),
    words('web', { label: 'Địa chỉ', maxLength: 20, format: 'url', required: false }),
    table('l', { label: 'Danh mục', rowsEqual: 'a', required: false }),
    multiChoice('m', ['x'], { label: 'Mục đã làm', required: false }),
    yesNo('co', { label: 'Đã có', required: false }),
  ],
  [
    leaf(
      'A.1',
      '2',
      { kind: 'count-step', count: 'a', stepPoints: '0.5', counted: 'x' },
      {
        fields: ['a', 'ngay', 'web', 'l', 'm', 'co'].map((field) => ({ field, use: 'info' })),
      },
    ),
  ],
);

const said = (
  ...args: Parameters<typeof problemsOf> extends [unknown, ...infer Rest] ? Rest : never
) => problemsOf(set, ...args).map((problem) => problemSentence(problem, set));

function sentence(problem: Partial<Problem>): string {
  const blank = {
    code: 'answer-invalid',
    severity: 'block',
    leaf: 'A.1',
    field: null,
    params: {},
  } as const;
  return problemSentence({ ...blank, ...problem }, set);
}

describe('a sentence for every problem', () => {
  const reason = { leaves: { 'A.1': { reason: 'Có' } } };

  test('of single answers', () => {
    expect(said({})).toEqual(['Chưa nhập “Tổng số”']);
    expect(said({ a: 0 })).toEqual(['“Tổng số” là 0, không được nhỏ hơn 1']);
    expect(said({ a: 6000 })).toEqual(['“Tổng số” là 6.000, không được lớn hơn 5.000']);
    expect(said({ a: 'x' })).toEqual(['“Tổng số” phải là số nguyên']);
    expect(said({ a: 4, l: [{}, {}, {}, {}], ngay: '2019-11-01' })).toEqual([
      '“Ngày ban hành” là 01/11/2019, không được lớn hơn 31/10/2019',
    ]);
    expect(said({ a: 4, l: [{}, {}, {}, { so: 'x' }] })).toEqual([
      '“Danh mục”, dòng 4: “Số” phải là số nguyên',
    ]);
    expect(said({ a: 4, l: [{ la: '' }, {}, {}, {}] })).toEqual([
      '“Danh mục”, dòng 1: cột “la” không có trong bảng',
    ]);
    expect(said({ a: 4, l: [{}, {}, {}, {}], web: 'gialai' })).toEqual([
      '“Địa chỉ” phải bắt đầu bằng http:// hoặc https://',
    ]);
    expect(said({ a: 4, l: [{}, {}, {}, {}], web: `https://${'a'.repeat(20)}` })).toEqual([
      '“Địa chỉ” dài 28 ký tự, tối đa 20',
    ]);
    expect(said({ a: 4, l: [{}, {}, {}, {}], m: ['z'] })).toEqual([
      '“Mục đã làm” có mục không nằm trong bộ tiêu chí (z)',
    ]);
    expect(said({ a: 1, l: [{}, {}] }, reason)).toEqual([
      '“Danh mục” có 2 dòng nhưng “Tổng số” là 1',
    ]);
  });

  test('of leaves', () => {
    const own = (selfPoints: string) =>
      said({ a: 1, l: [{}] }, { leaves: { 'A.1': { reason: 'Có', selfPoints } } });
    expect(said({ a: 1, l: [{}] })).toEqual([
      'Chưa nêu lý do chưa đạt điểm tối đa (0,5 trên 2 điểm)',
    ]);
    expect(own('1.5')).toEqual(['Điểm tự chấm 1,5 cao hơn điểm tính được 0,5']);
    expect(own('-1')).toEqual(['Điểm tự chấm là -1, không được nhỏ hơn 0']);
    expect(own('0.125')).toEqual(['Điểm tự chấm 0,125 chỉ được ghi đến 2 số lẻ']);
  });

  test.each<readonly [Partial<Problem>, string]>([
    [
      { params: { reason: 'not-yours' } },
      '“A.1 Tiêu chí A.1” do cơ quan thẩm định nhập, đơn vị không nhập',
    ],
    [
      { field: 'a', params: { reason: 'estimate-not-allowed' } },
      '“Tổng số” không phải là số liệu được ước tính',
    ],
    [{ field: 'la', params: { reason: 'unknown-field' } }, '“la” không có trong bộ tiêu chí'],
    [{ leaf: 'Z.9', params: { reason: 'unknown-leaf' } }, '“Z.9” không có trong bộ tiêu chí'],
    [{ leaf: null, params: { reason: 'unknown-leaf' } }, '“” không có trong bộ tiêu chí'],
    [
      { field: 'a', params: { reason: 'rule-undefined' } },
      'Chưa tính được điểm: xem lại “Tổng số”, mẫu số phải lớn hơn 0',
    ],
    [
      { field: 'a', params: { reason: 'too-many-decimals', decimals: 2 } },
      '“Tổng số” chỉ ghi đến 2 số lẻ sau dấu phẩy',
    ],
    [{ field: 'la', params: { reason: 'wrong-type' } }, '“la” không đúng kiểu'],
    [
      { field: 'a', params: { reason: 'row-invalid', row: 1, column: 'c' } },
      '“Tổng số”, dòng 1: cột “c” không có trong bảng',
    ],
    [{ field: 'a', params: {} }, '“Tổng số” không hợp lệ'],
    [
      { code: 'bound-broken', params: { message: 'Không được lớn hơn “b”.' } },
      'Không được lớn hơn “b”',
    ],
    [{ code: 'check-failed', params: { message: 'Hãy kiểm tra lại' } }, 'Hãy kiểm tra lại'],
    [
      { code: 'rows-differ', field: 'l', params: { rows: 0, count: 2, counted: 'la' } },
      '“Danh mục” có 0 dòng nhưng “la” là 2',
    ],
    [{ code: 'evidence-unknown' }, 'Trích dẫn một tài liệu không còn trong kho tài liệu'],
    [
      { code: 'evidence-absent', params: { wanted: 'Bảng kê' } },
      'Chưa có tài liệu kiểm chứng: Bảng kê',
    ],
    [
      { code: 'report-section-empty', params: { title: 'Kiến nghị' } },
      'Báo cáo chưa có nội dung mục “Kiến nghị”',
    ],
  ])('%j', (problem, expected) => {
    expect(sentence(problem)).toBe(expected);
  });

  test('no code is without one', () => {
    const params = { message: 'Hãy xem lại.' };
    for (const code of PROBLEM_CODES) expect(sentence({ code, params })).not.toBe('');
  });
});
