import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { mustSucceed, openDesk } from '../../electron/rehearsal/desk.ts';
import { createRehearsalClock } from '../../electron/rehearsal/rehearsal-clock.ts';

const TIMES = 3;

/** The same form as a Word table and as a workbook: what an officer without this app would open instead. */
export async function exportForOffice(dataDir: string, folder: string) {
  const desk = openDesk({ dataDir, clock: createRehearsalClock('2019-10-16T10:00:00+07:00') });
  const word = mustSucceed(
    'form as Word',
    await desk.api['document.make']({ document: 'form', profile: 'nd30', format: 'docx' }),
  );
  const excel = mustSucceed('form as workbook', await desk.api['workbook.export']({}));
  const files = { word: desk.take(word, folder), excel: desk.take(excel, folder) };
  desk.close();
  return files;
}

/**
 * Milliseconds LibreOffice takes to start, read a file and lay it out, without a window; null where it is not
 * installed. The first start in a fresh profile is left out.
 */
export function openInOffice(file: string): readonly number[] | null {
  const profile = mkdtempSync(path.join(tmpdir(), 'cqdt-bench-office-'));
  try {
    if (!layOut(file, profile)) return null;
    return Array.from({ length: TIMES }, () => {
      const before = performance.now();
      layOut(file, profile);
      return performance.now() - before;
    });
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

function layOut(file: string, profile: string): boolean {
  const { status } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      profile,
      file,
    ],
    { stdio: 'ignore' },
  );
  return status === 0;
}
