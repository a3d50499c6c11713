import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { Instant } from '../../shared/domain/text/plain-text.ts';
import { vietnamInstant } from '../../shared/domain/text/vietnam-instant.ts';
import { verifyText } from '../../shared/i18n/verify-text.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import { fromPem } from '../backend/pki/der.ts';

export type VerifyOptions = {
  readonly files: readonly string[];
  readonly campaign: string | null;
  /** CA certificates to trust, DER; none means no anchor. */
  readonly roots: readonly Uint8Array[];
  readonly at: string;
  readonly json: boolean;
};

type Refusal = { readonly exit: 0 | 2; readonly text: string };
const wrongUse: Refusal = { exit: 2, text: verifyText.help };

/** Reads the arguments of `verify`; an error says what to print and how to exit. */
export async function readVerifyOptions(
  args: readonly string[],
): Promise<Result<VerifyOptions, Refusal>> {
  const parsed = parse(args);
  if (parsed === null) return err(wrongUse);
  const { values, positionals } = parsed;
  if (values.help === true) return err({ exit: 0, text: verifyText.help });
  const at = values.at ?? vietnamInstant(Date.now());
  if (positionals.length === 0 || !Instant.safeParse(at).success) return err(wrongUse);
  const roots = values.ca === undefined ? ok([]) : await readRoots(values.ca);
  if (!roots.ok) return roots;
  return ok({
    files: positionals,
    campaign: values.campaign ?? null,
    roots: roots.value,
    at,
    json: values.json === true,
  });
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        campaign: { type: 'string' },
        ca: { type: 'string' },
        at: { type: 'string' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch {
    // An option that does not exist or has no value: the help says which there are.
    return null;
  }
}

async function readRoots(file: string): Promise<Result<Uint8Array[], Refusal>> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) return err({ exit: 2, text: verifyText.unreadable(file) });
  const roots = fromPem('CERTIFICATE', text);
  return roots.length > 0 ? ok(roots) : err({ exit: 2, text: verifyText.noCertificate(file) });
}
