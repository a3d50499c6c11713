import { runDemo } from './cli/demo-command.ts';
import { runRank } from './cli/rank-command.ts';
import { runVerify } from './cli/verify-command.ts';
import { cliText } from '../shared/i18n/cli.ts';

/** Exit codes of every command: all good, something refused, wrong use. */
const WRONG_USE = 2;

const commands = { verify: runVerify, rank: runRank, demo: runDemo };

const [name = '', ...args] = process.argv.slice(2);
const out = {
  write: (text: string): void => void process.stdout.write(text),
  warn: (text: string): void => void process.stderr.write(text),
};
const command = Object.entries(commands).find(([key]) => key === name)?.[1];
if (command === undefined) {
  const asked = name === '' || name === '--help' || name === '-h';
  out[asked && name !== '' ? 'write' : 'warn'](cliText.help);
  process.exitCode = asked && name !== '' ? 0 : WRONG_USE;
} else {
  process.exitCode = await command(args, out);
}
