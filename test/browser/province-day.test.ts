import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { readShippedCampaign } from '../../electron/backend/campaign/shipped.ts';
import { mustSucceed, openDesk } from '../../electron/rehearsal/desk.ts';
import { oneAtATime } from '../../electron/rehearsal/in-parallel.ts';
import type { Stage } from '../../electron/rehearsal/part.ts';
import { startPlayers, type Players } from '../../electron/rehearsal/part-players.ts';
import { practicePassphrase } from '../../electron/rehearsal/people.ts';
import { reportCounts } from '../../electron/rehearsal/play-district.ts';
import { issueCredential, openCampaign } from '../../electron/rehearsal/play-province.ts';
import { createRehearsalClock } from '../../electron/rehearsal/rehearsal-clock.ts';
import { must } from '../../shared/lib/must.ts';
import { launch } from '../builders/browser.ts';
import { aDeskWindow, type DeskWindow } from '../builders/desk-window.ts';
import { findings } from './pages/axe.ts';
import { extendUnit, openArrivals } from './pages/arrivals.ts';
import { goTo } from './pages/hands.ts';
import { planVisits, scoreOnTheSpot, selectByHand } from './pages/inspection.ts';
import { enterArrival, importInspected, inspectFiles } from './pages/intake.ts';
import { closeRound, issueNotices, settleObjections } from './pages/notices.ts';
import { closeBlocks } from './pages/ranking.ts';
import { lowerFirst, openWorkset, sealFindings, setUpReviewer } from './pages/reviewer.ts';
import {
  assignUnit,
  issueWorksets,
  nameReviewer,
  settleConflict,
  takeFindings,
} from './pages/team.ts';

// On a busy machine the senders alone take most of a minute.
vi.setConfig({ testTimeout: 180_000, hookTimeout: 180_000 });

/**
 * The Sở's autumn in small (P1-P8): real units of Gia Lai with made-up answers, each at its own desk. Each test is a part
 * of the event, in its order.
 */
const { register } = readShippedCampaign('gialai-2019');
const unitOf = (code: string) =>
  must(
    register.units.find((one) => one.code === code),
    `unit ${code} in the register`,
  );
const IA_GRAI = '628';
const IA_SAO = '23767';
const COMMUNES = [IA_SAO, '23768', '23770'];
/** The one that sends late and is given more time. */
const FINANCE = 'stc';
const HOME_AFFAIRS = 'snv';
const OBJECTORS = new Set([IA_SAO, '23768', HOME_AFFAIRS]);
const ALL = [HOME_AFFAIRS, FINANCE, ...COMMUNES, IA_GRAI];

const event: {
  root: string;
  browser: Browser | null;
  players: Players | null;
  sent: Map<string, string>;
  findings: string[];
  responses: string[];
} = { root: '', browser: null, players: null, sent: new Map(), findings: [], responses: [] };
const folder = (name: string) => path.join(event.root, name);
const sentBy = (name: string) => must(event.sent.get(name), `${name}, sent before`);

beforeAll(async () => {
  event.root = await mkdtemp(path.join(tmpdir(), 'cqdt-province-'));
  event.browser = await launch();
  const so = openDesk({
    dataDir: folder('desks/so-tttt'),
    clock: createRehearsalClock('2019-10-04T08:00:00+07:00'),
  });
  const { campaignFile } = await openCampaign(so, {
    sent: folder('sent'),
    root: event.root,
    notApplicable: [],
  });
  event.sent.set('campaign', campaignFile);
  const enrol = oneAtATime((file: string) => issueCredential(so, file, path.dirname(file)));
  const stage: Stage = {
    campaignFile,
    seed: 'ngày của Sở',
    evidenceBytes: 4096,
    desks: folder('desks'),
    letters: folder('letters'),
    sent: folder('sent'),
  };
  const players = startPlayers(stage, enrol);
  event.players = players;
  const sealAt = '2019-10-17T10:00:00+07:00';
  const senders = [HOME_AFFAIRS, FINANCE, ...COMMUNES];
  await Promise.all(
    senders.map(async (code) => {
      const part = { kind: 'unit', unit: unitOf(code), resubmits: false, sealAt } as const;
      const { submissions } = await players.play(part);
      event.sent.set(code, must(submissions[0], 'a submission'));
    }),
  );
  const files = COMMUNES.map(sentBy);
  const { bundle } = await players.play({ kind: 'district', unit: unitOf(IA_GRAI), files });
  event.sent.set(IA_GRAI, must(bundle, 'a bundle'));
  so.close();
});
afterAll(async () => {
  await event.players?.close();
  await event.browser?.close();
  await rm(event.root, { recursive: true, force: true });
});

async function windowOf(desk: string, startsAt: string): Promise<DeskWindow> {
  const browser = must(event.browser, 'a browser');
  return await aDeskWindow({ dataDir: folder(`desks/${desk}`), startsAt, browser });
}
async function soOn(startsAt: string): Promise<DeskWindow> {
  const window = await windowOf('so-tttt', startsAt);
  await window.page.getByRole('navigation').waitFor();
  return window;
}

test('sở and bundle come in; one commune comes both ways; a late sở is given more time (P1, P2)', async () => {
  const { page, api, complaints } = await soOn('2019-10-24T09:00:00+07:00');
  const files = [HOME_AFFAIRS, FINANCE, IA_SAO, IA_GRAI].map(sentBy);
  const inspected = await inspectFiles(page, files);
  expect(inspected.filter((line) => line.includes('Sẵn sàng nhập'))).toHaveLength(4);
  await enterArrival(page, { of: 'Sở Nội vụ', date: '17/10/2019', time: '15:30' });
  await importInspected(page, 4);

  await openArrivals(page);
  const rows = page.getByRole('grid').getByRole('row');
  // Directly and in the bundle, where it was imported second.
  await expect.poll(() => rows.filter({ hasText: 'Xã Ia Sao' }).count()).toBe(2);
  expect(await rows.filter({ hasText: 'Đã đến trước đó' }).count()).toBe(1);
  await rows.filter({ hasText: 'Sở Tài chính' }).filter({ hasText: 'Muộn' }).waitFor();
  expect(await findings(page)).toEqual([]);
  await extendUnit(page, { unit: 'Sở Tài chính', date: '25/10/2019', time: '00:00' });
  await rows.filter({ hasText: 'Sở Tài chính' }).filter({ hasText: 'Đúng hạn gia hạn' }).waitFor();
  const board = mustSucceed('board', await api['board.get']({}));
  expect(board.rows.filter(({ number }) => number !== null)).toHaveLength(ALL.length);
  expect(complaints).toEqual([]);
});

test('two reviewers look offline, differ at a leaf, and a named person settles it (P5)', async () => {
  const so = await soOn('2019-11-05T08:00:00+07:00');
  await goTo(so.page, 'Phân công');
  const laptops = [];
  for (const [at, name] of ['tham-dinh-1', 'tham-dinh-2'].entries()) {
    const laptop = await windowOf(name, '2019-11-05T08:30:00+07:00');
    laptops.push({ name, laptop });
    const enrolment = await setUpReviewer(laptop, {
      name,
      campaignFile: sentBy('campaign'),
      folder: folder('letters'),
    });
    await nameReviewer(so.page, enrolment);
    await assignUnit(so.page, { unit: 'ia sao grai', to: at });
  }
  expect(await findings(so.page)).toEqual([]);
  const worksets = await issueWorksets(so.page, {
    passphrase: practicePassphrase('so-tttt'),
    folder: folder('letters'),
  });
  for (const [at, { name, laptop }] of laptops.entries()) {
    await openWorkset(laptop.page, must(worksets[at], 'a work set'));
    await lowerFirst(laptop.page, { points: `0,${at + 1}`, reason: 'Không có trong tài liệu.' });
    expect(await findings(laptop.page)).toEqual([]);
    const file = await sealFindings(laptop.page, {
      passphrase: practicePassphrase(name),
      folder: folder('letters'),
    });
    event.findings.push(file);
    expect(laptop.complaints).toEqual([]);
  }
  await takeFindings(so.page, event.findings);
  const conflicts = mustSucceed('conflicts', await so.api['team.conflicts']({}));
  expect(conflicts.map(({ unit, sides }) => [unit.code, sides.length])).toEqual([[IA_SAO, 2]]);
  await settleConflict(so.page, 'Đối chiếu lại tài liệu (tập dượt).');
  expect(mustSucceed('conflicts', await so.api['team.conflicts']({}))).toEqual([]);
  expect(so.complaints).toEqual([]);
});

test('the rest is accepted by name; five units are visited, one score changes on the spot (P4, P6)', async () => {
  const { page, api, complaints } = await soOn('2019-11-10T08:00:00+07:00');
  const entries = [HOME_AFFAIRS, FINANCE, IA_GRAI].map((unit) => ({
    unit,
    answers: reportCounts(unit),
  }));
  mustSucceed('reports', await api['review.answer']({ entries }));
  mustSucceed('accept the rest', await api['review.accept-rest']({ units: ALL }));
  await goTo(page, 'Thực tế');
  const visited = ALL.slice(0, 5).map((code) => unitOf(code).name);
  await selectByHand(page, { units: visited, reason: 'Kế hoạch kiểm tra (tập dượt).' });
  await planVisits(page, { date: '12/11/2019', team: 'Cán bộ tập dượt 31, Tổ trưởng' });
  expect(await findings(page)).toEqual([]);
  await scoreOnTheSpot(page, {
    unit: 'Sở Tài chính',
    points: '0',
    reason: 'Đếm tại chỗ: không có.',
  });
  const inspections = mustSucceed('visits', await api['inspection.list']({}));
  expect(inspections.rows.map(({ state }) => state)).toEqual(Array(5).fill('planned'));
  expect(complaints).toEqual([]);
});

test('notices go out, and every unit answers its own at its own desk (P7)', async () => {
  const { page, complaints } = await soOn('2019-11-18T08:00:00+07:00');
  await goTo(page, 'Phản hồi');
  const files = await issueNotices(page, {
    passphrase: practicePassphrase('so-tttt'),
    folder: folder('sent'),
  });
  expect(await findings(page)).toEqual([]);
  const players = must(event.players, 'players');
  event.responses = await Promise.all(
    ALL.map(async (code) => {
      const notice = files.find((file) => path.basename(file).includes(`-${code}-`));
      const { response } = await players.play({
        kind: 'answer',
        unit: unitOf(code),
        notice: must(notice, `a notice to ${code}`),
        objects: OBJECTORS.has(code),
        at: '2019-11-20T08:00:00+07:00',
      });
      return must(response, 'an answer');
    }),
  );
  expect(complaints).toEqual([]);
});

test('three units object; each objection is settled with an answer, and the round is closed (P7)', async () => {
  const { page, complaints } = await soOn('2019-11-25T08:00:00+07:00');
  await inspectFiles(page, event.responses);
  await importInspected(page, event.responses.length);
  await goTo(page, 'Phản hồi');
  await settleObjections(page, OBJECTORS.size);
  expect(await findings(page)).toEqual([]);
  await closeRound(page, 1);
  expect(complaints).toEqual([]);
});

test('the blocks are closed; every unit is ranked with what was found and settled (P8, K1)', async () => {
  const { page, api, complaints } = await soOn('2019-12-02T09:00:00+07:00');
  await closeBlocks(page);
  expect(await findings(page)).toEqual([]);
  const { ranking } = mustSucceed('ranking', await api['ranking.get']({}));
  const ranked = ranking.units.filter(({ standing }) => standing === 'ranked');
  expect(ranked.map(({ unit }) => unit).toSorted()).toEqual(ALL.toSorted());
  const sources = new Set(
    ranked.flatMap(({ leaves }) => Object.values(leaves ?? {})).map(({ source }) => source),
  );
  expect([...sources]).toEqual(expect.arrayContaining(['self', 'field', 'dispute']));
  expect(complaints).toEqual([]);
});
