import path from 'node:path';

import { expect, test } from 'vitest';

import { runVerify } from '../../electron/cli/verify-command.ts';

const golden = path.join(import.meta.dirname, '..', 'fixtures', 'golden');

/** Digests as they were quoted when the packages were sealed; each folder has its own campaign and CA. */
const GOLDEN: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  [
    '.',
    {
      'campaign-thu-2019-r1.cqdt':
        '57be0e32fe61f99b89f46c997e15ebaef25af3f9ce2baa5c0ab152a43c135e72',
      'submission-thu-2019-10001-r1.cqdt':
        '71b7817ec40563600e763139ce621826bc82ed134624cb434c3be51bc86152a1',
      'bundle-thu-2019-101-r1.cqdt':
        'a34e64558fd5782bcc0d4efdedec4fd0b4496ea7c89ca0e330413f3fc3681300',
      'receipt-thu-2019-10001-3ce22a1b.cqdt':
        '3ce22a1b78151e7e3bab1d9c6979b91e6e1225dc1c9af82a7bca153ea807990d',
    },
  ],
  [
    'return',
    {
      'campaign-thu-2019-r1.cqdt':
        '39bea72215cbba2b601d633241f4dd6f4fbadfc5b2fc61551fe7062e59c28ee0',
      'return-thu-2019-10001-cb3204cb.cqdt':
        'cb3204cbbeda6424cd6d8ed024850aa288029b27848a2dcd4296e7c230b08c3a',
    },
  ],
  [
    'notice',
    {
      'campaign-thu-2019-r1.cqdt':
        '857a5400b1d0ee9ec44514523f86c9d71083af7d2088fdf6a96674dda7302778',
      'appraisal-thu-2019-10001-025e75fb.cqdt':
        '025e75fbc84c095159df1dc25d07a2c9798dfe428a6fccab94476621d234ed4c',
      'response-thu-2019-10001-649ae8c2.cqdt':
        '649ae8c2a0fe23dee194ddebc1ce46d355588db667bf9fc035309ef39ad1b81e',
    },
  ],
  [
    'workset',
    {
      'campaign-thu-2019-r1.cqdt':
        'd8665a6a9c090869895f06c4b18eaba501f192e52ac685a50c3098029614cfc6',
      'workset-thu-2019-r-5df0d43dcf61-da002e32.cqdt':
        'da002e32be7c19d72dbf4e71a3baf0ccb2d53c62438674f5551151f68fd872f5',
      'findings-thu-2019-r-5df0d43dcf61-8d204463.cqdt':
        '8d204463ea26f335637cbea6ffbc29788a1125aef9a8b15d4da9ed2c2c607adb',
    },
  ],
];

test.each(GOLDEN)(
  'packages sealed once stay readable and keep their digests: %s',
  async (folder, digests) => {
    let written = '';
    const out = { write: (text: string) => void (written += text), warn: () => undefined };
    const file = (name: string) => path.join(golden, folder, name);
    const names = Object.keys(digests);
    const context = ['--campaign', file('campaign-thu-2019-r1.cqdt'), '--ca', file('so.pem')];
    const at = ['--at', '2019-10-17T09:00:00+07:00', '--json'];
    expect(await runVerify([...names.map(file), ...context, ...at], out)).toBe(0);
    expect(JSON.parse(written)).toMatchObject(
      Object.entries(digests).map(([name, digest]) => ({
        file: file(name),
        ok: true,
        digest,
        trust: 'issued',
        unchecked: [],
      })),
    );
  },
);
