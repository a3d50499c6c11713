import type { z } from 'zod';

import type { Assessment } from '../../../../shared/domain/answers/assessment.ts';
import type { DecisionAuthor } from '../../../../shared/domain/decisions/author.ts';
import type { Decision, LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import type { Decimal } from '../../../../shared/domain/number/decimal.ts';
import type { BundleData } from '../../../../shared/domain/package/contents.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { ReviewedClaim } from '../review/reviewed-units.ts';
import { claimFigures } from './claim-figures.ts';

type Link = z.output<(typeof contract)['ranking.provenance']['output']>['chain'][number];
type Source = Link['source'];
type Sources = {
  readonly leaf: string;
  readonly reviewed: ReviewedClaim;
  /** What counts now, after closing of blocks too. */
  readonly effective: { readonly points: Decimal | null; readonly source: Source | null };
  readonly entries: readonly LedgerEntry[];
  /** The bundle that speaks for the unit, if any. */
  readonly bundle: BundleData | null;
};

/** Every value one leaf had, oldest first: claim, rule over reviewers' figures, district, desk, field (K3). */
export function valueChain(sources: Sources): Link[] {
  const { effective } = sources;
  const links = [
    selfLink(sources),
    ...ruleLinks(sources),
    ...districtLinks(sources),
    ...ledgerLinks(sources),
  ];
  const last = links.findLastIndex(
    ({ source, points }) => source === effective.source && points === effective.points,
  );
  return links.map((link, index) => ({ ...link, effective: index === last }));
}

function selfLink({ leaf, reviewed }: Sources): Link {
  const { claim } = reviewed;
  const { assessment } = claim;
  return {
    source: 'self',
    points: assessment.claimed[leaf] ?? null,
    by: claimants(assessment),
    at: assessment.approvedAt,
    figures: claimFigures(leaf, claim, assessment.answers),
    reason: assessment.leaves[leaf]?.reason ?? '',
    effective: false,
  };
}

/** Officer and leader: the one who filled it and the one who answers for it. */
function claimants({ officer, leader }: Assessment): string {
  return `${officer.name}, ${leader.name}`;
}

/** Points that the rule gives from figures of reviewers or of other units: nobody's own claim. */
function ruleLinks(sources: Sources): Link[] {
  const { leaf, reviewed, effective } = sources;
  if (effective.source !== 'rule') return [];
  const { claim, counted } = reviewed;
  const given = lastFigures(sources);
  return [
    {
      source: 'rule',
      points: effective.points,
      by: given?.by.name ?? '',
      at: given?.at ?? counted.arrivedAt,
      figures: claimFigures(leaf, claim, claim.answers),
      reason: '',
      effective: false,
    },
  ];
}

/** Who entered a reviewer's figures for this unit last: at the district, then here. */
function lastFigures({ reviewed, entries, bundle }: Sources) {
  const { unit } = reviewed.claim.assessment;
  const atDistrict = (bundle?.reviewerAnswers ?? []).filter((entry) => entry.unit === unit);
  const here = entries.filter(
    ({ decision }) => decision.kind === 'reviewer-answered' && decision.unit === unit,
  );
  return here.at(-1) ?? atDistrict.at(-1);
}

function districtLinks({ leaf, reviewed, bundle }: Sources): Link[] {
  return (bundle?.checks ?? [])
    .filter((check) => check.leaf === leaf && check.digest === reviewed.counted.digest)
    .map(({ points, reason, at, by }) => look('district', points, { reason, at, by }));
}

/** This desk's own looks, but those taken back; a bulk acceptance leaves the points and says who accepted them. */
function ledgerLinks({ leaf, reviewed, entries, effective }: Sources): Link[] {
  const { digest } = reviewed.counted;
  const links: Link[] = [];
  for (const { decision, at, by } of entries) {
    if (!('digest' in decision) || decision.digest !== digest) continue;
    if (decision.kind === 'checked' && decision.leaf === leaf)
      links.push(foundLook(decision, { at, by }));
    else if (decision.kind === 'checked-in-bulk' && decision.leaves.includes(leaf))
      links.push(look(decision.round, effective.points, { reason: '', at, by }));
    else if (decision.kind === 'check-withdrawn' && decision.leaf === leaf)
      takeBack(links, decision.round);
  }
  return links;
}

/** What another laptop brought was found by one person and let stand here by another: both answer for it (P5). */
function foundLook(
  { round, points, reason, found }: Extract<Decision, { kind: 'checked' }>,
  { at, by }: { readonly at: string; readonly by: DecisionAuthor },
): Link {
  if (found === undefined) return look(round, points, { reason, at, by });
  const name = `${found.by.name}, ${by.name}`;
  return look(round, points, { reason, at: found.at, by: { ...found.by, name } });
}

function takeBack(links: Link[], round: Source): void {
  links.splice(0, links.length, ...links.filter(({ source }) => source !== round));
}

function look(
  source: Source,
  points: Decimal | null,
  facts: { readonly reason: string; readonly at: string; readonly by: DecisionAuthor },
): Link {
  const { reason, at, by } = facts;
  return { source, points, by: by.name, at, figures: '', reason, effective: false };
}
