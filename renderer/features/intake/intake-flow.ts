import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { vi } from '../../../shared/i18n/vi.ts';
import { importOrder, inChunks } from './import-order.ts';
import type { Imported, IntakeItem, IntakeResult } from './intake-data.ts';
import { headOf } from './inspection-view.ts';
import {
  chunkEnded,
  chunkStarted,
  intakeNow,
  runEnded,
  runStarted,
  stopAsked,
} from './intake-store.ts';
import { inspectAgain } from './reading-flow.ts';

const t = vi.intake;

/** Files per call: the backend counts and stops within a call, so that this is how often the list of results grows. */
const CHUNK = 16;

/** Imports what can be imported, a few files at a time, until the list or the person says stop (X3). */
export async function importFiles(): Promise<void> {
  const order = importOrder(intakeNow().items);
  if (order.length === 0 || intakeNow().running !== null) return;
  runStarted(order.length, Date.now());
  for (const chunk of inChunks(order, CHUNK)) {
    if (intakeNow().running?.stopping === true) break;
    chunkStarted(chunk.map(nameOf));
    const before = percentNow();
    const results = await importChunk(chunk);
    chunkEnded(results);
    tell(results, before);
  }
  runEnded();
  await inspectAgain();
}

/** The file in hand is finished, the rest is left as it is (X3; screen 09). */
export async function stopImport(): Promise<void> {
  stopAsked();
  await run('intake.cancel', {});
}

/** A stop leaves files without a line: they stay in the list as they were. */
async function importChunk(chunk: readonly IntakeItem[]): Promise<IntakeResult[]> {
  const answer = await run('intake.import', {
    files: chunk.map(({ id, arrival }) =>
      arrival === null ? { file: id } : { file: id, arrived: arrival },
    ),
  });
  if (!answer.ok) return chunk.map((item) => resultOf(item, undefined));
  const byFile = new Map(answer.value.map((one) => [one.file, one]));
  return chunk
    .filter(({ id }) => byFile.has(id))
    .map((item) => resultOf(item, byFile.get(item.id)));
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

function nameOf({ inspection, name }: IntakeItem): string {
  return inspection === null ? name : headOf(inspection, name);
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
