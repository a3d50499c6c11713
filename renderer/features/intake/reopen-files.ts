import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { run } from '../../api/use-query.ts';
import { formatInstant } from '../../../shared/i18n/format.ts';
import type { IntakeItem, Quarantined } from './intake-data.ts';
import {
  intakeNow,
  itemsRead,
  readingEnded,
  readingStarted,
  resultsDismissed,
} from './intake-store.ts';

const t = vi.arrivals.quarantine;

/**
 * Puts refused files among those to be inspected, as they came; a person imports them there. What came with a bundle or
 * waited keeps the time it came: that is its arrival, whenever it is taken in (P2).
 */
export async function reopenFiles(
  files: readonly Quarantined[],
): Promise<Result<number, CallError>> {
  const wanted = files.map(({ sha256 }) => sha256);
  const reopened = await run('quarantine.reopen', { files: wanted });
  if (!reopened.ok) return reopened;
  resultsDismissed();
  // Files that are being read already have their own count.
  const isAlone = intakeNow().reading === null;
  if (isAlone) readingStarted(reopened.value.length);
  const tokens = reopened.value.map(({ file }) => file);
  const inspected = await run('intake.inspect', { files: tokens });
  const found = new Map(inspected.ok ? inspected.value.map((one) => [one.file, one]) : []);
  const items = reopened.value.map(({ file, name, firstAt }): IntakeItem => {
    const inspection = found.get(file) ?? null;
    const because = t.keptArrival(formatInstant(firstAt));
    return {
      id: file,
      name,
      inspection,
      failed: inspection === null ? 'inspect' : null,
      arrival: inspection?.verdict === 'ready' ? { at: firstAt, because } : null,
    };
  });
  itemsRead(items);
  if (isAlone) readingEnded();
  return ok(items.length);
}
