import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import {
  buildCampaign,
  readShippedCampaign,
} from '../../../../electron/backend/campaign/shipped.ts';
import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import { LEVELS } from '../../../../shared/domain/level/level.ts';
import { sumDecimals } from '../../../../shared/domain/number/exact.ts';
import { canonicalJson } from '../../../../shared/domain/package/canonical-json.ts';
import { registerLookup } from '../../../../shared/domain/register/lookup.ts';
import { searchKey } from '../../../../shared/domain/text/search-key.ts';

const folder = join(import.meta.dirname, '../../../../shared/data/gialai-2019');
const { template, register, sets } = readShippedCampaign('gialai-2019');
const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

const ofLevel = (level: string) => register.units.filter((unit) => unit.level === level);
const ofType = (type: string) => ofLevel('xa').filter((unit) => unit.type === type).length;

describe('the register of Gia Lai in October 2019', () => {
  test('has 20 sở, 17 huyện and 222 xã, each with its own code', () => {
    expect(LEVELS.map((level) => ofLevel(level).length)).toEqual([20, 17, 222]);
    expect(new Set(register.units.map((unit) => unit.code)).size).toBe(259);
  });

  test('has 184 xã, 24 phường and 14 thị trấn', () => {
    expect(['Xã', 'Phường', 'Thị trấn'].map(ofType)).toEqual([184, 24, 14]);
  });

  test('puts every commune into a district and everybody else under the authority', () => {
    const districts = new Set(ofLevel('huyen').map((unit) => unit.code));
    expect(ofLevel('xa').filter((unit) => !districts.has(unit.parent))).toEqual([]);
    const others = register.units.filter((unit) => unit.level !== 'xa');
    expect(new Set(others.map((unit) => unit.parent))).toEqual(new Set([register.authority.code]));
    expect(registerLookup(register).unit(register.authority.code)).toBeNull();
  });

  test('repeats names across districts, so that only code and district tell them apart', () => {
    const groups = Map.groupBy(register.units, (unit) => unit.name);
    const repeated = [...groups].filter(([, units]) => units.length > 1);
    expect(repeated.map(([name]) => name).toSorted()).toEqual([
      'Phường Tây Sơn',
      'Xã Ia Băng',
      'Xã Ia O',
      'Xã Ia Sao',
    ]);
    for (const [, units] of repeated) {
      expect(new Set(units.map((unit) => unit.parent)).size).toBe(units.length);
    }
  });

  test('finds Đăk Đoa however it is typed', () => {
    const found = register.units.filter((unit) => searchKey(unit.name) === 'huyendakdoa');
    expect(found.map((unit) => unit.code)).toEqual(['626']);
  });
});

describe.each([
  { level: 'so', leaves: 55, fields: 104, mayBeNa: 17, bounds: 40, checks: 12 },
  { level: 'huyen', leaves: 58, fields: 107, mayBeNa: 8, bounds: 49, checks: 13 },
  { level: 'xa', leaves: 32, fields: 57, mayBeNa: 9, bounds: 22, checks: 6 },
] as const)(
  'the sample set of level $level',
  ({ level, leaves, fields, mayBeNa, bounds, checks }) => {
    const set = sets[level];

    test(`has ${leaves} leaves, ${fields} fields, ${bounds} bounds and ${checks} checks`, () => {
      const all = leavesOf(set);
      expect(all).toHaveLength(leaves);
      expect(set.fields).toHaveLength(fields);
      expect(all.filter((leaf) => leaf.naAllowed)).toHaveLength(mayBeNa);
      expect(set.fields.flatMap((field) => field.bounds ?? [])).toHaveLength(bounds);
      expect(set.checks).toHaveLength(checks);
    });

    test('has maxima that add up to 100', () => {
      expect(sumDecimals(leavesOf(set).map((leaf) => leaf.max))).toBe('100');
      expect(set.total).toBe('100');
    });

    test('calls itself a sample and not QĐ 169', () => {
      expect(set.sample).toBe(true);
      expect(set.notice).toContain('Bộ tiêu chí mẫu');
      expect(set.notice).toContain('không phải nội dung Quyết định số 169/QĐ-UBND');
    });

    test('leaves exactly one leaf to the reviewer', () => {
      const reviewerOnly = leavesOf(set).filter((leaf) => leaf.reviewerOnly);
      expect(reviewerOnly.map((leaf) => [leaf.code, leaf.filledBy])).toEqual([
        level === 'xa' ? ['III.1.4', 'district'] : ['III.2.2', 'province'],
      ]);
    });
  },
);

test('the 10 derived figures of the district set come from communes, register and arrivals', () => {
  const sources = sets.huyen.fields.flatMap((field) => field.derived?.source ?? []);
  expect(sources.toSorted()).toEqual([
    'arrivals',
    ...Array.from({ length: 8 }, () => 'communes'),
    'register',
  ]);
});

describe('the campaign', () => {
  const real = buildCampaign({ template, sets, practice: false, sha256 });

  test('has the deadlines of letter 1252 as the first moment that is too late', () => {
    expect(real.deadlines).toEqual({
      so: '2019-10-18T00:00:00+07:00',
      huyen: '2019-10-25T00:00:00+07:00',
      xa: '2019-10-25T00:00:00+07:00',
    });
  });

  test('names each set by the digest of its canonical bytes', () => {
    for (const level of LEVELS) {
      expect(real.criteria[level]).toEqual({
        version: '1',
        total: '100',
        digest: sha256(canonicalJson(sets[level])),
      });
    }
  });

  test('differs from its practice form in the flag alone', () => {
    const practice = buildCampaign({ template, sets, practice: true, sha256 });
    expect(practice).toEqual({ ...real, practice: true });
  });
});

describe.each(readdirSync(folder))('%s', (name) => {
  const text = readFileSync(join(folder, name), 'utf8');

  test('is NFC and ends with one line break', () => {
    expect(text).toBe(text.normalize('NFC'));
    expect(text).toMatch(/[^\n]\n$/);
  });

  test('names no private person and no personal mailbox', () => {
    expect(text).not.toMatch(/@|Đ\/c|đồng chí/);
  });
});
