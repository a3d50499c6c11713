import { copyFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { afterAll, expect, test } from 'vitest';

import { createChromiumServices } from '../../electron/hosts/chromium-services.ts';
import { leavesOf } from '../../shared/domain/criteria/walk.ts';
import { compareDecimals } from '../../shared/domain/number/exact.ts';
import { scoreAssessment } from '../../shared/domain/scoring/score-assessment.ts';
import { formatDecimal } from '../../shared/i18n/format.ts';
import { PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { aFilledDesk } from '../builders/filled-desk.ts';
import { convert, newFolder, output, pagesOf } from '../builders/office.ts';
import { needs } from '../builders/programs.ts';

const chromium = createChromiumServices();
afterAll(chromium.close);

const host = chromium.services;
const IA_SAO = '23767';
type Wanted = Parameters<TestBackend['api']['document.make']>[0];

async function made(desk: TestBackend, wanted: Wanted): Promise<string> {
  const file = value(await desk.api['document.make'](wanted));
  const copy = path.join(newFolder(), file.name);
  copyFileSync(desk.pathOf(file), copy);
  return copy;
}

/** The same document both ways: printed by the host, and Word's file as LibreOffice lays it out. */
async function bothWays(desk: TestBackend, wanted: Omit<Wanted, 'format'>) {
  const pdf = await made(desk, { ...wanted, format: 'pdf' });
  const word = await made(desk, { ...wanted, format: 'docx' });
  return { pdf, word: convert(word, 'pdf') };
}

/** Text without the breaks of lines and pages, for sentences that may wrap anywhere. */
function flowing(pdf: string): string {
  return output('pdftotext', [pdf, '-']).replaceAll(/\s+/gu, ' ');
}

type Word = { readonly text: string; readonly left: number; readonly top: number };
const MM = 25.4 / 72;

/** Words of one page with their place in millimetres from its upper left corner. */
function wordsOn(pdf: string, page: number): { readonly width: number; readonly words: Word[] } {
  const html = output('pdftotext', ['-bbox', '-f', String(page), '-l', String(page), pdf, '-']);
  const width = Number(/<page width="([\d.]+)"/u.exec(html)?.[1]) * MM;
  const words = [...html.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</gu)].map(
    ([, x, y, text = '']) => ({ text, left: Number(x) * MM, top: Number(y) * MM }),
  );
  return { width, words };
}

/** The reasons that letter 1252, I.1 asks for, as the desk itself knows them. */
async function belowMaximum({ api }: TestBackend) {
  const form = value(await api['form.get']({}));
  const sheet = scoreAssessment({
    set: form.criteria,
    answers: form.answers,
    leaves: form.leaves,
    notApplicable: new Set(Object.keys(form.notApplicable)),
  });
  return sheet.leaves
    .filter(({ points, max }) => points !== null && compareDecimals(points, max) < 0)
    .map(({ code, points }) => ({
      code,
      points: formatDecimal(points ?? '0', 2),
      reason: form.leaves[code]?.reason ?? '',
    }));
}

needs('libreoffice', 'poppler')(
  'the papers of a commune from the first draft to the giấy gửi, in the layout of NĐ 30/2020 (U8, X6)',
  async () => {
    const desk = await aFilledDesk({ unit: IA_SAO, host });
    const reasons = await belowMaximum(desk);
    expect(reasons.length).toBeGreaterThan(5);

    const form = await bothWays(desk, { document: 'form', profile: 'nd30' });
    const { criteria, evidence } = value(await desk.api['form.get']({}));
    for (const file of [form.pdf, form.word]) {
      const text = flowing(file);
      for (const { code } of leavesOf(criteria)) expect(text).toContain(` ${code} `);
      for (const { points } of reasons) expect(text).toContain(points);
      expectCommune(text);
      expect(text).toContain('- Ủy ban nhân dân huyện Ia Grai; - Lưu: VT.');
      expect(text).toContain('Lần gửi 1, đang soạn; in lúc 10/10/2019 08:00.');
      for (const page of pagesOf(file)) expect(page).toContain('DỮ LIỆU TẬP DƯỢT');
    }

    const report = await bothWays(desk, { document: 'report', profile: 'nd30' });
    for (const file of [report.pdf, report.word]) {
      expectNorm(file);
      const text = flowing(file);
      expect(text).toContain('Kính gửi: Ủy ban nhân dân huyện Ia Grai');
      expect(text).toContain('Căn cứ Quyết định số 169/QĐ-UBND');
      for (const { code, reason } of reasons) {
        expect(text).toContain(` ${code} `);
        expect(reason).not.toBe('');
        expect(text).toContain(reason);
      }
    }

    const printed = async (document: Wanted['document']) =>
      await made(desk, { document, profile: 'nd30', format: 'pdf' });
    const library = flowing(await printed('evidence'));
    for (const { title } of evidence) expect(library).toContain(title);
    expect(flowing(await printed('history'))).toContain('Cán bộ tập dượt 12');
    expect(flowing(await printed('missing'))).toContain('0 mục chặn xuất hồ sơ');

    const cover = { document: 'cover', profile: 'nd30', format: 'pdf' } as const;
    expect(await desk.api['document.make'](cover)).toMatchObject({
      error: { code: 'document/nothing-sent' },
    });
    value(await desk.api['submission.approve']({}));
    const sealed = value(await desk.api['submission.seal']({ passphrase: PASSPHRASE }));
    const words = sealed.words.join(' ');
    expect(flowing(await printed('form'))).toContain(words);
    const sent = await printed('cover');
    expect(pagesOf(sent)).toHaveLength(1);
    expect(flowing(sent)).toContain(words);
    expect(flowing(sent)).toContain(sealed.file.name);
    value(await desk.api['submission.recall']({}));
    expect(flowing(await printed('cover'))).toContain('lần gửi 1');
    expect(flowing(await printed('form'))).toContain('Lần gửi 2, đang soạn');
  },
  60_000,
);

function expectCommune(text: string): void {
  expect(text).toContain('UBND HUYỆN IA GRAI');
  expect(text).toContain('ỦY BAN NHÂN DÂN XÃ IA SAO');
  expect(text).toContain('Mức độ Chính quyền điện tử năm 2019 của Ủy ban nhân dân xã Ia Sao');
  expect(text).toMatch(/TM\. ỦY BAN NHÂN DÂN\s+CHỦ TỊCH/u);
  expect(text).toContain('Lãnh đạo tập dượt 12');
}

/** A4, face, margins of at least 30 mm left and 20 mm above, the number in the middle of the top margin from page 2 on. */
function expectNorm(file: string): void {
  expect(output('pdfinfo', [file])).toMatch(/Page size:\s+59[45][\d.]* x 84[12]/u);
  expect(output('pdffonts', [file])).toMatch(/Tinos|Times|LiberationSerif/u);
  const { words, width } = wordsOn(file, 2);
  const number = words.filter(({ top }) => top < 20).find(({ text }) => text === '2');
  expect(Math.abs((number?.left ?? 0) - width / 2)).toBeLessThan(8);
  const body = words.filter(({ top }) => top > 40 && top < 270);
  expect(Math.min(...body.map(({ left }) => left))).toBeGreaterThan(29.5);
  const first = wordsOn(file, 1).words.filter(({ top }) => top < 19);
  expect(first.map(({ text }) => text)).not.toContain('1');
}

needs('libreoffice', 'poppler')(
  'at a sở a deputy signs in place of the director; by TT 01/2011 the number stands at the right below (U8)',
  async () => {
    const desk = await aFilledDesk({ unit: 'stttt', host, leaderTitle: 'Phó Giám đốc' });
    const { pdf, word } = await bothWays(desk, { document: 'report', profile: 'tt01' });
    for (const file of [pdf, word]) {
      expect(flowing(file)).toMatch(/KT\. GIÁM ĐỐC\s+PHÓ GIÁM ĐỐC/u);
      expect(flowing(file)).toContain('SỞ THÔNG TIN VÀ TRUYỀN THÔNG');
      const { words, width } = wordsOn(file, 2);
      const below = words.filter(({ text, top }) => text === '2' && top > 277);
      expect(Math.max(...below.map(({ left }) => left))).toBeGreaterThan(width - 25);
    }
  },
  60_000,
);

test('without a host that prints there is no PDF, no half file, and Word as before', async () => {
  const desk = await aFilledDesk({ unit: IA_SAO });
  const wanted = { document: 'form', profile: 'nd30' } as const;
  expect(await desk.api['document.make']({ ...wanted, format: 'pdf' })).toEqual({
    ok: false,
    error: { code: 'host/no-pdf' },
  });
  expect(readdirSync(path.join(desk.dir, 'exports'), { recursive: true }).join()).not.toContain(
    'phieu',
  );
  const file = value(await desk.api['document.make']({ ...wanted, format: 'docx' }));
  expect(file.name).toBe('phieu-tu-danh-gia-tap-duot-gialai-2019-23767-lan-1.docx');
});

test('only papers made here are opened in the system’s program, and only by their own name', async () => {
  const opened: string[] = [];
  const desk = await aFilledDesk({
    unit: IA_SAO,
    host: {
      pdf: host.pdf,
      open: async (file) => {
        opened.push(file);
        return { ok: true, value: null };
      },
    },
  });
  const file = value(
    await desk.api['document.make']({ document: 'missing', profile: 'nd30', format: 'pdf' }),
  );
  value(await desk.api['document.open'](file));
  expect(opened).toEqual([desk.pathOf(file)]);
  for (const name of ['../../desk.sqlite', 'page.html', `x/${file.name}`, 'none.pdf'])
    expect(await desk.api['document.open']({ id: file.id, name })).toMatchObject({
      error: { code: 'document/gone' },
    });
});
