import { expect, test } from 'vitest';

import { checkContents } from '../../../../../electron/backend/package/check-contents.ts';
import { openPackage } from '../../../../../electron/backend/package/read-package.ts';
import { sealPackage } from '../../../../../electron/backend/package/write-package.ts';
import type { CmsSigner } from '../../../../../electron/backend/pki/cms-sign.ts';
import { kindProblem } from '../../../../../electron/backend/services/intake/scope.ts';
import type { Manifest } from '../../../../../shared/domain/package/manifest.ts';
import {
  aReturn,
  jsonEntry,
  makeWorld,
  submissionManifest,
} from '../../../../builders/packages.ts';

const world = await makeWorld();
const stranger = await makeWorld();
const districtSigner = () => world.signerOf('101');

type Making = {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly more?: readonly string[];
  readonly signer?: () => Promise<CmsSigner>;
  readonly manifest?: Partial<Omit<Manifest, 'files' | 'format'>>;
};

/** Seals a return to commune 10001, opens it where the Sở's CA is known, and reads its contents. */
async function outcome({ data, more = [], signer = districtSigner, manifest }: Making = {}) {
  const to = world.file('return.cqdt');
  await sealPackage({
    manifest: { ...submissionManifest(world, '10001'), kind: 'return', ...manifest },
    entries: [
      jsonEntry('data/return.json', { ...aReturn('10001'), ...data }),
      ...more.map((name) => jsonEntry(name, {})),
    ],
    signer: await signer(),
    to,
  });
  const opened = await openPackage(to, world.context);
  if (!opened.ok) return opened.error.code;
  const contents = await checkContents(opened.value, world.context);
  await opened.value.close();
  if (contents.ok) return opened.value.trust;
  const { code, params } = contents.error;
  return [code, ...(params['field'] === undefined ? [] : [String(params['field'])])].join(' ');
}

test('a return comes from the district of the unit, or from the Sở (H4, P3)', async () => {
  expect(await outcome()).toBe('issued');
  expect(await outcome({ signer: () => Promise.resolve(world.authority) })).toBe('issued');
});

test('a receiving desk takes none: it is opened where it is addressed to', () => {
  expect(kindProblem('return', 'district')?.code).toBe('kind-not-taken');
  expect(kindProblem('return', 'province')?.code).toBe('kind-not-taken');
});

const item = (leaf: string | null) => ({ leaf, reason: 'Chưa kèm văn bản' });
const wrong: readonly (readonly [string, string, Making])[] = [
  ['from another district', 'unit-outside', { signer: () => world.signerOf('102') }],
  ['from a commune', 'signer-wrong-role', { signer: () => world.signerOf('10001') }],
  ['under another Sở', 'certificate-untrusted', { signer: () => stranger.signerOf('101') }],
  ['of a real campaign in a practice one', 'real-into-practice', { manifest: { practice: false } }],
  ['that speaks of another unit inside', 'data-invalid unit', { data: { unit: '10002' } }],
  ['without a reason', 'data-invalid reason', { data: { reason: '' } }],
  [
    'with a leaf the set does not have',
    'data-invalid items.1.leaf',
    {
      data: { items: [item('A.1'), item('Z.9')] },
    },
  ],
  [
    'that names a leaf twice',
    'data-invalid items.2.leaf',
    {
      data: { items: [item('A.1'), item(null), item('A.1')] },
    },
  ],
  ['with a key that nobody knows', 'data-invalid', { data: { extra: true } }],
  ['that brings more than it says', 'data-invalid unexpected', { more: ['data/report.json'] }],
];
test.each(wrong)('a return %s is refused: %s', async (_, expected, making) => {
  expect((await outcome(making)).trim()).toBe(expected);
});
