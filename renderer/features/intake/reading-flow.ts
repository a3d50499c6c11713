import { uploadFile } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { vi } from '../../../shared/i18n/vi.ts';
import { inChunks } from './import-order.ts';
import type { Inspection, IntakeItem } from './intake-data.ts';
import { countVerdicts } from './inspection-view.ts';
import {
  filesGivenBack,
  filesHandedIn,
  filesTaken,
  inspectionRenewed,
  intakeNow,
  itemsRead,
  readingEnded,
  readingStarted,
  readingStopAsked,
} from './intake-store.ts';

const t = vi.intake;

/** Files per call: the backend counts within a call, so it only has to be short enough for a list that grows. */
const CHUNK = 16;
/** Files on their way to the host at a time; more would only hold memory and wait for the same disk. */
const UPLOADS = 4;

type Uploaded = { readonly file: File; readonly token: string | null };

/** A package by its name, as far as a folder is concerned: mail systems may have made `.zip` of it. */
export function looksLikePackage(name: string): boolean {
  return /\.(?:cqdt|zip)$/iu.test(name);
}

/** Hands files to the host and has each inspected; nothing is written to find out (H1). */
export async function readFiles(files: readonly File[], passedOver = 0): Promise<void> {
  filesHandedIn(files, passedOver);
  if (intakeNow().reading === null) await readWaiting();
}

/** Reads what waits, after files were handed in or after a stop; the next files are uploaded while some are inspected. */
export async function readWaiting(): Promise<void> {
  readingStarted(intakeNow().waiting.length);
  let next = uploadNext();
  while (hasMore() || (await next).length > 0) {
    const uploaded = await next;
    next = uploadNext();
    if (uploaded.length > 0) await readUploaded(uploaded);
  }
  readingEnded();
  tellRead();
}

/** The file in hand is finished, the rest is left as it is (X3). */
export async function stopReading(): Promise<void> {
  readingStopAsked();
  await run('intake.cancel', {});
}

/** A file opened with the app: the host already took it in under this token. */
export async function readOpened(token: string): Promise<void> {
  const inspection = (await inspect([token])).get(token) ?? null;
  const failed = inspection === null ? 'inspect' : null;
  itemsRead([{ id: token, name: inspection?.name ?? '', inspection, failed, arrival: null }]);
  if (intakeNow().reading === null) tellRead();
}

/** Looks at the waiting files again, after a key was confirmed or something was imported. */
export async function inspectAgain(): Promise<void> {
  const tokens = intakeNow().items.flatMap((item) => (item.inspection === null ? [] : [item.id]));
  for (const chunk of inChunks(tokens, CHUNK))
    inspectionRenewed([...(await inspect(chunk)).values()]);
}

function hasMore(): boolean {
  return !isStopping() && intakeNow().waiting.length > 0;
}

function isStopping(): boolean {
  return intakeNow().reading?.stopping === true;
}

async function uploadNext(): Promise<readonly Uploaded[]> {
  const files = isStopping() ? [] : filesTaken(CHUNK);
  const uploaded: Uploaded[] = [];
  for (const some of inChunks(files, UPLOADS))
    uploaded.push(...(await Promise.all(some.map(upload))));
  return uploaded;
}

async function upload(file: File): Promise<Uploaded> {
  const token = await uploadFile(file);
  return { file, token: token.ok ? token.value : null };
}

/** A stop leaves files without a line: they wait again. Without a stop, such a file could not be read. */
async function readUploaded(uploaded: readonly Uploaded[]): Promise<void> {
  const lines = isStopping()
    ? new Map<string, Inspection>()
    : await inspect(uploaded.flatMap(({ token }) => token ?? []));
  const untouched = isStopping()
    ? uploaded.filter(({ token }) => token !== null && !lines.has(token))
    : [];
  const read = uploaded.filter((one) => !untouched.includes(one));
  itemsRead(read.map((one) => itemOf(one, lines)));
  filesGivenBack(untouched.map(({ file }) => file));
}

function itemOf({ file, token }: Uploaded, lines: ReadonlyMap<string, Inspection>): IntakeItem {
  const base = { name: file.name.normalize('NFC'), arrival: null };
  if (token === null)
    return { ...base, id: crypto.randomUUID(), inspection: null, failed: 'upload' };
  const inspection = lines.get(token) ?? null;
  return { ...base, id: token, inspection, failed: inspection === null ? 'inspect' : null };
}

async function inspect(tokens: readonly string[]): Promise<ReadonlyMap<string, Inspection>> {
  if (tokens.length === 0) return new Map();
  const result = await run('intake.inspect', { files: [...tokens] });
  return new Map(result.ok ? result.value.map((one) => [one.file, one]) : []);
}

function tellRead(): void {
  const { items, waiting } = intakeNow();
  const counts = countVerdicts(items);
  announce(
    waiting.length > 0
      ? t.stopped(items.length, waiting.length)
      : t.panel.inspected(counts.total, t.panel.counts(counts)),
  );
}
