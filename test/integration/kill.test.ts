import { readdir, rename } from 'node:fs/promises';
import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';

import { openDataFolder } from '../../electron/backend/data-folder.ts';
import { createLedgerRepository } from '../../electron/backend/db/ledger-repository.ts';
import { createFileStore } from '../../electron/backend/files/file-store.ts';
import { checkChain } from '../../shared/domain/decisions/ledger.ts';
import { anAuthority } from '../builders/authority.ts';
import { aBackend, aFolder, value, type TestBackend } from '../builders/backend.ts';
import { killMidway, seeded } from '../builders/killing.ts';
import { sha256 as hashText } from '../builders/mini-campaign.ts';
import {
  evidenceOf,
  honestAssessment,
  makeWorld,
  sealSubmission,
  type World,
} from '../builders/packages.ts';
import { aDistrictDesk } from '../builders/receiving-desk.ts';
import { take } from '../builders/receiving-story.ts';
import { aUnitDesk } from '../builders/unit-desk.ts';

/** How often a process is killed; `npm run ordeal` asks for more. */
const SAVES = Number(process.env['CQDT_KILLED_SAVES'] ?? 25);
const IMPORTS = Number(process.env['CQDT_KILLED_IMPORTS'] ?? 10);
/** Packages of one batch, and after how many of them at most it is killed. */
const BATCH = 10;
const MOST_LINES = 6;
const SEED = Number(process.env['CQDT_SEED'] ?? 2019);
const SAVING = path.resolve(import.meta.dirname, '../ordeal/saving-desk.ts');

const IMPORTING = path.resolve(import.meta.dirname, '../ordeal/importing-desk.ts');

const Done = z.object({ done: z.int() });
const Said = z.object({
  answer: z.int().optional(),
  leaf: z.int().optional(),
  evidence: z.string().optional(),
});
type Said = z.output<typeof Said>;

/** SQLite's own verdict on the file, from outside our code. */
function integrity(dir: string): unknown {
  const db = new Sqlite(path.join(dir, 'cqdt.sqlite'));
  const verdict = db.pragma('integrity_check', { simple: true });
  db.close();
  return verdict;
}

function last(numbers: readonly (number | undefined)[]): number {
  return Math.max(0, ...numbers.filter((it) => it !== undefined));
}

/** Saves overwrite each other: what is stored is the one said last, or the one after it. */
function expectSafe(stored: number, said: number): void {
  expect(stored === said || stored === said + 1).toBe(true);
}

test(`${SAVES} kills in the middle of saving lose nothing that was acknowledged`, async () => {
  const desk = await aUnitDesk(await anAuthority({ folder: await aFolder() }), '10001');
  desk.close();
  const random = seeded(SEED);
  const evidence = new Set<string>();
  let next = 1;
  for (let kill = 1; kill <= SAVES; kill += 1) {
    const when = { afterLines: 1 + Math.floor(random() * 12), thenMs: random() * 6 };
    const raw = await killMidway(SAVING, [desk.dir, String(next)], when);
    const said = raw.map((line) => Said.parse(line));
    for (const line of said) if (line.evidence !== undefined) evidence.add(line.evidence);

    expect(integrity(desk.dir)).toBe('ok');
    const reopened = await aBackend({ dir: desk.dir });
    expect(reopened.uncleanStop).toBe(true);
    const stored = await expectNothingLost(reopened, { said, evidence });
    reopened.close();
    next = stored + 1;
  }
}, 600_000);

test(`${IMPORTS} kills in the middle of a batch leave every package wholly in or wholly out, and the batch goes on`, async () => {
  const world = await makeWorld();
  const packages = await aFolder();
  await sealRevisions(world, { packages, count: BATCH + IMPORTS * MOST_LINES });
  const district = await aDistrictDesk(world, '101');
  district.close();
  const random = seeded(SEED);
  let present = 0;
  for (let kill = 1; kill <= IMPORTS; kill += 1) {
    // The last two are given again, as a person does who does not know how far the batch came.
    const start = Math.max(0, present - 2);
    const when = { afterLines: 1 + Math.floor(random() * (MOST_LINES - 1)), thenMs: random() * 40 };
    const args = [district.dir, packages, String(start), String(BATCH)];
    const said = (await killMidway(IMPORTING, args, when)).map((line) => Done.parse(line));
    const safe = Math.max(present, start + last(said.map(({ done }) => done)));
    expect(integrity(district.dir)).toBe('ok');
    present = await expectWhole(district.dir);
    expect(present).toBeGreaterThanOrEqual(safe);
    expect(present).toBeLessThanOrEqual(start + BATCH);
  }
  const reopened = await aBackend({ dir: district.dir });
  const names = (await readdir(packages)).toSorted().slice(present - 2, present + 2);
  const lines = await take(reopened, ...names.map((name) => path.join(packages, name)));
  expect(lines.map(({ outcome }) => outcome)).toEqual([
    'already',
    'already',
    'imported',
    'imported',
  ]);
}, 1_800_000);

/** Returns the figure that is stored, to go on from. */
async function expectNothingLost(
  { api, dir }: TestBackend,
  { said, evidence }: { readonly said: readonly Said[]; readonly evidence: ReadonlySet<string> },
): Promise<number> {
  const form = value(await api['form.get']({}));
  const stored = Number(form.answers['can_bo']?.value);
  expectSafe(stored, last(said.map(({ answer }) => answer)));
  const saidReason = last(said.map(({ leaf }) => leaf));
  const reason = Number(form.leaves['A.1']?.reason?.replace('lần ', '') ?? 0);
  if (saidReason > 0) expectSafe(reason, saidReason);

  const files = createFileStore(path.join(dir, 'files'));
  const listed = form.evidence.map(({ sha256 }) => sha256);
  for (const sha256 of evidence) expect(listed).toContain(sha256);
  for (const sha256 of listed) expect(await files.verify(sha256)).toBe(true);
  return stored;
}

/** One commune seals many revisions, each with a document; their files, in order, are what the district imports. */
async function sealRevisions(
  world: World,
  { packages, count }: { readonly packages: string; readonly count: number },
): Promise<void> {
  const signer = await world.signerOf('10001');
  let previous: string | null = null;
  for (let revision = 1; revision <= count; revision += 1) {
    const { item, entry } = evidenceOf(
      Buffer.concat([Buffer.from(`%PDF-1.4 ${revision}`), Buffer.alloc(700_000)]),
    );
    const sealed = await sealSubmission(world, {
      unit: '10001',
      assessment: honestAssessment('10001', { evidence: [item] }),
      entries: [entry],
      manifest: { revision, previous },
      signer,
    });
    previous = sealed.digest;
    await rename(sealed.path, path.join(packages, `${String(revision).padStart(4, '0')}.cqdt`));
  }
}

/** Every package has its file, its contents, its arrival and its decision, or nothing of it is there. */
async function expectWhole(dir: string): Promise<number> {
  const folder = openDataFolder(dir);
  expect(folder.uncleanStop).toBe(true);
  const column = (sql: string) => z.array(z.string()).parse(folder.db.prepare(sql).pluck().all());
  const digests = column('select digest from package order by digest');
  expect(column('select digest from submission order by digest')).toEqual(digests);
  expect(column('select digest from arrival order by digest')).toEqual(digests);
  const entries = createLedgerRepository(folder.db).list();
  expect(checkChain(entries, hashText).ok).toBe(true);
  const arrived = entries.flatMap(({ decision }) =>
    decision.kind === 'arrived' ? [decision.digest] : [],
  );
  expect(arrived.toSorted()).toEqual(digests);
  const files = createFileStore(path.join(dir, 'files'));
  for (const file of column('select file_sha256 from package'))
    expect(await files.verify(file)).toBe(true);
  folder.close();
  return digests.length;
}
