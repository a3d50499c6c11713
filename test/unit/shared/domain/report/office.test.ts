import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { readCsv } from '../../../../../electron/backend/campaign/csv.ts';
import { readShippedCampaign } from '../../../../../electron/backend/campaign/shipped.ts';
import {
  fullName,
  letterheadNames,
  placeOf,
  signatureLines,
  symbolOf,
} from '../../../../../shared/domain/report/office.ts';
import { must } from '../../../../../shared/lib/must.ts';

const { register } = readShippedCampaign('gialai-2019');
const named = (code: string) =>
  must(
    register.units.find((unit) => unit.code === code),
    code,
  );
const IA_SAO = named('23767');
const IA_GRAI = named(IA_SAO.parent);
const STTTT = named('stttt');
const OFFICE = named('vpubnd');

describe('who signs (NĐ 30/2020, Phụ lục I, II.7)', () => {
  test.each([
    [IA_SAO, 'Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [IA_SAO, 'Phó Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [IA_SAO, 'Phó Chủ tịch UBND xã', ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']],
    [IA_GRAI, 'Quyền Chủ tịch', ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH']],
    [IA_GRAI, '', ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH']],
    [STTTT, 'Giám đốc', ['GIÁM ĐỐC']],
    [STTTT, 'phó giám đốc Sở', ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']],
    [STTTT, '', ['GIÁM ĐỐC']],
    [OFFICE, 'Phó Chánh Văn phòng', ['KT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG']],
    [named('ttr'), '', ['CHÁNH THANH TRA']],
    [named('bdt'), '', ['TRƯỞNG BAN']],
  ] as const)('%o, leader “%s”', (unit, title, lines) => {
    expect(signatureLines(unit, title)).toEqual(lines);
  });

  test('the title is read whichever way its letters are composed', () => {
    expect(signatureLines(IA_SAO, 'Phó Chủ tịch'.normalize('NFD'))).toContain('PHÓ CHỦ TỊCH');
  });
});

describe('who issues', () => {
  test('a committee below the body above it; TT 01/2011 does not name that one', () => {
    expect(letterheadNames(IA_SAO, register, 'nd30')).toEqual({
      superior: 'UBND HUYỆN IA GRAI',
      issuer: ['ỦY BAN NHÂN DÂN', 'XÃ IA SAO'],
    });
    expect(letterheadNames(IA_GRAI, register, 'nd30').superior).toBe('UBND TỈNH GIA LAI');
    expect(letterheadNames(IA_SAO, register, 'tt01').superior).toBe('');
  });

  test('a sở below the province, by either rule', () => {
    for (const profile of ['nd30', 'tt01'] as const)
      expect(letterheadNames(STTTT, register, profile)).toEqual({
        superior: 'UBND TỈNH GIA LAI',
        issuer: ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG'],
      });
  });

  test('place and symbol leave number and date to the office', () => {
    expect([IA_SAO, IA_GRAI, STTTT].map((unit) => placeOf(unit, register))).toEqual([
      'Ia Sao',
      'Ia Grai',
      'Gia Lai',
    ]);
    expect(symbolOf(IA_SAO, 'report')).toBe('/BC-UBND');
    expect(symbolOf(STTTT, 'cover')).toBe('/GG-STTTT');
    expect(placeOf({ ...IA_SAO, type: 'Phường', name: 'Phường 1' }, register)).toBe('Phường 1');
  });

  test('every sở has the abbreviation that the register of the Sở gives it', () => {
    const file = new URL('../../../../../shared/data/gialai-2019/so-nganh.csv', import.meta.url);
    const rows = readCsv(readFileSync(file, 'utf8'));
    expect(rows).toHaveLength(20);
    for (const { code = '', abbreviation } of rows)
      expect(symbolOf(named(code), 'report')).toBe(`/BC-${abbreviation}`);
  });

  test('inside a sentence', () => {
    expect(fullName(IA_SAO)).toBe('Ủy ban nhân dân xã Ia Sao');
    expect(fullName(STTTT)).toBe('Sở Thông tin và Truyền thông');
  });
});
