import { uploadFile } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { vi } from '../../../shared/i18n/vi.ts';
import { importOrder, inChunks } from './import-order.ts';
import type { Imported, Inspection, IntakeItem, IntakeResult } from './intake-data.ts';
import { countVerdicts, headOf } from './inspection-view.ts';
import {
  chunkEnded,
  chunkStarted,
  filesHandedIn,
  inspectionRenewed,
  intakeNow,
  itemsRead,
  readingEnded,
  runEnded,
  runStarted,
} from './intake-store.ts';

const t = vi.intake;

/** Files per call: small enough that the count moves and a stop is quick, large enough that calls cost nothing. */
const CHUNK = 4;

/** Hands files to the host and has each inspected; nothing is written to find out (H1). */
export async function readFiles(files: readonly File[]): Promise<void> {
  const already = intakeNow().reading !== null;
  filesHandedIn(files.length);
  for (const chunk of inChunks(files, CHUNK)) itemsRead(await readChunk(chunk));
  if (already) return;
  readingEnded();
  const counts = countVerdicts(intakeNow().items);
  announce(t.panel.inspected(counts.total, t.panel.counts(counts)));
}

/** A file opened with the app: the host already took it in under this token. */
export async function readOpened(token: string): Promise<void> {
  filesHandedIn(1);
  const inspection = (await inspect([token])).get(token) ?? null;
  const failed = inspection === null ? 'inspect' : null;
  itemsRead([{ id: token, name: inspection?.name ?? '', inspection, failed, arrival: null }]);
  readingEnded();
}

async function readChunk(files: readonly File[]): Promise<IntakeItem[]> {
  const uploaded = await Promise.all(
    files.map(async (file) => ({ file, token: await uploadFile(file) })),
  );
  const tokens = uploaded.flatMap(({ token }) => (token.ok ? [token.value] : []));
  const inspected = await inspect(tokens);
  return uploaded.map(({ file, token }) => {
    const base = { name: file.name.normalize('NFC'), arrival: null };
    if (!token.ok) {
      return { ...base, id: crypto.randomUUID(), inspection: null, failed: 'upload' };
    }
    const inspection = inspected.get(token.value) ?? null;
    return { ...base, id: token.value, inspection, failed: inspection === null ? 'inspect' : null };
  });
}

async function inspect(tokens: readonly string[]): Promise<ReadonlyMap<string, Inspection>> {
  if (tokens.length === 0) return new Map();
  const result = await run('intake.inspect', { files: [...tokens] });
  return new Map(result.ok ? result.value.map((one) => [one.file, one]) : []);
}

/** Looks at the waiting files again, after a key was confirmed or something was imported. */
export async function inspectAgain(): Promise<void> {
  const tokens = intakeNow().items.flatMap((item) => (item.inspection === null ? [] : [item.id]));
  for (const chunk of inChunks(tokens, CHUNK))
    inspectionRenewed([...(await inspect(chunk)).values()]);
}

/** Imports what can be imported, a few files at a time, until the list or the person says stop (X3). */
export async function importFiles(): Promise<void> {
  const order = importOrder(intakeNow().items);
  if (order.length === 0 || intakeNow().running !== null) return;
  runStarted(order.length, Date.now());
  for (const chunk of inChunks(order, CHUNK)) {
    if (intakeNow().running?.stopping === true) break;
    chunkStarted(currentName(chunk));
    const before = percentNow();
    const results = await importChunk(chunk);
    chunkEnded(results);
    tell(results, before);
  }
  runEnded();
  await inspectAgain();
}

async function importChunk(chunk: readonly IntakeItem[]): Promise<IntakeResult[]> {
  const answer = await run('intake.import', {
    files: chunk.map(({ id, arrival }) =>
      arrival === null ? { file: id } : { file: id, arrived: arrival },
    ),
  });
  const byFile = new Map(answer.ok ? answer.value.map((one) => [one.file, one]) : []);
  return chunk.map((item) => resultOf(item, byFile.get(item.id)));
}

function resultOf(item: IntakeItem, imported: Imported | undefined): IntakeResult {
  return {
    id: item.id,
    name: item.name,
    inspection: item.inspection,
    outcome: imported?.outcome ?? 'failed',
    number: imported?.number ?? null,
    problem: imported?.problem ?? null,
  };
}

function currentName(chunk: readonly IntakeItem[]): string {
  const [first] = chunk;
  if (first === undefined) return '';
  return first.inspection === null ? first.name : headOf(first.inspection, first.name);
}

function percentNow(): number {
  const { running } = intakeNow();
  return running === null ? 0 : Math.floor((running.done * 100) / running.total);
}

/** The count every 10 %, each quarantine once (screen 09). */
function tell(results: readonly IntakeResult[], before: number): void {
  const now = percentNow();
  const refused = results.filter(({ outcome }) => outcome === 'quarantined');
  if (refused.length > 0)
    announce(refused.map(({ name }) => t.results.refusedNow(name)).join('. '));
  else if (Math.floor(now / 10) > Math.floor(before / 10)) announce(t.results.progress(now));
}
