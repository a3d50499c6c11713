import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';

import { Ledger } from '../../shared/domain/decisions/decision.ts';
import { parseCanonical } from '../../shared/domain/package/canonical-json.ts';
import { cliText } from '../../shared/i18n/cli.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import { writeDurably } from '../backend/files/durable.ts';
import { recomputeRanking } from '../backend/services/ranking/recompute.ts';
import type { CommandOutput } from './command-output.ts';

/**
 * `rank --campaign FILE --decisions FILE --out FILE DIR|FILE…`: the canonical ranking from packages and the decisions
 * ledger alone (K4). Exit 0 written, 1 refused (nothing written), 2 wrong use.
 */
export async function runRank(args: readonly string[], out: CommandOutput): Promise<number> {
  const options = readOptions(args);
  if (!options.ok) {
    (options.error === 'help' ? out.write : out.warn)(cliText.rankHelp);
    return options.error === 'help' ? 0 : 2;
  }
  const { campaign, decisions, target, inputs } = options.value;
  const files = packageFiles(inputs);
  if (!files.ok) {
    out.warn(cliText.fileAbsent(files.error));
    return 2;
  }
  const ledger = readLedger(decisions);
  if (!ledger.ok) {
    out.warn(cliText.rankRefused('decisions-unreadable', {}));
    return 1;
  }
  const ranking = await recomputeRanking({
    campaignFile: campaign,
    decisions: ledger.value,
    files: files.value,
  });
  if (!ranking.ok) {
    out.warn(cliText.rankRefused(ranking.error.code, ranking.error.params));
    return 1;
  }
  writeDurably(target, ranking.value.bytes);
  out.write(cliText.rankWritten(target, ranking.value.ranking.units.length));
  return 0;
}

type RankOptions = {
  readonly campaign: string;
  readonly decisions: string;
  readonly target: string;
  readonly inputs: readonly string[];
};

function readOptions(args: readonly string[]): Result<RankOptions, 'help' | 'wrong-use'> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        campaign: { type: 'string' },
        decisions: { type: 'string' },
        out: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help === true) return err('help');
    const { campaign, decisions, out } = values;
    if (campaign === undefined || decisions === undefined || out === undefined)
      return err('wrong-use');
    if (positionals.length === 0) return err('wrong-use');
    return ok({ campaign, decisions, target: out, inputs: positionals });
  } catch {
    // `parseArgs` throws for an option it does not know; the help says which there are.
    return err('wrong-use');
  }
}

/** Files as named, and every file of a folder whose name says that it is a package; never recursive. */
function packageFiles(inputs: readonly string[]): Result<readonly string[], string> {
  const files: string[] = [];
  for (const input of inputs) {
    const stat = statSync(input, { throwIfNoEntry: false });
    if (stat === undefined) return err(input);
    if (!stat.isDirectory()) files.push(input);
    else
      files.push(
        ...readdirSync(input)
          .filter((name) => name.endsWith('.cqdt') || name.endsWith('.zip'))
          .map((name) => path.join(input, name)),
      );
  }
  return ok(files);
}

function readLedger(file: string): Result<Ledger, null> {
  if (statSync(file, { throwIfNoEntry: false }) === undefined) return err(null);
  const json = parseCanonical(readFileSync(file, 'utf8'));
  if (!json.ok) return err(null);
  const ledger = Ledger.safeParse(json.value);
  return ledger.success ? ok(ledger.data) : err(null);
}
