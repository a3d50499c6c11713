import { expect, test } from 'vitest';

import { digestWords } from '../../shared/domain/package/digest-words.ts';
import { PASSPHRASE, value, type TestBackend } from '../builders/backend.ts';
import { makeWorld, sealSubmission } from '../builders/packages.ts';
import { aDistrictDesk, aProvinceDesk, aSendingDesk } from '../builders/receiving-desk.ts';
import { boardRow, submissionOf, take } from '../builders/receiving-story.ts';
import { fillMiniForm } from '../builders/unit-desk.ts';

const world = await makeWorld();

/** The unit's leader approves and the unit sends: the path of the signed file. */
async function send(unit: TestBackend): Promise<string> {
  value(await unit.api['submission.approve']({}));
  const { file } = value(await unit.api['submission.seal']({ passphrase: PASSPHRASE }));
  return unit.pathOf(file);
}

const TERM = '2019-10-29T00:00:00+07:00';
const ASKED = { leaf: 'A.1', reason: 'Chưa kèm quyết định ban hành kế hoạch.' };

async function sendBack(desk: TestBackend, purpose: 'incomplete' | 'clarify' = 'incomplete') {
  const { digest } = value(await desk.api['return.preview']({ unit: '10001' }));
  const reason = 'Hồ sơ thiếu tài liệu kiểm chứng';
  const said = { unit: '10001', digest, purpose, until: TERM, reason, items: [ASKED] };
  return value(await desk.api['return.issue']({ ...said, passphrase: PASSPHRASE }));
}

test('a commune is sent back by its district, completes after the deadline in the term, and is in time (H4, P3, U9, U11)', async () => {
  const district = await aDistrictDesk(world, '101');
  const commune = await aSendingDesk(world, '10001');
  await fillMiniForm(commune);
  district.clock.set('2019-10-24T09:00:00+07:00');
  await take(district, await send(commune));
  expect(await boardRow(district, '10001')).toMatchObject({ state: 'received', revision: 1 });

  const back = await sendBack(district);
  expect(back.file.name).toBe(`return-thu-2019-10001-${back.package.slice(0, 8)}.cqdt`);
  expect(back.letter.name).toBe('tap-duot-phieu-tra-lai-thu-2019-10001-lan-1.docx');
  expect(back.words).toEqual(digestWords(back.package));
  expect(await boardRow(district, '10001')).toMatchObject({
    state: 'returned',
    returned: { revision: 1, purpose: 'incomplete', until: TERM, leaves: ['A.1'] },
  });

  commune.clock.set('2019-10-27T08:00:00+07:00');
  const open = async () => await commune.give(district.pathOf(back.file));
  for (let time = 0; time < 2; time += 1)
    expect(value(await commune.api['inbox.open']({ file: await open() })).kind).toBe('return');
  expect(value(await commune.api['form.get']({}))).toMatchObject({ state: 'draft', revision: 2 });
  expect(value(await commune.api['inbox.returns']({}))).toMatchObject([
    {
      revision: 1,
      by: 'Huyện 101',
      until: TERM,
      items: [{ ...ASKED, touched: false }],
      state: 'open',
    },
  ]);
  const { lines } = value(await commune.api['leaf.history']({ leaf: 'A.1' }));
  expect(lines.find(({ kind }) => kind === 'recalled')).toMatchObject({ via: back.file.name });

  value(await commune.api['form.save-answer']({ field: 'can_bo', answer: { value: 9 } }));
  value(await commune.api['form.save-leaf']({ leaf: 'A.1', entry: { note: 'Kế hoạch số 12' } }));
  const completed = await send(commune);
  expect(value(await commune.api['inbox.returns']({}))).toMatchObject([
    { items: [{ ...ASKED, touched: true }], state: 'answered' },
  ]);
  // In the term it may be taken back once more, although the deadline is over.
  expect(value(await commune.api['submission.recall']({}))).toEqual({ revision: 3 });
  district.clock.set('2019-10-28T10:00:00+07:00');
  await take(district, completed);
  expect(await boardRow(district, '10001')).toMatchObject({
    state: 'received',
    revision: 2,
    returned: null,
  });
});

test('what the Sở asked at the verification desk is what its return proposes; taken back, the submission stands (H4, P4)', async () => {
  const desk = await aProvinceDesk(world);
  await take(desk, (await submissionOf(world, '10001')).path);
  value(await desk.api['review.ask']({ unit: '10001', leaf: 'A.1', question: 'Kế hoạch số mấy?' }));
  expect(await boardRow(desk, '10001')).toMatchObject({ state: 'waiting', questions: ['A.1'] });
  const proposed = value(await desk.api['return.preview']({ unit: '10001' }));
  expect(proposed).toMatchObject({
    revision: 1,
    // Thursday 17/10: three working days are Friday, Monday, Tuesday.
    until: '2019-10-23T00:00:00+07:00',
    items: [{ leaf: 'A.1', reason: 'Kế hoạch số mấy?' }],
    open: null,
  });
  const back = await sendBack(desk, 'clarify');
  const lift = {
    unit: '10001',
    package: back.package,
    reason: 'Đơn vị đã giải trình bằng văn bản',
  };
  value(await desk.api['return.lift'](lift));
  expect(await boardRow(desk, '10001')).toMatchObject({ state: 'waiting', returned: null });
  const look = { unit: '10001', leaf: 'A.1', outcome: 'agreed', points: '4', reason: '' } as const;
  value(await desk.api['review.record']({ checks: [look] }));
  expect(await boardRow(desk, '10001')).toMatchObject({ questions: [] });
});

test('completeness is found by a named person, one or many, and starts the clock (P3)', async () => {
  const desk = await aProvinceDesk(world);
  const files = [await submissionOf(world, '10001'), await submissionOf(world, '10002')];
  await take(desk, ...files.map(({ path }) => path));
  expect((await boardRow(desk, '10001'))?.complete).toBeNull();
  const by = { name: 'Cán bộ tập dượt 12', title: 'Chuyên viên' };
  const both = { units: ['10001', '10002', '10001'], by };
  expect(value(await desk.api['completeness.accept'](both))).toEqual({ accepted: 2 });
  expect(value(await desk.api['completeness.accept'](both))).toEqual({ accepted: 0 });
  expect((await boardRow(desk, '10002'))?.complete).toEqual({
    at: '2019-10-17T08:00:00+07:00',
    by: by.name,
  });
  // A later revision has to be found complete again.
  const next = await sealSubmission(world, {
    unit: '10001',
    manifest: { revision: 2, previous: files[0]?.digest ?? null },
  });
  await take(desk, next.path);
  expect((await boardRow(desk, '10001'))?.complete).toBeNull();
});

test('a district keeps its own earlier deadline and its telephone numbers (H3)', async () => {
  const desk = await aDistrictDesk(world, '101');
  const until = '2019-10-22T00:00:00+07:00';
  value(await desk.api['deadline.set-internal']({ until }));
  const contacts = [
    { unit: '10001', name: 'Cán bộ tập dượt 3', phone: ' 02693.844.131 ' },
    { unit: '10002', name: '', phone: '02693.844.118' },
  ];
  expect(value(await desk.api['contact.save']({ contacts }))).toEqual({ saved: 2 });
  const board = value(await desk.api['board.get']({}));
  expect(board.internalDeadline).toBe(until);
  expect(board.rows.map(({ contact }) => contact?.phone ?? null)).toEqual([
    '02693.844.131',
    '02693.844.118',
    null,
  ]);
  const forget = [{ unit: '10001', name: '', phone: '' }];
  value(await desk.api['contact.save']({ contacts: forget }));
  expect((await boardRow(desk, '10001'))?.contact).toBeNull();
  value(await desk.api['deadline.set-internal']({ until: null }));
  expect(value(await desk.api['board.get']({})).internalDeadline).toBeNull();
});
