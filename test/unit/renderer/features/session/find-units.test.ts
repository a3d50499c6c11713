import { expect, test } from 'vitest';

import { findUnits } from '../../../../../renderer/features/session/find-units.ts';
import { readShippedCampaign } from '../../../../../electron/backend/campaign/shipped.ts';
import { registerLookup } from '../../../../../shared/domain/register/lookup.ts';

const { register } = readShippedCampaign('gialai-2019');
const lookup = registerLookup(register);
const units = register.units.map(({ code }) => lookup.line(code)).filter((line) => line !== null);

const found = (query: string) =>
  findUnits(units, query).map(({ name, parentName }) => `${name}, ${parentName}`);

test('whole words come before letters inside a word', () => {
  expect(found('ia o').slice(0, 2)).toEqual(['Xã Ia O, Huyện Ia Grai', 'Xã Ia O, Huyện Chư Prông']);
  expect(found('ia o')).toContain('Sở Giao thông vận tải, Tỉnh Gia Lai');
});

test('a name, its district or its code finds a unit, without marks', () => {
  expect(found('ia sao grai')).toEqual(['Xã Ia Sao, Huyện Ia Grai']);
  expect(found('23767')).toEqual(['Xã Ia Sao, Huyện Ia Grai']);
  expect(found('so noi vu')).toEqual(['Sở Nội vụ, Tỉnh Gia Lai']);
});
