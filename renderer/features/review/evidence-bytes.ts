import type { CallError } from '../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../shared/ipc/dto.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { readExport } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';

export type Opened = { readonly file: ExportedFile; readonly bytes: ArrayBuffer };
type Reading = Promise<Result<Opened, CallError>>;

/** So many documents are kept at hand: the one on the screen, the next one's, those just left. */
const MOST_KEPT = 6;
const kept = new Map<string, Reading>();

/** One document of a unit's submission, read from the package it came in; asked for ahead for the next line. */
export async function readEvidence(unit: string, sha256: string): Reading {
  const known = kept.get(sha256);
  if (known !== undefined) return await known;
  const reading = read(unit, sha256);
  kept.set(sha256, reading);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  const result = await reading;
  if (!result.ok) kept.delete(sha256);
  return result;
}

async function read(unit: string, sha256: string): Reading {
  const file = await run('review.evidence', { unit, sha256 });
  if (!file.ok) return file;
  const bytes = await readExport(file.value);
  return bytes === null ? err({ code: 'internal' }) : ok({ file: file.value, bytes });
}
