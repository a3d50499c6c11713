import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { expect, test } from 'vitest';

import { sealPackage } from '../../electron/backend/package/write-package.ts';
import { Ledger } from '../../shared/domain/decisions/decision.ts';
import type { ResponseItem } from '../../shared/domain/package/notice-data.ts';
import { aBackend, aFolder, PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { aResponse } from '../builders/notice-data.ts';
import { evidenceOf, jsonEntry, makeWorld, submissionManifest } from '../builders/packages.ts';
import { aProvinceDesk, aSendingDesk } from '../builders/receiving-desk.ts';
import { contentsOf, take } from '../builders/receiving-story.ts';
import { fillMiniForm } from '../builders/unit-desk.ts';

const world = await makeWorld();
const UNTIL = '2019-11-20T00:00:00+07:00';
const REASON = 'Kế hoạch chưa được ban hành';
const pass = { passphrase: PASSPHRASE };

async function sends(unit: string): Promise<{ desk: TestBackend; file: string }> {
  const desk = await aSendingDesk(world, unit);
  await fillMiniForm(desk);
  value(await desk.api['submission.approve']({}));
  const { file } = value(await desk.api['submission.seal'](pass));
  return { desk, file: desk.pathOf(file) };
}

/** The Sở has two communes' files, looked at every leaf of both and lowered A.1 of the first. */
async function appraisedDesk(files: readonly string[]): Promise<TestBackend> {
  const so = await aProvinceDesk(world);
  await take(so, ...files);
  so.clock.set('2019-11-05T08:00:00+07:00');
  const answers = { bc_cham: { value: 1 } };
  const entries = ['10001', '10002'].map((unit) => ({ unit, answers }));
  value(await so.api['review.answer']({ entries }));
  const look = { unit: '10001', leaf: 'A.1', outcome: 'changed', points: '2', reason: REASON };
  value(await so.api['review.record']({ checks: [{ ...look, outcome: 'changed' }] }));
  return so;
}

const rowsOf = async (so: TestBackend) => {
  const { rows } = value(await so.api['notice.overview']({}));
  return (code: string) => rows.find(({ unit }) => unit.code === code);
};
const opens = async (desk: TestBackend, so: TestBackend, file: { id: string; name: string }) =>
  value(await desk.api['inbox.open']({ file: await desk.give(so.pathOf(file)) }));

test('notice, objection with a new document, settlement, close, and the next notice that answers (P7, U11)', async () => {
  const first = await sends('10001');
  const second = await sends('10002');
  const so = await appraisedDesk([first.file, second.file]);
  const both = { units: ['10001', '10002'], until: UNTIL, ...pass };

  // P4: nothing counts as verified until somebody looked.
  const early = value(await so.api['notice.issue'](both));
  expect(early).toMatchObject({
    round: 1,
    issued: [],
    left: [
      { unit: '10001', why: 'unverified' },
      { unit: '10002', why: 'unverified' },
    ],
  });
  value(await so.api['review.accept-rest']({ units: both.units }));
  const absent = { ...both, units: ['10003', ...both.units] };
  const { issued, left } = value(await so.api['notice.issue'](absent));
  expect(left).toEqual([{ unit: '10003', why: 'unranked' }]);
  expect(issued.map(({ package: file, letter }) => [file.name.slice(0, 25), letter.name])).toEqual([
    ['appraisal-thu-2019-10001-', 'tap-duot-thong-bao-tham-dinh-thu-2019-10001-vong-1.docx'],
    ['appraisal-thu-2019-10002-', 'tap-duot-thong-bao-tham-dinh-thu-2019-10002-vong-1.docx'],
  ]);
  expect(so.events.findLast((it) => it.kind === 'progress' && it.task === 'notices')).toEqual({
    kind: 'progress',
    task: 'notices',
    done: 3,
    total: 3,
  });
  // Asked again there is nothing new to say: a batch that was cut short goes on where it stopped (X3).
  expect(value(await so.api['notice.issue'](both)).left.map(({ why }) => why)).toEqual([
    'nothing-new',
    'nothing-new',
  ]);

  const [toFirst, toSecond] = issued;
  if (toFirst === undefined || toSecond === undefined) throw new Error('two notices');
  const { desk } = first;
  desk.clock.set('2019-11-07T09:00:00+07:00');
  expect((await opens(desk, so, toFirst.package)).kind).toBe('appraisal');
  await opens(desk, so, toFirst.package);
  expect(
    await desk.api['inbox.open']({ file: await desk.give(so.pathOf(toSecond.package)) }),
  ).toMatchObject({ ok: false, error: { code: 'inbox/not-for-this-desk' } });
  const { notices } = value(await desk.api['response.get']({}));
  expect(notices).toHaveLength(1);
  const notice = notices[0];
  if (notice === undefined) throw new Error('one notice');
  expect(notice).toMatchObject({ round: 1, revision: 1, until: UNTIL, asked: ['A.1', 'B.1'] });
  expect(notice.leaves.find(({ leaf }) => leaf === 'A.1')).toMatchObject({
    self: '4',
    desk: '2',
    points: '2',
    reason: REASON,
    checked: true,
  });

  // Saved like answers: it survives a restart (U3).
  const appraisal = notice.digest;
  const folder = await aFolder();
  const pdf = path.join(folder, 'quyet-dinh.pdf');
  await writeFile(pdf, '%PDF-1.4 quyết định ban hành kế hoạch');
  const document = value(
    await desk.api['response.add-evidence']({
      appraisal,
      file: await desk.give(pdf),
      title: 'Quyết định ban hành',
    }),
  );
  const item: ResponseItem = {
    leaf: 'A.1',
    outcome: 'objected',
    text: 'Kế hoạch ban hành ngày 02/01/2019, kèm quyết định',
    evidence: [{ sha256: document.sha256, place: 'trang 1' }],
  };
  value(await desk.api['response.save']({ appraisal, item }));
  desk.close();
  const again = await aBackend({ dir: desk.dir, now: '2019-11-08T08:00:00+07:00' });
  const saved = value(await again.api['response.get']({})).notices[0];
  expect(saved).toMatchObject({
    items: [item],
    problems: [{ code: 'response/unanswered', leaf: 'B.1' }],
  });
  expect(value(await again.api['response.accept-rest']({ appraisal }))).toEqual({ accepted: 1 });
  value(await again.api['response.approve']({ appraisal }));
  const sealed = value(await again.api['response.seal']({ appraisal, ...pass }));
  expect(sealed.file.name).toMatch(/^response-thu-2019-10001-[0-9a-f]{8}\.cqdt$/u);
  const same = value(await again.api['response.file']({ appraisal, as: 'zip' }));
  expect(await readFile(again.pathOf(same))).toEqual(await readFile(again.pathOf(sealed.file)));

  // The Sở takes it in; the same file twice is once (H2).
  so.clock.set('2019-11-10T08:00:00+07:00');
  const answer = again.pathOf(sealed.file);
  const [line] = value(await so.api['intake.inspect']({ files: [await so.give(answer)] }));
  expect(line).toMatchObject({ kind: 'response', verdict: 'ready', unit: { code: '10001' } });
  expect((await take(so, answer, answer)).map(({ outcome }) => outcome)).toEqual([
    'imported',
    'already',
  ]);
  expect((await rowsOf(so))('10001')).toMatchObject({ state: 'objected', open: 1, due: null });
  const [objection] = value(await so.api['notice.objections']({}));
  expect(objection).toMatchObject({
    leaf: 'A.1',
    text: item.text,
    late: false,
    evidence: [{ title: 'Quyết định ban hành', place: 'trang 1' }],
    scores: { self: '4', desk: '2', reason: REASON },
    settled: null,
  });
  const copy = value(
    await so.api['notice.evidence']({ package: sealed.digest, sha256: document.sha256 }),
  );
  expect(await readFile(so.pathOf(copy))).toEqual(await readFile(pdf));

  const here = { unit: '10001', leaf: 'A.1' };
  const kept = {
    ...here,
    outcome: 'kept',
    points: null,
    reason: 'Quyết định ban hành ngoài kỳ',
  } as const;
  expect(value(await so.api['notice.settle'](kept))).toEqual({ open: 0 });
  expect(value(await so.api['notice.unsettle'](here))).toEqual({ open: 1 });
  const changed = {
    ...here,
    outcome: 'changed',
    points: '3.5',
    reason: 'Chấp nhận quyết định',
  } as const;
  expect(value(await so.api['notice.settle'](changed))).toEqual({ open: 0 });
  expect((await rowsOf(so))('10001')).toMatchObject({ state: 'settled', due: null });

  // The next round begins when this one is closed; only who objected has something to hear.
  so.clock.set('2019-11-21T08:00:00+07:00');
  expect((await rowsOf(so))('10002')).toMatchObject({ state: 'silent' });
  value(await so.api['notice.close-round']({ round: 1, reason: '' }));
  const next = value(await so.api['notice.issue']({ ...both, until: '2019-11-30T00:00:00+07:00' }));
  expect(next).toMatchObject({ round: 2, left: [{ unit: '10002', why: 'nothing-new' }] });
  const reply = next.issued[0]?.package;
  if (reply === undefined) throw new Error('a second notice');
  const { contents } = await contentsOf(world, so.pathOf(reply));
  if (contents.kind !== 'appraisal') throw new Error(contents.kind);
  expect(contents.data.leaves.find(({ leaf }) => leaf === 'A.1')).toMatchObject({
    desk: '2',
    dispute: '3.5',
    points: '3.5',
    answer: 'Chấp nhận quyết định',
  });
  expect(contents.data).toMatchObject({ round: 2, achieved: '9' });

  // Both texts are in the record, and the ledger can be read by anybody (K3, T5).
  const text = await readFile(so.pathOf(value(await so.api['ledger.file']({}))), 'utf8');
  const kinds = Ledger.parse(JSON.parse(text)).entries.map(({ decision }) => decision.kind);
  expect(kinds.filter((kind) => /apprais|respond/u.test(kind))).toEqual([
    'appraised',
    'appraised',
    'responded',
    'appraisal-round-closed',
    'appraised',
  ]);
  const provenance = value(await so.api['ranking.provenance'](here));
  expect(provenance.chain.map(({ source, points }) => [source, points])).toEqual([
    ['self', '4'],
    ['desk', '2'],
    ['dispute', '3.5'],
  ]);
  expect(provenance.objections).toMatchObject([
    { round: 1, text: item.text, evidence: 1, late: false, answer: { reason: changed.reason } },
  ]);
  for (const format of ['docx', 'xlsx'] as const)
    expect(value(await so.api['notice.list']({ format })).size).toBeGreaterThan(3000);
  const files = value(await so.api['notice.files']({ units: ['10002'] }));
  expect(await readFile(so.pathOf(files[0]?.package ?? copy))).toEqual(
    await readFile(so.pathOf(toSecond.package)),
  );
});

test('an answer after the term or to nothing that was asked; a second one; a notice of another unit (P7, H2)', async () => {
  const { desk, file } = await sends('10001');
  const so = await appraisedDesk([file]);
  const only = { units: ['10001'], until: UNTIL, unverified: true, ...pass };
  const [given] = value(await so.api['notice.issue'](only)).issued;
  if (given === undefined) throw new Error('a notice');
  await opens(desk, so, given.package);
  const { notices } = value(await desk.api['response.get']({}));
  const appraisal = notices[0]?.digest ?? '';
  // Issued before everything was looked at: the notice says so at each leaf (P4).
  expect(notices[0]?.leaves.filter(({ checked }) => !checked).map(({ leaf }) => leaf)).toEqual([
    'A.2',
    'B.1',
    'B.2',
  ]);
  const item: ResponseItem = {
    leaf: 'A.1',
    outcome: 'objected',
    text: 'Đã ban hành',
    evidence: [],
  };
  value(await desk.api['response.save']({ appraisal, item }));
  value(await desk.api['response.accept-rest']({ appraisal }));
  value(await desk.api['response.approve']({ appraisal }));
  const { file: answer } = value(await desk.api['response.seal']({ appraisal, ...pass }));

  // "Strictly before": at the term itself it is late, kept in the record and not settled.
  so.clock.set('2019-11-20T00:00:00+07:00');
  await take(so, desk.pathOf(answer));
  const row = (await rowsOf(so))('10001');
  expect(row).toMatchObject({ state: 'silent', open: 0, response: { late: true, objections: 1 } });
  const [objection] = value(await so.api['notice.objections']({}));
  expect(objection).toMatchObject({ late: true, settled: null });
  const kept = {
    unit: '10001',
    leaf: 'A.1',
    outcome: 'kept',
    points: null,
    reason: 'Muộn',
  } as const;
  expect(await so.api['notice.settle'](kept)).toMatchObject({
    error: { code: 'notice/not-objected' },
  });

  const document = evidenceOf(Buffer.from('%PDF-1.4 khác'));
  const sealed = async (to: string, round: number) => {
    const target = world.file('response.cqdt');
    const data = { ...aResponse('10001', document.item), appraisal: to, round };
    await sealPackage({
      manifest: { ...submissionManifest(world, '10001'), kind: 'response' },
      entries: [jsonEntry('data/response.json', data), document.entry],
      signer: await world.signerOf('10001'),
      to: target,
    });
    return target;
  };
  const lines = await take(so, await sealed(appraisal, 1), await sealed('c'.repeat(64), 1));
  expect(lines.map(({ problem }) => problem?.code)).toEqual([
    'response-repeated',
    'response-unasked',
  ]);
});
