import { describe, expect, test } from 'vitest';

import { value, type TestBackend } from '../builders/backend.ts';
import {
  evidenceOf,
  honestAssessment,
  makeWorld,
  sealBundle,
  sealCampaign,
  sealSubmission,
} from '../builders/packages.ts';
import { aDistrictDesk, aProvinceDesk, dumpOf } from '../builders/receiving-desk.ts';
import { boardRow, take } from '../builders/receiving-story.ts';
import { expectRefused, type Refusal } from '../builders/refusal.ts';
import { sentFiles } from '../builders/sent-files.ts';

/** A Sở with its practice campaign; another with a real one, which nobody here confirmed. */
const world = await makeWorld();
const real = await makeWorld({ campaign: { id: 'that-2019', practice: false } });
const { sent, answering, claiming, bundleWith, unknownUnit, expired } = sentFiles(world);
const { answers } = honestAssessment('10001');

/** What a desk of the table already has: the second revision of one commune, the pinned key of another. */
const second = await sealSubmission(world, {
  unit: '10003',
  manifest: { revision: 2, previous: '0'.repeat(64) },
});
const pinned = { unit: '10002', fingerprint: 'a'.repeat(64), reason: 'Đối chiếu qua điện thoại' };
async function withHistory(desk: TestBackend): Promise<TestBackend> {
  value(await desk.api['intake.pin-key'](pinned));
  await take(desk, second.path);
  return desk;
}
const DESKS = {
  province: async () => await withHistory(await aProvinceDesk(world)),
  district: async () => await withHistory(await aDistrictDesk(world, '101')),
  real: () => aProvinceDesk(real),
};
type Row = Refusal & { readonly at?: keyof typeof DESKS };

const TABLE: readonly Row[] = [
  {
    what: 'of a key that nobody knows',
    code: 'key-unknown',
    number: 8,
    says: 'Chưa biết khóa của “Xã Hai 1”.',
    file: async () => sent({ unit: '20001', signer: await world.selfSignedOf('20001') }),
  },
  {
    what: 'of another key than the one known',
    code: 'key-changed',
    number: 8,
    says: 'Khóa của “Xã Một 2” khác với khóa đã biết của đơn vị này.',
    file: async () => sent({ unit: '10002', signer: await world.selfSignedOf('10002') }),
  },
  {
    what: 'under the CA of another Sở',
    code: 'certificate-untrusted',
    number: 8,
    says: 'Chứng thư của người ký “Xã Một 1” không do Sở TTTT của đợt này cấp.',
    file: async () => sent({ unit: '10001', signer: await real.signerOf('10001') }),
  },
  {
    what: 'with a certificate that ended before it came',
    code: 'certificate-out-of-time',
    number: 8,
    says: 'Chứng thư của người ký “Xã Một 1” không còn hoặc chưa có hiệu lực lúc gói đến.',
    file: async () => sent({ unit: '10001', signer: await expired() }),
  },
  {
    what: 'with the valid certificate of another unit',
    code: 'signer-not-unit',
    number: 8,
    says: 'Người ký “Xã Một 2” không phải là đơn vị ghi trong gói.',
    file: async () => sent({ unit: '10001', signer: await world.signerOf('10002') }),
  },
  {
    what: 'of a campaign that a unit signed',
    code: 'signer-wrong-role',
    number: 8,
    says: 'Người ký “Xã Một 1” không có quyền ký loại gói này.',
    file: async () => (await sealCampaign(world, await world.signerOf('10001'))).path,
  },
  {
    what: 'of a bundle that a commune signed',
    code: 'signer-wrong-role',
    number: 8,
    says: 'Người ký “Xã Một 1” không có quyền ký loại gói này.',
    file: async () =>
      (
        await sealBundle(world, {
          district: '101',
          members: [],
          signer: await world.signerOf('10001'),
        })
      ).path,
  },
  {
    what: 'with data of another unit',
    code: 'data-invalid',
    number: 10,
    says: 'Số liệu ở tệp “data/assessment.json” trong gói không đúng mẫu (unit).',
    file: () => sent({ unit: '10001', assessment: honestAssessment('10002') }),
  },
  {
    what: 'of a campaign, which is opened elsewhere',
    code: 'kind-not-taken',
    number: 11,
    says: 'Tệp này là gói đợt đánh giá, không nhận ở đây.',
    file: async () => (await sealCampaign(world, world.authority)).path,
  },
  {
    what: 'of another campaign',
    code: 'campaign-other',
    number: 11,
    says: 'Gói thuộc đợt đánh giá khác “khac-2019”.',
    file: () =>
      sent({ unit: '10001', manifest: { campaign: { id: 'khac-2019', digest: 'a'.repeat(64) } } }),
  },
  {
    what: 'of another edition of this campaign',
    code: 'campaign-other',
    number: 11,
    says: 'Gói làm theo một bản khác của đợt đánh giá “thu-2019”.',
    file: () =>
      sent({ unit: '10001', manifest: { campaign: { id: 'thu-2019', digest: 'a'.repeat(64) } } }),
  },
  {
    what: 'of practice, at the desk of a real campaign',
    code: 'practice-into-real',
    number: 11,
    says: 'Đây là gói TẬP DƯỢT, không đưa vào đợt đánh giá thật được.',
    file: () => sentFiles(real).sent({ unit: '10001', manifest: { practice: true } }),
    at: 'real',
  },
  {
    what: 'of a real campaign, at a practice desk',
    code: 'real-into-practice',
    number: 11,
    says: 'Đây là gói của đợt đánh giá thật, không đưa vào tập dượt được.',
    file: () => sent({ unit: '10001', manifest: { practice: false } }),
  },
  {
    what: 'of a unit that the register does not know',
    code: 'unit-unknown',
    number: 11,
    says: 'Đơn vị “Xã Không Có” không có trong danh mục của đợt đánh giá.',
    file: unknownUnit,
  },
  {
    what: 'of another criteria set',
    code: 'criteria-other',
    number: 11,
    says: 'Gói dùng bộ tiêu chí khác với bộ tiêu chí của đợt này.',
    file: answering({ criteria: { version: '1', digest: 'b'.repeat(64) } }),
  },
  {
    what: 'of a bundle with a commune of another district',
    code: 'member-foreign',
    number: 11,
    says: 'Gói tổng hợp có đơn vị “Xã Hai 1” không thuộc huyện đã ký.',
    file: () => bundleWith({ unit: '101' }, { unit: '20001' }),
  },
  {
    what: 'of a bundle with a forged member',
    code: 'member-invalid',
    number: 11,
    says: 'Gói của đơn vị “Xã Một 1” trong gói tổng hợp không nhận được: người ký “Xã Một 2” không phải là đơn vị ghi trong gói.',
    file: async () =>
      bundleWith({ unit: '101' }, { unit: '10001', signer: await world.signerOf('10002') }),
  },
  {
    what: "of another district's commune, at a district",
    code: 'unit-outside',
    number: 11,
    says: 'Đơn vị “Xã Hai 1” thuộc “Huyện 102”, không thuộc phạm vi của nơi này.',
    file: () => sent({ unit: '20001' }),
    at: 'district',
  },
  {
    what: 'of a bundle, at a district',
    code: 'kind-not-taken',
    number: 11,
    says: 'Tệp này là gói tổng hợp của huyện, không nhận ở đây.',
    file: () => bundleWith({ unit: '101' }),
    at: 'district',
  },
  {
    what: 'with a figure missing',
    code: 'answer-missing',
    number: 12,
    says: 'Còn thiếu số liệu ở tiêu chí A.2.',
    file: answering({ answers: { co_ke_hoach: { value: true } } }),
  },
  {
    what: 'with a figure out of its bounds',
    code: 'answer-invalid',
    number: 12,
    says: 'Có số liệu không hợp lệ ở tiêu chí A.2.',
    file: answering({ answers: { ...answers, can_bo: { value: 0 } } }),
  },
  {
    what: 'below the maximum without a reason',
    code: 'reason-missing',
    number: 12,
    says: 'Thiếu lý do chưa đạt điểm tối đa ở tiêu chí A.1.',
    file: answering({ answers: { ...answers, co_ke_hoach: { value: false } } }),
  },
  {
    what: 'claiming more points than the rule gives',
    code: 'points-above-rule',
    number: 12,
    says: 'Điểm tự chấm ở tiêu chí A.1 cao hơn mức mà quy tắc cho.',
    file: claiming({ 'A.1': '5' }),
  },
  {
    what: 'scoring itself above the rule',
    code: 'points-above-rule',
    number: 12,
    says: 'Điểm tự chấm ở tiêu chí A.1 cao hơn mức mà quy tắc cho.',
    file: answering({ leaves: { 'A.1': { selfPoints: '4.5' } } }),
  },
  {
    what: 'claiming other points than its figures give',
    code: 'points-differ',
    number: 12,
    says: 'Điểm ghi trong gói ở tiêu chí A.1 khác với điểm tính lại từ số liệu.',
    file: claiming({ 'A.1': '3' }),
  },
  {
    what: 'citing a document that is not inside',
    code: 'evidence-missing',
    number: 12,
    says: 'Thiếu tài liệu kiểm chứng “tai-lieu.pdf”.',
    file: answering({ evidence: [evidenceOf(Buffer.from('bằng chứng')).item] }),
  },
  {
    what: 'of revision 1 after revision 2',
    code: 'revision-older',
    number: 13,
    says: 'Gói này cũ hơn lần gửi đã nhận (lần 2).',
    file: () => sent({ unit: '10003', manifest: { revision: 1 } }),
  },
  {
    what: 'of other content under the same number',
    code: 'revision-fork',
    number: 13,
    says: 'Đã nhận một gói khác nội dung cho cùng lần gửi 2.',
    file: () =>
      sent({
        unit: '10003',
        manifest: {
          revision: 2,
          previous: '0'.repeat(64),
          sealed: '2019-10-16T09:00:00+07:00',
        },
      }),
  },
  {
    what: 'of a revision that follows another one than ours',
    code: 'revision-fork',
    number: 13,
    says: 'Gói này nối tiếp một lần gửi 2 khác với lần gửi 2 đã nhận.',
    file: () => sent({ unit: '10003', manifest: { revision: 3, previous: '1'.repeat(64) } }),
  },
];

describe('a receiving desk refuses a file', () => {
  test.each(TABLE)('$what: $number, $code', async ({ at = 'province', ...refusal }) => {
    expect.hasAssertions();
    await expectRefused(await DESKS[at](), refusal);
  });
});

test('none of them stops the batch, and the same batch again changes nothing more', async () => {
  const desk = await DESKS.province();
  const rows = TABLE.filter(({ at }) => at === undefined);
  const bad: string[] = [];
  for (const { file } of rows) bad.push(await file());
  const good = await sent({ unit: '20002' });
  const middle = Math.floor(bad.length / 2);

  const done = await take(desk, ...bad.toSpliced(middle, 0, good));

  const codes = rows.map(({ code }): string => code);
  const outcomes = (lines: typeof done) =>
    lines.map(({ outcome, problem }) => problem?.code ?? outcome);
  expect(outcomes(done)).toEqual(codes.toSpliced(middle, 0, 'imported'));
  expect(await boardRow(desk, '20002')).toMatchObject({ state: 'received', number: 2 });
  expect(await boardRow(desk, '10001')).toMatchObject({
    state: 'not-sent',
    quarantined: { code: expect.any(String) },
  });
  const before = dumpOf(desk);
  const again = await take(desk, ...bad.toSpliced(middle, 0, good));
  expect(outcomes(again)).toEqual(codes.toSpliced(middle, 0, 'already'));
  expect(dumpOf(desk)).toBe(before);
});
