import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { z } from 'zod';

import { toPem } from '../../electron/backend/pki/der.ts';
import { checkByRecipe, copyBooks, digestInShell } from './by-recipe.ts';
import { megabytes, spreadLine } from './figures.ts';
import { seedProvince } from './intake-seed.ts';
import { makeSenders, sealSubmissions, type Senders } from './sent-packages.ts';

const MIB = 1 << 20;
const MANY = 257;
const LARGE = 40;
/** Bytes over idle while packages come in, whatever their size. */
const MEMORY = 200_000_000;

const Taken = z.object({
  inspect: z.number(),
  imported: z.number(),
  memory: z.number(),
  waits: z.array(z.number()),
});
const Read = z.object({ took: z.number(), cells: z.number() });

/**
 * Part of `npm run bench`: a Sở takes 257 submissions of 1 MiB and 40 of 20 MiB in, against what a person could do with
 * the same files otherwise (issue of the receiving desks, 4). Every file was read once before anything is measured.
 */
export async function benchIntake(say: (line: string) => void): Promise<void> {
  const root = await mkdtemp(path.join(tmpdir(), 'cqdt-bench-intake-'));
  try {
    const senders = await makeSenders(root);
    const pem = path.join(root, 'so.pem');
    writeFileSync(pem, toPem('CERTIFICATE', senders.authority.root));
    const small = await measure(root, senders, { name: '1', count: MANY, bytes: MIB });
    sayMany(say, { ...small, recipe: checkByRecipe(small.folder, pem) });
    say(timeLine(`${MANY} filled Excel forms read with exceljs`, await readBooks(root, senders)));
    const large = await measure(root, senders, { name: '20', count: LARGE, bytes: 20 * MIB });
    sayLarge(say, { ...large, small: small.memory, digest: digestInShell(large.folder) });
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

type Batch = { readonly name: string; readonly count: number; readonly bytes: number };
type Measured = z.output<typeof Taken> & { readonly folder: string };

async function measure(root: string, senders: Senders, batch: Batch): Promise<Measured> {
  const folder = path.join(root, batch.name);
  const units = senders.register.units.slice(0, batch.count);
  await sealSubmissions(senders, { folder, units, bytes: batch.bytes });
  const dataDir = path.join(root, `so-${batch.name}`);
  mkdirSync(dataDir);
  await seedProvince(dataDir, senders);
  for (const name of readdirSync(folder)) readFileSync(path.join(folder, name));
  const taken = Taken.parse(await said('intake-desk.ts', [dataDir, folder]));
  await rm(dataDir, { recursive: true });
  return { ...taken, folder };
}

function sayMany(
  say: (line: string) => void,
  { inspect, imported, memory, waits, recipe }: Measured & { readonly recipe: number | null },
): void {
  const ours = inspect + imported;
  say(timeLine(`${MANY} submissions of 1 MiB: inspecting`, inspect));
  say(timeLine(`${MANY} submissions of 1 MiB: importing`, imported));
  say(timeLine(`${MANY} submissions of 1 MiB: both`, ours));
  say(memoryLine(`${MANY} submissions of 1 MiB`, memory));
  say(spreadLine('the board of 259 units meanwhile', waits));
  if (recipe === null) say('the recipe by shell: unzip or openssl are not here');
  else say(timeLine('the recipe by shell and openssl dgst', recipe));
}

function sayLarge(
  say: (line: string) => void,
  large: Measured & { readonly small: number; readonly digest: number | null },
): void {
  const ours = large.inspect + large.imported;
  say(timeLine(`${LARGE} submissions of 20 MiB: both`, ours));
  say(memoryLine(`${LARGE} submissions of 20 MiB`, large.memory));
  say(spreadLine('the board of 259 units meanwhile', large.waits));
  if (large.digest === null) return say('openssl is not here');
  say(timeLine('openssl dgst -sha256 on the same files', large.digest));
  const share = (large.digest / ours) * 100;
  say(`our speed: ${share.toFixed(0)} % of openssl dgst, at least 40 %: ${kept(share >= 40)}`);
}

async function readBooks(root: string, { models }: Senders): Promise<number> {
  const folder = path.join(root, 'books');
  const books = [...models.values()].map(({ workbook }) => workbook);
  copyBooks(books, MANY, folder);
  return Read.parse(await said('read-books.ts', [folder])).took;
}

/** What a script says in a process of its own. */
async function said(script: string, args: string[]): Promise<unknown> {
  const child = fork(path.join(import.meta.dirname, script), args, { stdio: 'inherit' });
  const ended = new AbortController();
  child.once('exit', () => {
    ended.abort(new Error(`${script} ended`));
  });
  const [message] = await once(child, 'message', { signal: ended.signal });
  return message;
}

function timeLine(name: string, took: number): string {
  return `${name.padEnd(44)} ${(took / 1000).toFixed(2)} s`;
}

function memoryLine(name: string, bytes: number): string {
  const verdict = kept(bytes <= MEMORY);
  return `${name.padEnd(44)} ${megabytes(bytes)} over idle, budget ${megabytes(MEMORY)}: ${verdict}`;
}

function kept(isKept: boolean): string {
  return isKept ? 'kept' : 'MISSED';
}
