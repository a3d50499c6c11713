import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { readPastedContacts } from '../../../../../shared/domain/board/pasted-contacts.ts';

const units = [
  { code: '23767', name: 'Xã Ia Sao', type: 'Xã', parentName: 'Huyện Ia Grai' },
  { code: '24073', name: 'Xã Ia Sao', type: 'Xã', parentName: 'Thị xã Ayun Pa' },
  { code: '23731', name: 'Xã Đăk Sơ Mei', type: 'Xã', parentName: 'Huyện Đăk Đoa' },
  { code: 'stttt', name: 'Sở Thông tin và Truyền thông', type: 'Sở', parentName: 'Tỉnh Gia Lai' },
];
const read = (text: string) => readPastedContacts(text, units);

test('a list copied from Excel is read by code or by name, columns in any order (H3)', () => {
  const pasted = [
    'STT\tĐơn vị\tHuyện\tNgười liên hệ\tĐiện thoại',
    '1\tXã Ia Sao\tHuyện Ia Grai\tCán bộ tập dượt 3\t02693.844.120',
    '2\tdak so mei\t\t0269 384 4131\tCán bộ tập dượt 4',
    '0905 123 456\tstttt',
    '',
  ].join('\r\n');
  expect(read(pasted)).toEqual({
    contacts: [
      { unit: '23767', name: 'Cán bộ tập dượt 3', phone: '02693.844.120' },
      { unit: '23731', name: 'Cán bộ tập dượt 4', phone: '0269 384 4131' },
      { unit: 'stttt', name: '', phone: '0905 123 456' },
    ],
    unread: [],
  });
});

test('what cannot be told is named, line by line, and nothing is guessed', () => {
  expect(read('Xã Ia Sao\t0269 384 4120').unread).toEqual([
    { text: 'Xã Ia Sao | 0269 384 4120', problem: 'unit-ambiguous' },
  ]);
  expect(read('Xã Ia Xa\t0269 384 4120').unread).toMatchObject([{ problem: 'unit-unknown' }]);
  expect(read('23767\tCán bộ tập dượt 3').unread).toMatchObject([{ problem: 'phone-missing' }]);
});

test('the code of a unit is no telephone, and the last line of a unit counts', () => {
  const { contacts } = read('23767\t0269 111 222\n23767\t0269 333 444, 0905 111 222');
  expect(contacts).toEqual([{ unit: '23767', name: '', phone: '0269 333 444, 0905 111 222' }]);
});

test('no text is taken for a number of a unit that it does not name', () => {
  expect.hasAssertions();
  fc.assert(
    fc.property(fc.string(), (text) => {
      const unnamed = new Set(units.map(({ code }) => code).filter((code) => !text.includes(code)));
      expect(read(text).contacts.filter(({ unit }) => unnamed.has(unit))).toEqual([]);
    }),
  );
});
