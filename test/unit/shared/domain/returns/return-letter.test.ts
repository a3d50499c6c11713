import { expect, test } from 'vitest';

import { returnLetter } from '../../../../../shared/domain/returns/return-letter.ts';
import { must } from '../../../../../shared/lib/must.ts';
import { miniCampaign, miniRegister, miniSets } from '../../../../builders/mini-campaign.ts';
import { aReturn } from '../../../../builders/packages.ts';

const unitOf = (code: string) =>
  must(
    miniRegister.units.find((unit) => unit.code === code),
    `unit ${code}`,
  );

/** The letter from a district, or from the Sở. */
function letter(from: string | null) {
  return returnLetter({
    receiver: {
      campaign: miniCampaign(),
      register: miniRegister,
      unit: from === null ? null : unitOf(from),
      leader: { name: 'Lãnh đạo tập dượt 7', title: from === null ? 'Phó Giám đốc' : 'Chủ tịch' },
      sample: true,
      profile: 'nd30',
    },
    unit: unitOf('10001'),
    year: 2019,
    basis: ['Công văn số 1252/STTTT-CNTT'],
    set: miniSets.xa,
    data: aReturn('10001', {
      items: [
        { leaf: 'A.1', reason: 'Chưa kèm quyết định' },
        { leaf: null, reason: 'Báo cáo còn trống' },
      ],
    }),
    arrival: { number: 12, arrivedAt: '2019-10-18T09:41:00+07:00' },
    fileName: 'return-thu-2019-10001-aaaaaaaa.cqdt',
    digestWords: ['gà', 'cá', 'lúa', 'tre', 'sen', 'ốc', 'voi', 'núi'],
  });
}

test('the letter says what the signed return says: what came, why, what is asked, until when (H4, P3)', () => {
  const { blocks, addressees } = letter('101');
  const texts = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
  expect(addressees).toEqual(['Ủy ban nhân dân xã Một 1']);
  expect(texts[0]).toContain('(mã 10001), lần gửi 1, số đến 12, đến lúc 18/10/2019 09:41');
  expect(texts.join(' ')).toContain(
    'gửi lần gửi 2 về Ủy ban nhân dân huyện 101 trước ngày 29/10/2019',
  );
  expect(texts.at(-1)).toContain('gà cá lúa tre sen ốc voi núi');
  const table = blocks.find(({ kind }) => kind === 'table');
  expect(table?.kind === 'table' ? table.table.rows.map((row) => row.slice(1)) : []).toEqual([
    ['A.1', expect.any(String), 'Chưa kèm quyết định'],
    ['', 'Hồ sơ chung', 'Báo cáo còn trống'],
  ]);
});

test('a district and the Sở each write under their own name (NĐ 30/2020)', () => {
  expect(letter('101')).toMatchObject({
    superior: 'UBND TỈNH GIA LAI',
    issuer: ['ỦY BAN NHÂN DÂN', 'HUYỆN 101'],
    symbol: '/TB-UBND',
    signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
  });
  const so = letter(null);
  expect(so).toMatchObject({
    superior: 'UBND TỈNH GIA LAI',
    issuer: ['SỞ THÔNG TIN VÀ TRUYỀN THÔNG'],
    symbol: '/TB-STTTT',
    signature: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
  });
  expect(so.marks.join()).toContain('DỮ LIỆU TẬP DƯỢT');
});
