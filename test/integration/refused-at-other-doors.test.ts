import { readFileSync, writeFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { sealPackage } from '../../electron/backend/package/write-package.ts';
import type { CmsSigner } from '../../electron/backend/pki/cms-sign.ts';
import type { Manifest } from '../../shared/domain/package/manifest.ts';
import { errorMessage } from '../../shared/i18n/error-messages.ts';
import { aBackend, type TestBackend } from '../builders/backend.ts';
import {
  ARRIVED,
  jsonEntry,
  makeWorld,
  sealCampaign,
  submissionManifest,
} from '../builders/packages.ts';
import { aDistrictDesk } from '../builders/receiving-desk.ts';
import { expectSentence, type Refusal, state } from '../builders/refusal.ts';
import { deflated, flipped } from '../builders/tampering.ts';
import { unpack } from '../builders/zip.ts';

const world = await makeWorld();
const stranger = await makeWorld();
const campaign = readFileSync(world.campaignFile);

const written = (bytes: Uint8Array) => {
  const file = world.file('goi.cqdt');
  writeFileSync(file, bytes);
  return file;
};
const authority = () => world.authority;
/** A receipt for district 101 unless it is said otherwise. */
const receipt =
  (
    signedBy: () => Promise<CmsSigner> | CmsSigner,
    {
      unit = '101',
      ...manifest
    }: Partial<Omit<Manifest, 'files' | 'unit'>> & { unit?: string } = {},
  ) =>
  async () => {
    const to = world.file('receipt.cqdt');
    const data = {
      format: 'receipt/1',
      unit,
      revision: 1,
      digest: 'c'.repeat(64),
      number: 1,
      arrivedAt: ARRIVED,
      importedAt: ARRIVED,
      via: null,
      inTime: true,
    };
    await sealPackage({
      manifest: { ...submissionManifest(world, unit), kind: 'receipt', ...manifest },
      entries: [jsonEntry('data/receipt.json', data)],
      signer: await signedBy(),
      to,
    });
    return to;
  };
const sound = readFileSync(await receipt(authority)());

/** A call that must be refused with this reason, and leave the database and the folder wholly as they were. */
async function expectRefusedAt(
  method: 'setup.open-campaign' | 'inbox.open',
  desk: TestBackend,
  refusal: Refusal,
) {
  const before = await state(desk);
  const file = await desk.give(await refusal.file());
  const reply = await desk.api[method]({ file });
  expect(reply).toMatchObject({
    ok: false,
    error: { code: 'package/refused', params: { problem: refusal.code } },
  });
  expect(await state(desk)).toEqual(before);
  if (reply.ok) return;
  const params = reply.error.params ?? {};
  expectSentence({ code: refusal.code, params }, refusal);
  expect(errorMessage(reply.error).text).toBe(refusal.says);
}

const CAMPAIGNS: readonly Refusal[] = [
  {
    what: 'cut off',
    code: 'zip-unreadable',
    number: 1,
    says: 'Tệp bị cắt ngắn hoặc không phải là gói hồ sơ.',
    file: () => written(campaign.subarray(0, -100)),
  },
  {
    what: 'packed again by another program',
    code: 'zip-not-stored',
    number: 1,
    says: 'Gói đã bị nén lại bằng phần mềm khác.',
    file: () => written(deflated(unpack(world.campaignFile), 'data/register.json')),
  },
  {
    what: 'signed by a unit',
    code: 'signer-wrong-role',
    number: 8,
    says: 'Người ký “Xã Một 1” không có quyền ký loại gói này.',
    file: async () => (await sealCampaign(world, await world.signerOf('10001'))).path,
  },
  {
    what: 'with one bit of its register turned over',
    code: 'entry-digest-differs',
    number: 9,
    says: 'Nội dung tệp “data/register.json” đã bị thay đổi sau khi ký.',
    file: () => written(flipped(campaign, campaign.indexOf('Xã Một 2'), 0)),
  },
];

describe('the first start refuses a campaign', () => {
  test.each(CAMPAIGNS)('$what: $number, $code', async (refusal) => {
    expect.hasAssertions();
    await expectRefusedAt('setup.open-campaign', await aBackend(), refusal);
  });
});

const NOTICES: readonly Refusal[] = [
  {
    what: 'cut off',
    code: 'zip-unreadable',
    number: 1,
    says: 'Tệp bị cắt ngắn hoặc không phải là gói hồ sơ.',
    file: () => written(sound.subarray(0, -1)),
  },
  {
    what: 'under the CA of another Sở',
    code: 'certificate-untrusted',
    number: 8,
    says: 'Chứng thư của người ký “Sở Thông tin và Truyền thông tỉnh Gia Lai” không do Sở TTTT của đợt này cấp.',
    file: receipt(() => stranger.authority),
  },
  {
    what: 'signed by a commune',
    code: 'signer-wrong-role',
    number: 8,
    says: 'Người ký “Xã Một 1” không có quyền ký loại gói này.',
    file: receipt(() => world.signerOf('10001')),
  },
  {
    what: 'with another number than the Sở signed',
    code: 'entry-digest-differs',
    number: 9,
    says: 'Nội dung tệp “data/receipt.json” đã bị thay đổi sau khi ký.',
    file: () => written(flipped(sound, sound.indexOf('"number":1') + 9, 1)),
  },
  {
    what: 'of a real campaign, at a practice desk',
    code: 'real-into-practice',
    number: 11,
    says: 'Đây là gói của đợt đánh giá thật, không đưa vào tập dượt được.',
    file: receipt(authority, { practice: false }),
  },
  {
    what: 'of another campaign',
    code: 'campaign-other',
    number: 11,
    says: 'Gói thuộc đợt đánh giá khác “khac-2019”.',
    file: receipt(authority, { campaign: { id: 'khac-2019', digest: 'a'.repeat(64) } }),
  },
  {
    what: 'from a district that is not above the unit',
    code: 'unit-outside',
    number: 11,
    says: 'Người ký “Huyện 102” không phải là cấp trên của đơn vị “Xã Một 1”.',
    file: receipt(() => world.signerOf('102'), { unit: '10001' }),
  },
];

describe('what comes back is refused when it is', () => {
  test.each(NOTICES)('$what: $number, $code', async (refusal) => {
    expect.hasAssertions();
    await expectRefusedAt('inbox.open', await aDistrictDesk(world, '101'), refusal);
  });

  test('sound, but for somebody else, and leaves nothing behind either', async () => {
    const desk = await aDistrictDesk(world, '101');
    const before = await state(desk);
    const files = [
      ['inbox/not-for-this-desk', await receipt(authority, { unit: '10001' })()],
      ['inbox/kind-not-for-inbox', world.campaignFile],
    ] as const;
    for (const [code, file] of files) {
      const reply = await desk.api['inbox.open']({ file: await desk.give(file) });
      expect(reply).toMatchObject({ ok: false, error: { code } });
      expect(await state(desk)).toEqual(before);
    }
  });
});

test('a desk keeps its campaign, and a campaign it does not take leaves nothing behind', async () => {
  const desk = await aDistrictDesk(world, '101');
  const before = await state(desk);
  const { path } = await sealCampaign(world, world.authority);
  const reply = await desk.api['setup.open-campaign']({ file: await desk.give(path) });
  expect(reply).toMatchObject({ ok: false, error: { code: 'setup/desk-exists' } });
  expect(await state(desk)).toEqual(before);
});
