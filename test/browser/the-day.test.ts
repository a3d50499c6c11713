import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { readShippedCampaign } from '../../electron/backend/campaign/shipped.ts';
import { mustSucceed } from '../../electron/rehearsal/desk.ts';
import { practicePdf } from '../../electron/rehearsal/evidence-file.ts';
import { fillForm } from '../../electron/rehearsal/fill-form.ts';
import { makeAnswers } from '../../electron/backend/practice/make-answers.ts';
import type { Stage } from '../../electron/rehearsal/part.ts';
import { reportCounts } from '../../electron/rehearsal/play-district.ts';
import { issueCredential } from '../../electron/rehearsal/play-province.ts';
import { playUnit, seal, setUpDesk } from '../../electron/rehearsal/play-unit.ts';
import { createSeededRandom } from '../../electron/backend/practice/seeded-random.ts';
import { sectionsFor, wantedSections } from '../../shared/domain/campaign/report-outline.ts';
import { must } from '../../shared/lib/must.ts';
import { launch } from '../builders/browser.ts';
import { aDeskWindow } from '../builders/desk-window.ts';
import { fillWithKeyboard } from '../builders/keyboard-clerk.ts';
import { convert, pagesOf, rowsOf } from '../builders/office.ts';
import { needs } from '../builders/programs.ts';
import { recipe } from '../builders/recipe.ts';
import { findings } from './pages/axe.ts';
import { sealBundle } from './pages/bundle.ts';
import { issueCertificate } from './pages/enrolment.ts';
import { makeProvinceDesk, makeUnitDesk, openFromInbox } from './pages/first-start.ts';
import { addEvidence, writeReport } from './pages/form.ts';
import { goTo, watchMouse } from './pages/hands.ts';
import { enterArrival, importInspected, inspectFiles } from './pages/intake.ts';
import { closeBlocks, drillToLeaf, exportRanking } from './pages/ranking.ts';
import { approveAndSend } from './pages/send.ts';

// On a busy machine the form alone takes most of a minute.
vi.setConfig({ testTimeout: 180_000 });

/** The whole event in small: one desk per data folder, each test a part of the day, in the order of the day. */
const { register, sets, template } = readShippedCampaign('gialai-2019');
const unit = (code: string) =>
  must(
    register.units.find((one) => one.code === code),
    `unit ${code} in the register`,
  );
const IA_SAO = '23767';
const IA_YOK = '23768';
const IA_GRAI = '628';
const HOME_AFFAIRS = 'snv';

const day: { root: string; browser: Browser | null; files: Map<string, string>; points: string } = {
  root: '',
  browser: null,
  files: new Map(),
  points: '',
};
const folder = (name: string) => path.join(day.root, name);
const made = (name: string) => must(day.files.get(name), `${name}, made earlier in the day`);

beforeAll(async () => {
  day.root = await mkdtemp(path.join(tmpdir(), 'cqdt-day-'));
  day.browser = await launch();
});
afterAll(async () => {
  await day.browser?.close();
  await rm(day.root, { recursive: true, force: true });
});

async function atDesk(code: string, startsAt: string) {
  const browser = must(day.browser, 'a browser');
  return await aDeskWindow({ dataDir: folder(`desks/${code}`), startsAt, browser });
}

function stage(): Stage {
  return {
    campaignFile: made('campaign'),
    seed: 'một ngày',
    evidenceBytes: 4096,
    desks: folder('desks'),
    letters: folder('letters'),
    sent: folder('sent'),
  };
}

test('the Sở makes its desk and a practice campaign', async () => {
  const { page, complaints } = await atDesk('so-tttt', '2019-10-04T08:00:00+07:00');
  const { campaignFile, authorityFile } = await makeProvinceDesk(page, folder('sent'));
  day.files.set('campaign', campaignFile).set('authority', authorityFile);

  expect(path.basename(campaignFile)).toMatch(/^campaign-gialai-2019-.*\.cqdt$/u);
  expect(path.basename(authorityFile)).toBe('so.pem');
  expect(complaints).toEqual([]);
});

test('a commune confirms the key of the Sở, makes its own, and gets its certificate from the Sở', async () => {
  const so = await atDesk('so-tttt', '2019-10-07T08:00:00+07:00');
  const commune = await atDesk(IA_SAO, '2019-10-07T08:30:00+07:00');
  const { campaign } = mustSucceed('session', await so.api['session.get']({}));
  const enrolment = await makeUnitDesk(commune.page, {
    campaignFile: made('campaign'),
    words: must(campaign, 'the campaign').authority.words,
    search: 'ia sao grai',
    code: IA_SAO,
    folder: folder('letters'),
  });
  expect(path.basename(enrolment)).toMatch(/^enrolment-gialai-2019-23767-.*\.cqdt$/u);

  const credential = await issueCertificate(so.page, {
    enrolment,
    unit: 'Xã Ia Sao',
    folder: folder('letters'),
  });
  await openFromInbox(commune.page, credential);
  const { desk } = mustSucceed('session', await commune.api['session.get']({}));
  expect(desk).toMatchObject({ role: 'unit', unit: { code: IA_SAO }, key: 'issued' });
  expect([...so.complaints, ...commune.complaints]).toEqual([]);
});

test('the commune fills its whole form with the keyboard, is approved, signs and exports', async () => {
  const { page, api, complaints } = await atDesk(IA_SAO, '2019-10-08T08:00:00+07:00');
  const random = createSeededRandom('một ngày');
  const evidence = folder('ke-hoach-tap-duot.pdf');
  writeFileSync(evidence, practicePdf('Ke hoach tap duot', 4096, random));
  const mouse = await watchMouse(page);
  await goTo(page, 'Phiếu');
  await addEvidence(page, evidence);
  await fillWithKeyboard(page, sets.xa, makeAnswers({ set: sets.xa, quality: 0.7, random }));
  await page.getByRole('heading', { name: 'Còn thiếu' }).waitFor();
  await goTo(page, 'Báo cáo');
  await writeReport(
    page,
    wantedSections(sectionsFor(template.report, 'xa')).map(({ code }) => code),
  );
  await goTo(page, 'Còn thiếu');
  await page.getByText('Chặn 0').waitFor();
  const { file, words } = await approveAndSend(page, { code: IA_SAO, folder: folder('sent') });
  day.files.set(IA_SAO, file);

  expect(path.basename(file)).toMatch(/^submission-gialai-2019-23767-r1.*\.cqdt$/u);
  expect(words).toHaveLength(8);
  const form = mustSucceed('form', await api['form.get']({}));
  expect(form).toMatchObject({
    state: 'sealed',
    evidence: [{ fileName: 'ke-hoach-tap-duot.pdf' }],
  });
  expect(await mouse.used()).toBe(false);
  expect(complaints).toEqual([]);
});

test('another commune, a sở and the district set up and send in the same way, through the contract', async () => {
  const so = await atDesk('so-tttt', '2019-10-10T08:00:00+07:00');
  const enrol = async (file: string) => await issueCredential(so, file, folder('letters'));
  for (const code of [IA_YOK, HOME_AFFAIRS]) {
    const part = { kind: 'unit', unit: unit(code), resubmits: false } as const;
    const sealAt = '2019-10-15T10:00:00+07:00';
    const played = await playUnit({ ...part, sealAt }, stage(), enrol);
    day.files.set(code, must(played.submissions[0], 'a submission'));
  }
  const district = await setUpDesk(unit(IA_GRAI), stage(), enrol);
  const { desk } = mustSucceed('session', await district.api['session.get']({}));
  district.close();
  expect(desk).toMatchObject({ role: 'district', key: 'issued' });
});

test('the district looks at two communes before it imports them, and sends them on in its bundle', async () => {
  const desk = await atDesk(IA_GRAI, '2019-10-21T08:00:00+07:00');
  const { page, api, complaints } = desk;
  const before = mustSucceed('board', await api['board.get']({}));
  const inspected = await inspectFiles(page, [made(IA_SAO), made(IA_YOK)]);
  expect(inspected.toSorted()).toEqual([
    expect.stringMatching(/Xã Ia Sao, lần gửi 1\s*Sẵn sàng nhập/u),
    expect.stringMatching(/Xã Ia Yok, lần gửi 1\s*Sẵn sàng nhập/u),
  ]);
  const inspectedOnly = mustSucceed('board', await api['board.get']({}));
  expect(inspectedOnly.rows).toEqual(before.rows);
  await importInspected(page, 2);

  const entries = [IA_SAO, IA_YOK].map((code) => ({ unit: code, answers: reportCounts(code) }));
  mustSucceed('reports', await api['review.answer']({ entries }));
  await fillForm({ desk, unit: unit(IA_GRAI), stage: stage() });
  await seal(desk, unit(IA_GRAI), stage());
  await page.reload();
  const bundle = await sealBundle(page, {
    code: IA_GRAI,
    firstMissing: 'Thị trấn Ia Kha',
    folder: folder('sent'),
  });
  day.files.set(IA_GRAI, bundle);
  expect(path.basename(bundle)).toMatch(/^bundle-gialai-2019-628-r1.*\.cqdt$/u);
  expect(complaints).toEqual([]);
});

test('the Sở imports the bundle and a sở, closes the blocks, ranks, opens a score to its origin, exports', async () => {
  const { page, api, complaints } = await atDesk('so-tttt', '2019-10-24T09:00:00+07:00');
  const inspected = await inspectFiles(page, [made(IA_GRAI), made(HOME_AFFAIRS)]);
  expect(inspected.toSorted()).toEqual([
    expect.stringMatching(/Gói của Huyện Ia Grai, lần gửi 1\s*Sẵn sàng nhập/u),
    expect.stringMatching(/Sở Nội vụ, lần gửi 1\s*Sẵn sàng nhập/u),
  ]);
  await enterArrival(page, { of: 'Sở Nội vụ', date: '17/10/2019', time: '15:30' });
  await importInspected(page, 2);
  await closeBlocks(page);

  const { ranking } = mustSucceed('ranking', await api['ranking.get']({}));
  expect(ranking.closedBlocks).toEqual(['huyen', 'so', 'xa']);
  const places = ranking.lists.find(({ level, within }) => level === 'xa' && within === null);
  expect(
    must(places, 'the list of communes')
      .places.map(({ unit: code }) => code)
      .toSorted(),
  ).toEqual([IA_SAO, IA_YOK]);
  const ranked = ranking.units.find((one) => one.unit === IA_SAO);
  day.points = must(ranked?.totals?.converted, 'points of the commune');
  await drillToLeaf(page, 'Xã Ia Sao');
  await page.getByText('Nguyên vẹn, trong gói của Huyện Ia Grai').waitFor();
  expect(await findings(page)).toEqual([]);

  const sent = folder('sent');
  const workbook = await exportRanking(page, { entry: 'Bảng xếp hạng (Excel)', folder: sent });
  const report = await exportRanking(page, { entry: 'Báo cáo tổng hợp (Word)', folder: sent });
  day.files.set('workbook', workbook).set('report', report);
  expect(path.extname(report)).toBe('.docx');
  expect(complaints).toEqual([]);
});

needs('libreoffice', 'poppler')(
  'LibreOffice opens the workbook, where the commune has its points, and the report',
  () => {
    const rows = rowsOf(made('workbook')).filter((row) => row.includes('Xã Ia Sao'));
    expect(rows.some((row) => row.includes(day.points))).toBe(true);
    const pages = pagesOf(convert(made('report'), 'pdf'));
    expect(pages.join('')).toContain('DỮ LIỆU TẬP DƯỢT');
  },
);

needs('openssl', 'unzip')(
  "the recipe of the format holds for the commune's package and for the bundle",
  () => {
    const pem = made('authority');
    for (const code of [IA_SAO, IA_GRAI]) {
      const checked = recipe({ file: made(code), pem, arrivedAt: '2019-10-24T09:00:00+07:00' });
      expect(checked).toEqual({ ok: true, failed: null });
    }
  },
);
