import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { expect, test } from 'vitest';
import { z } from 'zod';

import { createFileStore } from '../../electron/backend/files/file-store.ts';
import { anAuthority } from '../builders/authority.ts';
import { aBackend, aFolder, value, type TestBackend } from '../builders/backend.ts';
import { killMidway, seeded } from '../builders/killing.ts';
import { aUnitDesk } from '../builders/unit-desk.ts';

/** How often a process is killed; `npm run ordeal` asks for more. */
const SAVES = Number(process.env['CQDT_KILLED_SAVES'] ?? 25);
const SEED = Number(process.env['CQDT_SEED'] ?? 2019);
const SAVING = path.resolve(import.meta.dirname, '../ordeal/saving-desk.ts');

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
