import type { Assessment } from '../../../../shared/domain/answers/assessment.ts';
import type { LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import type { PackageProblem } from '../../../../shared/domain/package/problems.ts';
import type { ReceivedBundle } from '../../../../shared/domain/ranking/entrant.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { checkContents, type ParsedContents } from '../../package/check-contents.ts';
import type { KnownCampaign } from '../../package/contents/known-campaign.ts';
import { peekHead } from '../../package/peek-head.ts';
import { openPackage } from '../../package/read-package.ts';
import type { Moments, Trust } from '../../package/trust.ts';

/** What the accepted packages carry, by digest. */
export type AcceptedContents = {
  readonly assessments: ReadonlyMap<string, Assessment>;
  readonly bundles: ReadonlyMap<string, ReceivedBundle>;
};
type Context = {
  readonly campaign: KnownCampaign;
  readonly anchors: Trust;
  readonly entries: readonly LedgerEntry[];
};
type Candidate = {
  readonly file: string;
  readonly digest: string;
  readonly unit: string;
  readonly moments: Moments;
};
type Found = {
  readonly assessments: Map<string, Assessment>;
  readonly bundles: Map<string, ReceivedBundle>;
};
type Refused = {
  readonly code: 'package-refused';
  readonly params: Readonly<Record<string, string | number>>;
};

/**
 * Finds the packages that the decisions accepted among `files`, opens and checks each by steps 1 to 12 as of the moment
 * it arrived, and reads members inside their bundles. A file that is not accepted is passed over; one that claims an
 * accepted digest and is not sound is refused, unless the same package is there in a sound copy.
 */
export async function readAccepted(
  files: readonly string[],
  context: Context,
): Promise<Result<AcceptedContents, Refused>> {
  const { bundles, submissions } = await candidates(files, arrivalsOf(context.entries));
  const found: Found = { assessments: new Map(), bundles: new Map() };
  const refused = new Map<string, PackageProblem>();
  // Bundles first: what they hold need not be read a second time.
  for (const candidate of [...bundles, ...submissions]) {
    const { digest } = candidate;
    if (found.assessments.has(digest) || found.bundles.has(digest)) continue;
    const contents = await readOne(candidate, context);
    if (contents.ok) keep(found, candidate, contents.value);
    else refused.set(digest, contents.error);
  }
  for (const [digest, { code, params }] of refused) {
    if (!found.assessments.has(digest) && !found.bundles.has(digest))
      return err({ code: 'package-refused', params: { ...params, digest, reason: code } });
  }
  return ok(found);
}

/** First arrival of each accepted package: the moment its certificate had to be valid. */
function arrivalsOf(entries: readonly LedgerEntry[]): ReadonlyMap<string, Moments> {
  const arrivals = new Map<string, Moments>();
  for (const { decision } of entries) {
    if (decision.kind !== 'arrived' || arrivals.has(decision.digest)) continue;
    const { arrivedAt, importedAt } = decision;
    arrivals.set(decision.digest, { arrivedAt, importedAt });
  }
  return arrivals;
}

async function candidates(files: readonly string[], arrivals: ReadonlyMap<string, Moments>) {
  const bundles: Candidate[] = [];
  const submissions: Candidate[] = [];
  for (const file of files) {
    const head = await peekHead(file);
    if (!head.ok) continue;
    const { digest, manifest } = head.value;
    const moments = arrivals.get(digest);
    if (moments === undefined) continue;
    const list = manifest.kind === 'bundle' ? bundles : submissions;
    list.push({ file, digest, unit: manifest.unit.code, moments });
  }
  return { bundles, submissions };
}

async function readOne(
  { file, moments }: Candidate,
  { campaign, anchors }: Context,
): Promise<Result<ParsedContents, PackageProblem>> {
  const context = { campaign, anchors, ...moments };
  const opened = await openPackage(file, context);
  if (!opened.ok) return opened;
  try {
    return await checkContents(opened.value, context);
  } finally {
    await opened.value.close();
  }
}

function keep(found: Found, { digest, unit }: Candidate, contents: ParsedContents): void {
  if (contents.kind === 'submission') found.assessments.set(digest, contents.assessment);
  if (contents.kind !== 'bundle') return;
  found.bundles.set(digest, { district: unit, data: contents.data });
  for (const { opened, contents: member } of contents.members)
    found.assessments.set(opened.digest, member.assessment);
}
