import { expect, test } from 'vitest';

import { readCsv } from '../../../../../electron/backend/campaign/csv.ts';

test('reads rows by the names of the header, with quoted commas and quotes', () => {
  expect(readCsv('code,name\nsvhttdl,"Sở Văn hóa, Thể thao"\nx,"a ""b"""\ny,\n')).toEqual([
    { code: 'svhttdl', name: 'Sở Văn hóa, Thể thao' },
    { code: 'x', name: 'a "b"' },
    { code: 'y', name: '' },
  ]);
});

test('refuses a row that does not fit its header', () => {
  expect(() => readCsv('code,name\nsnv\n')).toThrow('does not fit');
});
