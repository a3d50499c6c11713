import { describe, expect, test } from 'vitest';

import { registerLookup } from '../../../../../shared/domain/register/lookup.ts';
import { Register } from '../../../../../shared/domain/register/register.ts';

const register = Register.parse({
  province: { code: '64', name: 'Tỉnh Gia Lai' },
  authority: { code: 'stttt-tinh', name: 'Sở Thông tin và Truyền thông tỉnh Gia Lai' },
  blocks: [],
  units: [
    commune('23640', 'Xã Ia O', '628'),
    district('628', 'Huyện Ia Grai'),
    commune('23638', 'Xã Ia Sao', '628'),
    commune('23900', 'Xã Ia O', '632'),
    district('632', 'Huyện Chư Prông'),
  ],
});

function commune(code: string, name: string, parent: string) {
  return { code, name, parent, level: 'xa', type: 'Xã', block: 'xa' };
}

function district(code: string, name: string) {
  return { code, name, parent: 'stttt-tinh', level: 'huyen', type: 'Huyện', block: 'huyen' };
}

describe('register lookup', () => {
  const lookup = registerLookup(register);

  test('tells two communes of one name apart by their district', () => {
    expect(lookup.line('23640')).toMatchObject({ name: 'Xã Ia O', parentName: 'Huyện Ia Grai' });
    expect(lookup.line('23900')).toMatchObject({ name: 'Xã Ia O', parentName: 'Huyện Chư Prông' });
  });

  test('lists children in order of code', () => {
    expect(lookup.childrenOf('628').map((child) => child.code)).toEqual(['23638', '23640']);
    expect(lookup.childrenOf('23640')).toEqual([]);
  });

  test('a district reports to the authority, but lists show the province it lies in', () => {
    expect(lookup.line('628')?.parentName).toBe('Tỉnh Gia Lai');
    expect(lookup.parentName('628')).toBe('Sở Thông tin và Truyền thông tỉnh Gia Lai');
  });

  test('does not know what is not registered', () => {
    expect(lookup.unit('99999')).toBeNull();
    expect(lookup.line('99999')).toBeNull();
    expect(lookup.parentName('99999')).toBe('');
  });
});
