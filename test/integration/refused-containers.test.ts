import { describe, expect, test } from 'vitest';

import { value } from '../builders/backend.ts';
import { aGoodPackage } from '../builders/good-package.ts';
import { evidenceOf, honestAssessment, makeWorld, sealSubmission } from '../builders/packages.ts';
import { aProvinceDesk } from '../builders/receiving-desk.ts';
import { boardRow } from '../builders/receiving-story.ts';
import { expectRefused, filesOf, type Refusal } from '../builders/refusal.ts';
import { deflated, forged, replaced, withEntry } from '../builders/tampering.ts';
import { pack, type RawEntry } from '../builders/zip.ts';

/** One good submission; every file of the table but the last is that one, damaged or tampered with. */
const world = await makeWorld();
const good = await aGoodPackage(world);
const { bytes, entries, edited, without, written } = good;

const filled = (size: number, letter = 'a'): RawEntry => ({
  name: `documents/${letter}.pdf`,
  bytes: Buffer.alloc(size, letter),
});
/** Honestly sealed and signed, but larger than this campaign takes (C1). */
const overCampaignLimit = async () => {
  const items = ['a', 'b'].map((letter) => evidenceOf(Buffer.alloc(11_000_000, letter)));
  const { path } = await sealSubmission(world, {
    unit: '10001',
    assessment: honestAssessment('10001', { evidence: items.map(({ item }) => item) }),
    entries: items.map(({ entry }) => entry),
  });
  return path;
};

const manyEntries = Array.from({ length: 1000 }, (_, index) => ({
  name: `documents/d${String(index).padStart(4, '0')}.pdf`,
  bytes: Buffer.from('x'),
}));

type Row = Omit<Refusal, 'file'> & { readonly made: () => Uint8Array };
const ROWS: readonly Row[] = [
  {
    what: 'cut off in the middle',
    code: 'zip-unreadable',
    number: 1,
    says: 'Tệp bị cắt ngắn hoặc không phải là gói hồ sơ.',
    made: () => bytes.subarray(0, bytes.length / 2),
  },
  {
    what: 'cut off by its last byte',
    code: 'zip-unreadable',
    number: 1,
    says: 'Tệp bị cắt ngắn hoặc không phải là gói hồ sơ.',
    made: () => bytes.subarray(0, -1),
  },
  {
    what: 'of no bytes at all',
    code: 'zip-unreadable',
    number: 1,
    says: 'Tệp bị cắt ngắn hoặc không phải là gói hồ sơ.',
    made: () => new Uint8Array(),
  },
  {
    what: 'that is a letter, no package',
    code: 'zip-unreadable',
    number: 1,
    says: 'Tệp bị cắt ngắn hoặc không phải là gói hồ sơ.',
    made: () => Buffer.from('Kính gửi Sở'),
  },
  {
    what: 'with bytes behind its end',
    code: 'zip-structure',
    number: 1,
    says: 'Cấu trúc gói đã bị thay đổi sau khi đóng gói (phần cuối tệp).',
    made: () => Buffer.concat([bytes, Buffer.from('x')]),
  },
  {
    what: 'with an entry deflated',
    code: 'zip-not-stored',
    number: 1,
    says: 'Gói đã bị nén lại bằng phần mềm khác.',
    made: () => deflated(entries, 'data/assessment.json'),
  },
  {
    what: 'with an entry over its limit',
    code: 'zip-too-large',
    number: 1,
    says: 'Tệp “documents/a.pdf” trong gói vượt dung lượng cho phép (21 MB, tối đa 20 MB).',
    made: () => withEntry(entries, filled(21_000_000)),
  },
  {
    what: 'over the limit of its kind',
    code: 'zip-too-large',
    number: 1,
    says: 'Gói vượt dung lượng cho phép (57 MB, tối đa 50 MB).',
    made: () =>
      pack([
        ...entries.slice(0, 4),
        ...['a', 'b', 'c'].map((letter) => filled(19_000_000, letter)),
        ...entries.slice(4),
      ]),
  },
  {
    what: 'with too many entries',
    code: 'zip-too-many-entries',
    number: 1,
    says: 'Gói có quá nhiều tệp bên trong (1.007, tối đa 1.000).',
    made: () => pack([...entries.slice(0, 4), ...manyEntries, ...entries.slice(4)]),
  },
  {
    what: 'with an entry that climbs out by ../',
    code: 'name-forbidden',
    number: 2,
    says: 'Trong gói có tên tệp không được phép “../evil.json”.',
    made: () => withEntry(entries, { name: '../evil.json', bytes: Buffer.from('{}') }),
  },
  {
    what: 'with ../ inside a name',
    code: 'name-forbidden',
    number: 2,
    says: 'Trong gói có tên tệp không được phép “data/../../evil.json”.',
    made: () => withEntry(entries, { name: 'data/../../evil.json', bytes: Buffer.from('{}') }),
  },
  {
    what: 'with one name twice',
    code: 'name-duplicate',
    number: 2,
    says: 'Trong gói có hai tệp cùng tên “data/report.json”.',
    made: () => withEntry(entries, { name: 'data/report.json', bytes: Buffer.from('{}') }),
  },
  {
    what: 'with another mimetype',
    code: 'mimetype-wrong',
    number: 3,
    says: 'Tệp này là tệp ZIP thường, không phải gói hồ sơ của phần mềm.',
    made: () => replaced(entries, 'mimetype', Buffer.from('application/zip')),
  },
  {
    what: 'that is any ZIP',
    code: 'mimetype-wrong',
    number: 3,
    says: 'Tệp này là tệp ZIP thường, không phải gói hồ sơ của phần mềm.',
    made: () => pack([{ name: 'data/thu.json', bytes: Buffer.from('{}') }]),
  },
  {
    what: 'whose manifest is no JSON',
    code: 'manifest-invalid',
    number: 4,
    says: 'Bảng kê của gói (manifest.json) không đúng mẫu (không phải JSON).',
    made: () => replaced(entries, 'manifest.json', Buffer.from('{')),
  },
  {
    what: 'whose manifest was written anew',
    code: 'manifest-not-canonical',
    number: 4,
    says: 'Bảng kê của gói (manifest.json) đã bị viết lại.',
    made: () => replaced(entries, 'manifest.json', edited('manifest.json', '{"app"', '{ "app"')),
  },
  {
    what: 'of a later format',
    code: 'format-unknown',
    number: 4,
    says: 'Gói theo định dạng “cqdt/2” mà phần mềm này chưa biết.',
    made: () => replaced(entries, 'manifest.json', edited('manifest.json', 'cqdt/1', 'cqdt/2')),
  },
  {
    what: 'of a later kind',
    code: 'kind-unknown',
    number: 4,
    says: 'Phần mềm này chưa biết loại gói “letter”.',
    made: () =>
      replaced(entries, 'manifest.json', edited('manifest.json', '"submission"', '"letter"')),
  },
  {
    what: 'with an extra entry',
    code: 'entry-unlisted',
    number: 5,
    says: 'Trong gói có tệp “documents/extra.pdf” không nằm trong bảng kê.',
    made: () => withEntry(entries, { name: 'documents/extra.pdf', bytes: Buffer.from('%PDF') }),
  },
  {
    what: 'with its answers missing',
    code: 'entry-missing',
    number: 5,
    says: 'Gói thiếu tệp “data/assessment.json”.',
    made: () => without('data/assessment.json'),
  },
  {
    what: 'with its signature missing',
    code: 'entry-missing',
    number: 5,
    says: 'Gói thiếu tệp “META-INF/signature.p7s”.',
    made: () => without('META-INF/signature.p7s'),
  },
  {
    what: 'whose manifest says another revision',
    code: 'asic-manifest-differs',
    number: 6,
    says: 'Phần được ký không khớp với bảng kê: nội dung đã bị đổi sau khi ký.',
    made: () =>
      replaced(entries, 'manifest.json', edited('manifest.json', '"revision":1', '"revision":2')),
  },
  {
    what: 'with a changed answer, every digest computed again, the old signature',
    code: 'signature-invalid',
    number: 7,
    says: 'Chữ ký của gói không đúng: gói đã bị đổi sau khi ký hoặc chữ ký bị hỏng.',
    made: () =>
      forged(
        entries,
        'data/assessment.json',
        edited('data/assessment.json', '"value":20', '"value":21'),
      ),
  },
  {
    what: 'with a changed answer',
    code: 'entry-digest-differs',
    number: 9,
    says: 'Nội dung tệp “data/assessment.json” đã bị thay đổi sau khi ký.',
    made: () =>
      replaced(
        entries,
        'data/assessment.json',
        edited('data/assessment.json', '"value":20', '"value":21'),
      ),
  },
  {
    what: 'with an answer one sign longer',
    code: 'entry-size-differs',
    number: 9,
    says: 'Dung lượng tệp “data/assessment.json” khác với bảng kê.',
    made: () =>
      replaced(
        entries,
        'data/assessment.json',
        edited('data/assessment.json', '"value":20', '"value":200'),
      ),
  },
];

const OVER_CAMPAIGN: Refusal = {
  what: 'over the limit of this campaign, honestly sealed',
  code: 'zip-too-large',
  number: 1,
  says: 'Gói vượt dung lượng cho phép (22 MB, tối đa 20 MB).',
  file: overCampaignLimit,
};
const TABLE: readonly Refusal[] = [
  ...ROWS.map(({ made, ...row }) => ({ ...row, file: () => written(made()) })),
  OVER_CAMPAIGN,
];

describe('a receiving desk refuses a file', () => {
  test.each(TABLE)('$what: $number, $code', async (refusal) => {
    expect.hasAssertions();
    await expectRefused(await aProvinceDesk(world), refusal);
  });
});

test('none of them stops the batch: the good file among them is imported', async () => {
  const desk = await aProvinceDesk(world);
  // The oversize ones would only be slow.
  const rows = TABLE.filter(({ code }) => code !== 'zip-too-large');
  const bad = [];
  for (const { file } of rows) bad.push({ file: await desk.give(await file()) });
  const middle = Math.floor(rows.length / 2);
  const files = bad.toSpliced(middle, 0, { file: await desk.give(good.path) });

  const done = value(await desk.api['intake.import']({ files }));

  const codes = rows.map(({ code }): string => code);
  const outcomes = done.map(({ outcome, problem }) => problem?.code ?? outcome);
  expect(outcomes).toEqual(codes.toSpliced(middle, 0, 'imported'));
  expect(await boardRow(desk, '10001')).toMatchObject({ state: 'received', number: 1 });
  expect((await filesOf(desk)).filter((name) => name.startsWith('inbox'))).toEqual([]);
});
