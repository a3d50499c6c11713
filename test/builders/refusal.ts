import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';

import { expect } from 'vitest';

import { PACKAGE_PROBLEMS, type PackageProblemCode } from '../../shared/domain/package/problems.ts';
import { packageProblemSentence } from '../../shared/i18n/package-messages.ts';
import { value, type TestBackend } from './backend.ts';
import { dumpOf } from './receiving-desk.ts';

/** A line of a table of refusals: the file, its code, the number said over the phone, the sentence on the screen. */
export type Refusal = {
  readonly what: string;
  readonly file: () => Promise<string> | string;
  readonly code: PackageProblemCode;
  readonly number: number;
  readonly says: string;
};

type Problem = {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** The tables a refusal may write: the file put aside, and the decision that says so. */
const RECORD = ['quarantine', 'ledger'];

/**
 * Hands a file to a receiving desk, has it inspected and imported, and sees that it is refused by this code and
 * sentence; that looking writes nothing; and that importing leaves the file in quarantine and nothing else anywhere.
 */
export async function expectRefused(desk: TestBackend, refusal: Refusal): Promise<void> {
  const file = await refusal.file();
  const untouched = await state(desk);
  const token = await desk.give(file);
  const given = await state(desk);

  const [line] = value(await desk.api['intake.inspect']({ files: [token] }));
  expect(line).toMatchObject({ verdict: 'refused', problem: { code: refusal.code } });
  expect(await state(desk)).toEqual(given);

  const [done] = value(await desk.api['intake.import']({ files: [{ file: token }] }));
  expect(done).toMatchObject({ outcome: 'quarantined', number: null, problem: line?.problem });
  const copy = await sha256Of(file);
  expect(await state(desk)).toEqual({
    ...untouched,
    whole: expect.any(String),
    files: [...untouched.files, placeOf(copy)].toSorted(),
  });
  const quarantine = value(await desk.api['intake.quarantine']({}));
  expect(quarantine.find(({ sha256 }) => sha256 === copy)?.problem).toEqual(line?.problem);
  if (line?.problem) expectSentence(line.problem, refusal);
}

/** The reason's number and sentence, and that a person can read it. */
export function expectSentence(
  problem: Problem,
  { code, number, says }: Pick<Refusal, 'code' | 'number' | 'says'>,
): void {
  expect(PACKAGE_PROBLEMS[code]).toBe(number);
  expectReadable(problem);
  expect(packageProblemSentence(problem).text).toBe(says);
}

/** Whole sentences in Vietnamese, with nothing of the program showing through. */
export function expectReadable(problem: Problem): void {
  const { text, advice } = packageProblemSentence(problem);
  for (const sentence of [text, advice]) {
    expect(sentence).toMatch(/^\p{Lu}.*[^.\s]\.$/u);
    expect(sentence.normalize('NFD')).toMatch(/[\p{M}đ]/u);
    expect(sentence).not.toMatch(/undefined|null|NaN|\[object|“”|\(\)| {2}| [.,](?= |$)/);
  }
  // What a code without a sentence of its own would get.
  expect(text).not.toContain(`(${problem.code})`);
}

/** Everything a desk has: its database with and without the record of refusals, and its files. */
export async function state(desk: TestBackend) {
  return { whole: dumpOf(desk), besideRecord: dumpOf(desk, RECORD), files: await filesOf(desk) };
}

/** Files of the data folder but the database's own. */
export async function filesOf({ dir }: TestBackend): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('cqdt.sqlite'))
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)))
    .toSorted();
}

/** Where the store keeps a file of that SHA-256. */
export function placeOf(sha256: string): string {
  return path.join('files', sha256.slice(0, 2), sha256);
}

/** SHA-256 of a file of any size. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  const chunks: AsyncIterable<Uint8Array> = createReadStream(file);
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}
