import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { cliText } from '../../shared/i18n/cli.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import { playEvent, type RehearsalOptions } from '../rehearsal/play-event.ts';
import { writeOutputs } from '../rehearsal/write-outputs.ts';
import type { CommandOutput } from './command-output.ts';

/** Every unit of Gia Lai 2019. */
const ALL_UNITS = 259;
const SMALLEST = 6;
/** Marks a folder as a rehearsal's, for people and for the next run. */
const NOTICE = 'DU-LIEU-TAP-DUOT.txt';

/**
 * `demo [--out DIR] [--units N] [--seed S] [--evidence-kib K]`: a rehearsal of the whole 2019 event (N1). Exit 0 when
 * everything went as planned, 1 when a package was refused that should not be, or the other way round; 2 wrong use.
 */
export async function runDemo(args: readonly string[], out: CommandOutput): Promise<number> {
  const options = readOptions(args);
  if (!options.ok) {
    (options.error === 'help' ? out.write : out.warn)(cliText.demoHelp);
    return options.error === 'help' ? 0 : 2;
  }
  const folder = options.value.out;
  if (!prepareFolder(folder)) {
    out.warn(cliText.demoFolderNotEmpty(folder));
    return 2;
  }
  out.write(cliText.demoStart(folder));
  const started = performance.now();
  const record = await playEvent({
    ...options.value,
    onProgress: (step, done, total) => {
      if (done === total || done % 20 === 0) out.write(cliText.demoProgress(step, done, total));
    },
  });
  try {
    const outcome = await writeOutputs({ record, out: folder });
    const seconds = (performance.now() - started) / 1000;
    const peakMiB = process.resourceUsage().maxRSS / 1024;
    out.write(cliText.demoSummary({ ...outcome, seconds, peakMiB }));
    return outcome.asPlanned ? 0 : 1;
  } finally {
    record.desk.close();
  }
}

/** What a rehearsal made may be made again; anything else in the folder is not ours to remove. */
function prepareFolder(folder: string): boolean {
  const notice = path.join(folder, NOTICE);
  if (existsSync(folder) && readdirSync(folder).length > 0 && !existsSync(notice)) return false;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(notice, cliText.demoNotice);
  return true;
}

type Options = Omit<RehearsalOptions, 'onProgress'>;

function readOptions(args: readonly string[]): Result<Options, 'help' | 'wrong-use'> {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        out: { type: 'string', default: 'out' },
        units: { type: 'string', default: String(ALL_UNITS) },
        seed: { type: 'string', default: '2019' },
        'evidence-kib': { type: 'string', default: '64' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) return err('help');
    const units = Number(values.units);
    const evidenceKib = Number(values['evidence-kib']);
    const usable =
      Number.isInteger(units) &&
      units >= SMALLEST &&
      Number.isInteger(evidenceKib) &&
      evidenceKib >= 1 &&
      evidenceKib <= 16_000;
    if (!usable) return err('wrong-use');
    return ok({
      out: path.resolve(values.out),
      units,
      seed: values.seed,
      evidenceBytes: evidenceKib * 1024,
    });
  } catch {
    // `parseArgs` throws for an option it does not know; the help says which there are.
    return err('wrong-use');
  }
}
