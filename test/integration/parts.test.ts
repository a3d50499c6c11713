import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { aFolder, PASSPHRASE, value } from '../builders/backend.ts';
import {
  aHelperDesk,
  enter,
  figures,
  giveBack,
  giveOut,
  HELPER,
  takeAll,
  twoOfficers,
} from '../builders/two-officers.ts';
import { aUnitDesk, fillMiniForm, PEOPLE } from '../builders/unit-desk.ts';

const CLERK = PEOPLE.officer.name;
const pdf = (text: string) => `%PDF-1.4\n${text}\n%%EOF`;

describe('an officer fills a part on another machine (U12)', () => {
  test('leaves are handed over with what is in them, filled, brought back and merged', async () => {
    const { main, helper } = await twoOfficers();
    await enter(main, 'ho_so', 8);
    const task = await giveOut(main, ['B.2']);
    expect(path.basename(task)).toMatch(/^part-thu-2019-10001-[0-9a-f]{8}\.cqdt$/);

    const { seen } = await takeAll(helper, task);
    expect(seen).toMatchObject({ purpose: 'give', officer: HELPER, key: 'issued', leaves: 1 });
    expect(value(await helper.api['parts.assignees']({}))).toMatchObject({
      me: HELPER,
      helper: { officer: HELPER, by: CLERK },
      leaves: { 'B.2': HELPER },
    });
    expect(await figures(helper)).toEqual({ ho_so: 8 });

    helper.clock.set('2019-10-11T09:00:00+07:00');
    await enter(helper, 'dung_han', 7);
    const entry = { reason: 'Một hồ sơ trễ hạn.' };
    value(await helper.api['form.save-leaf']({ leaf: 'B.2', entry }));
    await enter(main, 'can_bo', 10);
    main.clock.set('2019-10-12T08:00:00+07:00');
    const back = await giveBack(helper);
    const { seen: review, merged } = await takeAll(main, back);
    expect(review.key).toBe('new');
    expect(review.lines.map(({ key, state }) => `${state} ${key}`)).toEqual([
      'take answer dung_han',
      'take text B.2 reason',
    ]);
    expect(merged).toMatchObject({ taken: 2, kept: 0 });
    expect(await figures(main)).toEqual({ ho_so: 8, dung_han: 7, can_bo: 10 });
    const form = value(await main.api['form.get']({}));
    expect(form.leaves['B.2']).toEqual(entry);

    const history = value(await main.api['leaf.history']({ leaf: 'B.2' }));
    expect(history.lines[0]).toMatchObject({ who: HELPER, via: path.basename(back) });
    expect(main.logged).toEqual([]);
  });

  test('the same part merged twice changes nothing', async () => {
    const { main, helper } = await twoOfficers();
    await takeAll(helper, await giveOut(main, ['B.2']));
    await enter(helper, 'ho_so', 5);
    const back = await giveBack(helper);
    await takeAll(main, back);
    await enter(main, 'ho_so', 6);
    const before = value(await main.api['form.get']({}));
    const { seen, merged } = await takeAll(main, back);
    expect(seen).toMatchObject({ already: { taken: 1 }, lines: [] });
    expect(merged).toMatchObject({ taken: 0 });
    expect(value(await main.api['form.get']({}))).toEqual(before);
  });

  test('what both changed is a conflict that a person decides; the decision is not asked again', async () => {
    const { main, helper } = await twoOfficers();
    await enter(main, 'ho_so', 8);
    await takeAll(helper, await giveOut(main, ['B.2', 'A.1']));
    await enter(helper, 'ho_so', 9);
    await enter(helper, 'co_ke_hoach', true);
    await enter(main, 'ho_so', 10);
    const back = await giveBack(helper);
    const seen = value(await main.api['parts.inspect']({ file: await main.give(back) }));
    expect(seen.lines[0]).toMatchObject({
      key: 'answer ho_so',
      state: 'conflict',
      base: { value: { value: 8 } },
      ours: { value: { value: 10 } },
      theirs: { value: { value: 9 } },
      oursBy: { who: CLERK },
      theirsBy: { who: HELPER },
    });
    const undecided = { file: seen.file, theirs: ['answer co_ke_hoach'], ours: [] };
    expect(await main.api['parts.merge'](undecided)).toMatchObject({
      error: { code: 'parts/choice-missing', params: { open: 1 } },
    });
    await takeAll(main, back, 'ours');
    expect(await figures(main)).toEqual({ ho_so: 10, co_ke_hoach: true });

    await enter(helper, 'dung_han', 9);
    const { seen: next } = await takeAll(main, await giveBack(helper));
    expect(next.lines.map(({ key }) => key)).toEqual(['answer dung_han']);
    expect(await figures(main)).toEqual({ ho_so: 10, co_ke_hoach: true, dung_han: 9 });
  });

  test('a task given again brings what changed at the main machine and keeps the work done meanwhile', async () => {
    const { main, helper } = await twoOfficers();
    await takeAll(helper, await giveOut(main, ['B.2']));
    await enter(helper, 'dung_han', 7);
    await takeAll(main, await giveBack(helper));
    await enter(main, 'ho_so', 8);
    await enter(helper, 'dung_han', 6);
    const { seen } = await takeAll(helper, await giveOut(main, ['A.1']));
    expect(seen.lines.map(({ key, state }) => `${state} ${key}`)).toEqual(['take answer ho_so']);
    expect(await figures(helper)).toEqual({ dung_han: 6, ho_so: 8 });
    const { leaves } = value(await helper.api['parts.assignees']({}));
    expect(leaves).toEqual({ 'A.1': HELPER, 'B.2': HELPER });
  });

  test('documents travel with the citations, once; work beside the task is not left behind', async () => {
    const { main, helper } = await twoOfficers();
    const ours = value(
      await main.api['evidence.add']({
        file: await main.giveBytes('quyet-dinh.pdf', pdf('một')),
        title: 'Quyết định',
      }),
    );
    await takeAll(helper, await giveOut(main, ['B.2']));
    const theirs = [];
    for (const text of ['một', 'hai']) {
      const file = await helper.giveBytes(`${text}.pdf`, pdf(text));
      theirs.push(value(await helper.api['evidence.add']({ file, title: text })));
    }
    const evidence = theirs.map(({ sha256 }) => ({ sha256, place: 'trang 2' }));
    value(await helper.api['form.save-leaf']({ leaf: 'B.2', entry: { evidence } }));
    await enter(helper, 'co_ke_hoach', true);
    const { seen } = await takeAll(main, await giveBack(helper), 'ours');
    expect(seen.newDocuments.map(({ title }) => title)).toEqual(['hai']);
    expect(seen.leaves).toBe(2);
    const form = value(await main.api['form.get']({}));
    expect(form.evidence.map(({ title }) => title)).toEqual(['Quyết định', 'hai']);
    expect(form.leaves['B.2']?.evidence).toEqual(expect.arrayContaining(evidence));
    expect(form.answers['co_ke_hoach']?.value).toBe(true);
    expect(form.evidence[0]?.sha256).toBe(ours.sha256);
    const checked = value(await main.api['evidence.check']({}));
    expect(JSON.stringify(checked)).not.toContain('missing');
  });
});

test('sections of the report, what documents say of themselves and figures for unread text come back too', async () => {
  const sections = [{ code: '1', title: 'Kết quả' }];
  const { main, helper } = await twoOfficers({ report: { required: false, sections } });
  const file = await main.giveBytes('a.pdf', pdf('một'));
  const { sha256 } = value(await main.api['evidence.add']({ file, title: 'Quyết định' }));
  const evidence = [{ sha256, place: '' }];
  value(await main.api['form.save-leaf']({ leaf: 'B.2', entry: { evidence } }));
  value(await main.api['parts.assign']({ leaves: [], sections: ['1'], officer: HELPER }));
  await takeAll(helper, await giveOut(main, ['B.2']));
  const task = value(await helper.api['parts.get']({}));
  expect(task.pieces.filter(({ officer }) => officer === HELPER).map(({ code }) => code)).toEqual([
    'B.2',
    '1',
  ]);

  const text = [{ kind: 'paragraph' as const, runs: [{ text: 'Đã làm.', bold: true as const }] }];
  value(await helper.api['form.save-report']({ section: '1', text }));
  const described = { title: 'Quyết định', number: '12/QĐ-UBND', issuedOn: '2019-04-05' };
  value(await helper.api['evidence.describe']({ sha256, description: described }));
  await enter(helper, 'ho_so', 21);
  value(await main.api['form.save-unread']({ field: 'ho_so', text: '2l' }));
  const { seen } = await takeAll(main, await giveBack(helper));
  expect(seen.lines.map(({ key }) => key)).toEqual([
    'answer ho_so',
    `document ${sha256}`,
    'report 1',
  ]);
  const form = value(await main.api['form.get']({}));
  expect(form.report['1']).toEqual(text);
  expect(form.evidence[0]).toMatchObject(described);
  expect(form.unread).toEqual({});
  expect(await figures(main)).toEqual({ ho_so: 21 });
});

describe('a helper must not send by mistake (U12, U9)', () => {
  test('it neither approves nor seals nor gives out work, until a person releases it', async () => {
    const { main, helper } = await twoOfficers();
    await takeAll(helper, await giveOut(main, ['B.2']));
    await fillMiniForm(helper);
    const refused = { error: { code: 'parts/helper-desk' } };
    expect(await helper.api['submission.approve']({})).toMatchObject(refused);
    expect(await helper.api['submission.seal']({ passphrase: PASSPHRASE })).toMatchObject(refused);
    const give = { officer: HELPER, passphrase: PASSPHRASE };
    expect(await helper.api['parts.give'](give)).toMatchObject(refused);
    value(await helper.api['parts.release']({}));
    value(await helper.api['submission.approve']({}));
    expect(value(await helper.api['parts.assignees']({})).helper).toBeNull();
  });

  test('a machine that gave out work or has sealed does not become a helper', async () => {
    const { authority, main } = await twoOfficers();
    const other = await aHelperDesk(authority, { officer: 'Cán bộ tập dượt 14' });
    const task = await giveOut(main, ['B.2']);
    await giveOut(other, ['B.2']);
    expect(await other.api['parts.inspect']({ file: await other.give(task) })).toMatchObject({
      error: { code: 'parts/main-desk' },
    });
  });
});

describe('a part is refused where it does not belong', () => {
  test('its own file, an older one, one that answers nothing given out here, another unit', async () => {
    const { authority, main, helper } = await twoOfficers();
    const task = await giveOut(main, ['B.2']);
    const open = async (desk: typeof main, file: string) => {
      const opened = await desk.api['parts.inspect']({ file: await desk.give(file) });
      return opened.ok ? 'opened' : opened.error.code;
    };
    expect(await open(main, task)).toBe('parts/own-file');
    const neighbour = await aUnitDesk(authority, '10002');
    expect(await open(neighbour, task)).toBe('parts/other-unit');

    await takeAll(helper, task);
    await enter(helper, 'ho_so', 5);
    const first = await giveBack(helper);
    await enter(helper, 'ho_so', 6);
    await takeAll(main, await giveBack(helper));
    expect(await open(main, first)).toBe('parts/older');
    const stranger = await aHelperDesk(authority, { officer: CLERK });
    expect(await open(stranger, first)).toBe('parts/not-ours');
    expect(await open(main, authority.campaignFile)).toBe('parts/not-a-part');
  });

  test('one turned bit, another officer, a sealed form', async () => {
    const { authority, main, helper } = await twoOfficers();
    const task = await giveOut(main, ['B.2']);
    const bytes = readFileSync(task);
    const at = bytes.indexOf('"officer"');
    bytes[at + 12] = (bytes[at + 12] ?? 0) ^ 1;
    const bent = path.join(await aFolder(), 'part-x.cqdt');
    writeFileSync(bent, bytes);
    expect(await helper.api['parts.inspect']({ file: await helper.give(bent) })).toMatchObject({
      error: { code: 'package/refused', params: { problem: 'entry-digest-differs' } },
    });
    expect(value(await helper.api['parts.assignees']({})).helper).toBeNull();

    await takeAll(helper, task);
    value(await main.api['parts.assign']({ leaves: ['A.1'], officer: CLERK }));
    const others = value(await main.api['parts.give']({ officer: CLERK, passphrase: PASSPHRASE }));
    const file = await helper.give(main.pathOf(others.file));
    expect(await helper.api['parts.inspect']({ file })).toMatchObject({
      error: { code: 'parts/other-officer', params: { here: HELPER, officer: CLERK } },
    });

    await enter(helper, 'ho_so', 5);
    const back = await giveBack(helper);
    await fillMiniForm(main);
    value(await main.api['submission.approve']({}));
    value(await main.api['submission.seal']({ passphrase: PASSPHRASE }));
    expect(await main.api['parts.inspect']({ file: await main.give(back) })).toMatchObject({
      error: { code: 'form/locked' },
    });
    expect(authority.campaign.practice).toBe(true);
  });

  test('a form that changed between looking and taking, and a person who takes what was not shown', async () => {
    const { main, helper } = await twoOfficers();
    await takeAll(helper, await giveOut(main, ['B.2']));
    await enter(helper, 'ho_so', 5);
    const back = await giveBack(helper);
    const seen = value(await main.api['parts.inspect']({ file: await main.give(back) }));
    await enter(main, 'ho_so', 5);
    const choices = { file: seen.file, theirs: seen.lines.map(({ key }) => key), ours: [] };
    expect(await main.api['parts.merge'](choices)).toMatchObject({
      error: { code: 'parts/form-changed' },
    });
  });
});
