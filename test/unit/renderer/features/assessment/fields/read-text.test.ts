import { describe, expect, test } from 'vitest';

import { readShippedCampaign } from '../../../../../../electron/backend/campaign/shipped.ts';
import { readText } from '../../../../../../renderer/features/assessment/fields/read-text.ts';
import { unreadSentence } from '../../../../../../renderer/features/assessment/fields/unread-sentence.ts';
import type { Field } from '../../../../../../shared/domain/criteria/field.ts';
import { must } from '../../../../../../shared/lib/must.ts';

const { sets } = readShippedCampaign('gialai-2019');
const all = Object.values(sets).flatMap(({ fields }) => fields);
function aField<T extends Field['type']>(type: T) {
  const is = (field: Field): field is Extract<Field, { type: T }> => field.type === type;
  return must(all.find(is), `a field of type ${type}`);
}
const read = (type: Field['type'], text: string) => {
  const { value, readable } = readText(aField(type), text);
  return readable ? value : 'không đọc được';
};

describe('text of a spreadsheet cell as a value (U2)', () => {
  test.each([
    ['integer', '1.250', 1250],
    ['integer', ' 72 ', 72],
    ['integer', '7,5', 'không đọc được'],
    ['integer', '2l', 'không đọc được'],
    ['decimal', '7,5', '7.5'],
    ['decimal', '7.5', 'không đọc được'],
    ['date', '30/9/2019', '2019-09-30'],
    ['date', '2019-09-30', '2019-09-30'],
    ['date', '9/30/2019', 'không đọc được'],
    ['boolean', 'CÓ', true],
    ['boolean', 'x', true],
    ['boolean', '✓', true],
    ['boolean', 'khong', false],
    ['boolean', 'chưa rõ', 'không đọc được'],
    ['text', 'Số 12/QĐ-UBND', 'Số 12/QĐ-UBND'],
    ['list', 'một dòng', 'không đọc được'],
    ['integer', '  ', null],
  ] as const)('%s %s', (type, text, value) => {
    expect(read(type, text)).toEqual(value);
  });

  test('an option is found by its words, marks and case aside, and by nothing less', () => {
    const field = aField('choice');
    const [first] = field.options;
    const plain = must(first, 'an option')
      .label.normalize('NFD')
      .replaceAll(/\p{Mark}/gu, '');
    expect(readText(field, plain.toUpperCase()).value).toBe(first?.key);
    expect(readText(field, plain.slice(0, 3)).readable).toBe(false);
  });

  test('several options stand in one cell, in any order; "không" means none of them', () => {
    const field = aField('multi-choice');
    const labels = field.options.slice(0, 2).map(({ label }) => label);
    const keys = field.options.slice(0, 2).map(({ key }) => key);
    expect(readText(field, labels.toReversed().join('; ')).value).toEqual(keys.toSorted());
    expect(readText(field, 'Không').value).toEqual([]);
    expect(readText(field, `${labels.join('; ')}; gì đó`).readable).toBe(false);
  });

  test('what cannot be read says why and what to write, for every type of field', () => {
    expect(unreadSentence(aField('integer'), '2l')).toBe(
      '“2l” không phải là số: có chữ l thay cho số 1. Sửa thành 21 hoặc nhập lại',
    );
    expect(unreadSentence(aField('date'), '31/02/2019')).toContain('Không có ngày “31/02/2019”');
    expect(unreadSentence(aField('choice'), 'Chưa rõ')).toContain('Chọn một trong:');
    const sentences = all.map((field) => unreadSentence(field, 'Chưa rõ'.repeat(900)));
    expect(sentences.every((sentence) => sentence.length > 20)).toBe(true);
  });
});
