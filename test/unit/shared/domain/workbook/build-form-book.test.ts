import { describe, expect, test } from 'vitest';

import { buildFormBook } from '../../../../../shared/domain/workbook/build-form-book.ts';
import type { BookCell } from '../../../../../shared/domain/workbook/form-book.ts';
import { formulaOf } from '../../../../../shared/domain/workbook/expression-formula.ts';
import { formColumn } from '../../../../../shared/domain/workbook/plan-rows.ts';
import { optionLabels, optionOf } from '../../../../../shared/domain/workbook/option-labels.ts';
import { parseExpression } from '../../../../../shared/domain/expression/parse.ts';
import { must } from '../../../../../shared/lib/must.ts';
import { aFormExport, shippedSet } from '../../../../builders/form-books.ts';

const set = shippedSet('xa');
const book = buildFormBook(aFormExport(set, { answers: { tong_cbcc: { value: 20 } } }));
const sheet = must(
  book.sheets.find(({ name }) => name === 'Phiếu'),
  'the form',
);

function valueCell(key: string): BookCell {
  const row = sheet.rows.find(({ cells }) => cells[0]?.value === key);
  return must(row?.cells[formColumn('value') - 1], key);
}

describe('the workbook of a commune (U6)', () => {
  test('says on every sheet that it is practice and a sample', () => {
    expect(book.marks).toEqual([
      'DỮ LIỆU TẬP DƯỢT, không phải kết quả thật',
      expect.stringContaining('Bộ tiêu chí mẫu'),
    ]);
  });

  test('asks for each figure once and shows it where else it counts', () => {
    const keys = sheet.rows.map(({ cells }) => cells[0]?.value);
    expect(keys.filter((key) => key === 'field:tong_cbcc')).toHaveLength(1);
    const shown = sheet.rows.flatMap(({ cells }) => cells[formColumn('value') - 1] ?? []);
    const here = `$D$${keys.indexOf('field:tong_cbcc') + 1}`;
    const repeats = shown.filter(({ formula }) => formula === `IF(ISBLANK(${here}),"",${here})`);
    expect(repeats.length).toBeGreaterThan(0);
    expect(repeats.every(({ entry }) => entry === undefined)).toBe(true);
  });

  test('marks what is missing, out of bounds, and what contradicts another figure', () => {
    const { alarms = [] } = valueCell('field:so_cbcc_co_may');
    expect(alarms.map(({ tone }) => tone)).toEqual(['missing', 'wrong', 'wrong']);
    expect(alarms[2]?.when).toMatch(/^AND\(ISNUMBER\(\$D\$\d+\),ISNUMBER\(\$D\$\d+\),NOT\(/);
  });

  test('asks for what another answer makes necessary', () => {
    const { alarms = [] } = valueCell('field:so_ke_hoach');
    expect(alarms[0]?.when).toMatch(/^AND\(LEN\(TRIM\(\$D\$\d+\)\)=0,OR\(\$D\$\d+="/);
  });

  test('says limits and help when a cell is chosen', () => {
    expect(valueCell('field:co_internet').prompt?.text).toContain('Chọn Có hoặc Không');
    expect(valueCell('field:ngay_ban_hanh_kh').prompt?.text).toContain('18/10/2019');
  });
});

test('relations of the set become formulas; what has no cell becomes none', () => {
  const names = {
    figure: (slug: string) => (slug === 'x' ? null : `$D$${slug.length}`),
    yes: () => null,
    option: (slug: string, key: string) => `${slug}="${key}"`,
  };
  const formula = (text: string) => {
    const parsed = parseExpression(text);
    return parsed.ok ? formulaOf(parsed.value, names) : 'unparsed';
  };
  expect(formula('ab + 2 * abc')).toBe('($D$2+(2*$D$3))');
  expect(formula('max(ab, -abc)')).toBe('MAX($D$2,-($D$3))');
  expect(formula('if(ab > 1 and not (abc = 2), 1, 0)')).toBe('IF(AND(($D$2>1),NOT(($D$3=2))),1,0)');
  expect(formula('ab + x')).toBeNull();
});

test('labels that people could confuse carry their key; others are found without marks and case', () => {
  const field = must(
    set.fields.find(({ slug }) => slug === 'hinh_thuc_ke_hoach'),
    'a choice',
  );
  if (field.type !== 'choice') throw new Error('a choice');
  const [first] = field.options;
  expect(optionOf(field, must(first, 'an option').label.toUpperCase())).toBe(first?.key);
  const twins = {
    ...field,
    options: [
      { key: 'mot', label: 'Kế hoạch' },
      { key: 'hai', label: 'KE HOACH' },
    ],
  };
  expect(optionLabels(twins).map(({ label }) => label)).toEqual([
    'Kế hoạch [mot]',
    'KE HOACH [hai]',
  ]);
  expect(optionOf(twins, 'ke hoach [hai]')).toBe('hai');
});
