import { mkdir, open, readdir, rm, stat, utimes } from 'node:fs/promises';
import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';

import { value, type TestBackend } from '../builders/backend.ts';
import { makeWorld, sealSubmission } from '../builders/packages.ts';
import { aProvinceDesk, dumpOf } from '../builders/receiving-desk.ts';

/** Six communes sealed once; each test has a desk of its own. */
const world = await makeWorld();
const units = ['10001', '10002', '10003', '20001', '20002', '101'];
const sealed = await Promise.all(units.map((unit) => sealSubmission(world, { unit })));

const giveAll = (desk: TestBackend) => Promise.all(sealed.map((file) => desk.give(file.path)));
const wanted = (tokens: readonly string[]) => ({ files: tokens.map((file) => ({ file })) });
const outcomes = (lines: readonly { readonly outcome: string }[]) =>
  lines.map(({ outcome }) => outcome);

/** Where the inbox keeps a file. */
async function inInbox(desk: TestBackend, token: string): Promise<string> {
  const folder = path.join(desk.dir, 'inbox', token);
  return path.join(folder, (await readdir(folder))[0] ?? '');
}

/** Other bytes of the same length under a file's name, as if nobody had touched it. */
async function changeByte(file: string): Promise<void> {
  const { atime, mtime, size } = await stat(file);
  const handle = await open(file, 'r+');
  const at = Math.floor(size / 2);
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, at);
  await handle.write(Buffer.from([(buffer[0] ?? 0) ^ 1]), 0, 1, at);
  await handle.close();
  await utimes(file, atime, mtime);
}

test('a batch that is stopped keeps what is done, leaves the rest untouched, and is resumed (H1, X3)', async () => {
  const desk = await aProvinceDesk(world);
  const tokens = await giveAll(desk);

  const importing = desk.api['intake.import'](wanted(tokens));
  expect(value(await desk.api['intake.cancel']({}))).toEqual({ stopped: 1 });
  const done = value(await importing);

  expect(done.length).toBeLessThan(tokens.length);
  expect(new Set(outcomes(done))).toEqual(new Set(done.length > 0 ? ['imported'] : []));
  const { rows } = value(await desk.api['board.get']({}));
  expect(rows.filter(({ number }) => number !== null)).toHaveLength(done.length);
  // What was on its way when the stop came has left nothing in the store.
  expect(await readdir(path.join(desk.dir, 'files/tmp')).catch(() => [])).toEqual([]);

  const rest = tokens.slice(done.length);
  const resumed = value(await desk.api['intake.import'](wanted(rest)));
  expect(outcomes(resumed)).toEqual(rest.map(() => 'imported'));
  expect(value(await desk.api['intake.cancel']({}))).toEqual({ stopped: 0 });
});

test('an inspection counts every file, can be stopped as well, and a stopped import that waits does nothing', async () => {
  const desk = await aProvinceDesk(world);
  const tokens = await giveAll(desk);
  const before = dumpOf(desk);

  const inspecting = desk.api['intake.inspect']({ files: tokens });
  await desk.api['intake.cancel']({});
  expect(value(await inspecting)).toHaveLength(1);
  desk.events.length = 0;
  expect(value(await desk.api['intake.inspect']({ files: tokens }))).toHaveLength(tokens.length);
  expect(desk.events).toEqual(
    tokens.map((_, index) => ({
      kind: 'progress',
      task: 'inspect',
      done: index + 1,
      total: tokens.length,
    })),
  );
  expect(dumpOf(desk)).toBe(before);

  const first = desk.api['intake.import'](wanted(tokens.slice(0, 3)));
  const second = desk.api['intake.import'](wanted(tokens.slice(3)));
  await desk.api['intake.cancel']({});
  expect(value(await first).length).toBeLessThan(3);
  expect(value(await second)).toEqual([]);
});

test('what was inspected is imported as it lies there then, not as it lay when it was inspected', async () => {
  const desk = await aProvinceDesk(world);
  const tokens = await giveAll(desk);
  const inspected = value(await desk.api['intake.inspect']({ files: tokens }));
  expect(new Set(inspected.map(({ verdict }) => verdict))).toEqual(new Set(['ready']));
  await changeByte(await inInbox(desk, tokens[1] ?? ''));

  const lines = value(await desk.api['intake.import'](wanted(tokens)));

  expect(outcomes(lines).toSpliced(1, 1)).toEqual(units.slice(1).map(() => 'imported'));
  expect(lines[1]).toMatchObject({ outcome: 'quarantined' });
  const waiting = value(await desk.api['intake.quarantine']({}));
  expect(waiting).toHaveLength(1);
});

test('a key that is revoked between inspection and import is refused, whatever was verified before (T3)', async () => {
  const desk = await aProvinceDesk(world);
  const stranger = await world.selfSignedOf('snv');
  const file = await sealSubmission(world, { unit: 'snv', signer: stranger });
  const token = await desk.give(file.path);
  const [asked] = value(await desk.api['intake.inspect']({ files: [token] }));
  expect(asked?.problem?.code).toBe('key-unknown');
  const fingerprint = asked?.signer?.sha256 ?? '';
  const reason = 'Đọc đủ tám từ qua điện thoại';
  value(await desk.api['intake.pin-key']({ unit: 'snv', fingerprint, reason }));
  const [again] = value(await desk.api['intake.inspect']({ files: [token] }));
  expect(again).toMatchObject({ verdict: 'ready', trust: 'pinned' });

  const db = new Sqlite(path.join(desk.dir, 'cqdt.sqlite'));
  db.prepare(`update trusted_key set state = 'revoked' where fingerprint = ?`).run(fingerprint);
  db.close();
  const [line] = value(await desk.api['intake.import'](wanted([token])));
  expect(line).toMatchObject({
    outcome: 'quarantined',
    problem: { code: 'certificate-revoked' },
  });
});

test('a file that the disk does not give is one line of the batch; the others are taken in (H1)', async () => {
  const desk = await aProvinceDesk(world);
  const tokens = (await giveAll(desk)).slice(0, 3);
  const broken = await inInbox(desk, tokens[1] ?? '');
  await rm(broken);
  await mkdir(broken);

  const inspected = value(await desk.api['intake.inspect']({ files: tokens }));
  expect(inspected.map(({ file }) => file)).toEqual([tokens[0], tokens[2]]);
  const lines = value(await desk.api['intake.import'](wanted(tokens)));

  expect(outcomes(lines)).toEqual(['imported', 'failed', 'imported']);
  expect(desk.logged.length).toBeGreaterThan(0);
});

test('a file is not copied on its way into the store, refused ones neither (H1)', async () => {
  const desk = await aProvinceDesk(world);
  const good = await desk.give(sealed[0]?.path ?? '');
  const bad = await desk.giveBytes('thu.cqdt', Buffer.alloc(3_000_000, 7));
  const before = await Promise.all(
    [good, bad].map(async (token) => (await stat(await inInbox(desk, token))).ino),
  );
  const lines = value(await desk.api['intake.import'](wanted([good, bad])));
  expect(outcomes(lines)).toEqual(['imported', 'quarantined']);
  const store = path.join(desk.dir, 'files');
  const files = (await readdir(store, { recursive: true, withFileTypes: true })).filter((it) =>
    it.isFile(),
  );
  const after = await Promise.all(
    files.map(async (it) => (await stat(path.join(it.parentPath, it.name))).ino),
  );
  for (const ino of before) expect(after).toContain(ino);
});
