import { packageProblemSentence, packageReasonNumber } from '../../shared/i18n/package-messages.ts';
import { verifyText } from '../../shared/i18n/verify-text.ts';
import type { ContentsContext } from '../backend/package/contents/known-campaign.ts';
import { NO_ANCHORS } from '../backend/package/trust.ts';
import type { CommandOutput } from './command-output.ts';
import { verifyFile, type Verdict } from './verify-file.ts';
import { readVerifyOptions, type VerifyOptions } from './verify-options.ts';

const WRONG_USE = 2;

/**
 * `verify FILE… [--campaign FILE] [--ca PEM] [--at TIME] [--json]`: checks packages as any desk would, without a desk.
 * Exit 0 when every file passed every step that could be taken, 1 when one was refused, 2 for wrong use.
 */
export async function runVerify(args: readonly string[], out: CommandOutput): Promise<number> {
  const options = await readVerifyOptions(args);
  if (!options.ok) {
    (options.error.exit === 0 ? out.write : out.warn)(options.error.text);
    return options.error.exit;
  }
  const verdicts = await verifyAll(options.value, out);
  if (verdicts === null) return WRONG_USE;
  const lines = verdicts.map((verdict) => verdict.line);
  out.write(
    options.value.json ? `${JSON.stringify(lines, null, 2)}\n` : verdicts.map(inWords).join(''),
  );
  return lines.every((line) => line.ok) ? 0 : 1;
}

/** Null when a file cannot be opened at all, which has been said. A refused campaign is the only verdict. */
async function verifyAll(options: VerifyOptions, out: CommandOutput): Promise<Verdict[] | null> {
  const bare: ContentsContext = {
    campaign: null,
    anchors: { ...NO_ANCHORS, roots: options.roots },
    arrivedAt: options.at,
  };
  const campaign = options.campaign === null ? null : await open(options.campaign, bare, out);
  if (options.campaign !== null && campaign === null) return null;
  const context = campaign === null ? bare : within(campaign, bare);
  if (context === null) return campaign === null ? null : [asRefusedCampaign(campaign)];
  const verdicts: Verdict[] = [];
  for (const file of options.files) {
    const verdict = await open(file, context, out);
    if (verdict === null) return null;
    verdicts.push(verdict);
  }
  return verdicts;
}

async function open(file: string, context: ContentsContext, out: CommandOutput) {
  try {
    return await verifyFile(file, context);
  } catch (error) {
    if (!isFileError(error)) throw error;
    out.warn(verifyText.unreadable(file));
    return null;
  }
}

/** The campaign's register, sets and revocations; null when the file is no good campaign. */
function within({ outcome }: Verdict, bare: ContentsContext): ContentsContext | null {
  if (!outcome.ok || outcome.value.kind !== 'campaign') return null;
  const { authority, ...campaign } = outcome.value;
  return { ...bare, campaign, anchors: { ...bare.anchors, revoked: authority.revoked } };
}

function asRefusedCampaign({ line, outcome }: Verdict): Verdict {
  if (!outcome.ok) return { line, outcome };
  const params = { kind: line.kind ?? '' };
  return {
    line: { ...line, ok: false, code: 'kind-not-taken' },
    outcome: { ok: false, error: { code: 'kind-not-taken', params } },
  };
}

function inWords({ line, outcome }: Verdict): string {
  const { file, kind, unit, revision, digest, trust, unchecked } = line;
  const words = [line.ok ? verifyText.accepted(file) : verifyText.refused(file)];
  if (kind !== null && unit !== null && revision !== null && digest !== null) {
    words.push(verifyText.facts({ kind, unit, revision, digest }));
  }
  if (trust !== null) words.push(verifyText.trust(trust));
  if (unchecked.length > 0) words.push(verifyText.unchecked(unchecked));
  if (!outcome.ok) {
    const { code } = outcome.error;
    const sentence = packageProblemSentence(outcome.error);
    words.push(verifyText.reason({ code, number: packageReasonNumber(code), ...sentence }));
  }
  return `${words.join('\n')}\n`;
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
