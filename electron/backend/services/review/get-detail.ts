import type { z } from 'zod';

import { citedPage } from '../../../../shared/domain/evidence/cited-page.ts';
import type { Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import { fieldBySlug, leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import type { Look } from '../../../../shared/domain/ranking/ledger-facts.ts';
import { scoreLeaf } from '../../../../shared/domain/scoring/score-leaf.ts';
import { explainScore } from '../../../../shared/i18n/explain.ts';
import { measuredWords } from '../../../../shared/i18n/figure-words.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Receiving } from '../../receiving.ts';
import { readReviewDesk } from './review-desk.ts';
import type { ReviewedClaim } from './reviewed-units.ts';
import { ownPoints } from './standing-at.ts';
import { figuresOfClaim } from './unit-figures.ts';

type Method = (typeof contract)['review.detail'];
type Detail = z.output<Method['output']>;
type Deps = Pick<Receiving, 'store' | 'ledgerState' | 'reviewedUnits'>;

/** Everything about one leaf of one unit: claim in words, documents, every look and why (P4, K3). */
export function createGetDetail({ store, ledgerState, reviewedUnits }: Deps) {
  return (
    input: z.output<Method['input']>,
  ): Result<Detail, CallError<Method['errors'][number]>> => {
    const { unit, leaf: code } = input;
    const asked = readReviewDesk(store, input.round);
    if (!asked.ok) return asked;
    const desk = asked.value;
    const here = desk.units.some((it) => it.code === unit) && desk.isGiven(unit, code);
    const reviewed = here ? reviewedUnits(unit).reviewed : null;
    if (reviewed === null) return err({ code: 'review/not-received', params: { unit } });
    const leaf = leafByCode(reviewed.claim.set).get(code);
    if (leaf === undefined) return err({ code: 'review/leaf-unknown', params: { leaf: code } });
    const { digest, revision, number } = reviewed.counted;
    const facts = ledgerState().facts.of(unit);
    const revisions = new Map(facts.submissions.map((it) => [it.digest, it.revision]));
    const question = facts.asked.findLast((it) => it.digest === digest && it.leaf === code);
    const before = facts.looks.filter((it) => it.leaf === code && it.digest !== digest);
    const looks = [...before, ...reviewed.looks.filter((it) => it.leaf === code)];
    return ok({
      unit: must(desk.register.line(unit), 'a unit of the register'),
      revision,
      number,
      ...claimOf(reviewed, leaf),
      ...evidenceOf(reviewed, leaf),
      looks: looks.map((look) => lookOf(look, revisions)),
      question:
        question === undefined
          ? null
          : { text: question.question, by: question.by.name, at: question.at },
    });
  };
}

type Claimed = Pick<
  Detail,
  'claim' | 'figures' | 'computed' | 'self' | 'reason' | 'note' | 'proposedNotApplicable'
>;

function claimOf(reviewed: ReviewedClaim, leaf: Leaf): Claimed {
  const { claim } = reviewed;
  const { set, assessment, answers } = claim;
  const entry = assessment.leaves[leaf.code];
  const figures = figuresOfClaim(claim);
  const { explanation, computed } = scoreLeaf(leaf, { set, figures, entry, best: null });
  const fields = fieldBySlug(set);
  return {
    claim: explanation === null ? '' : explainScore(explanation, set),
    figures: leaf.fields.flatMap(({ field: slug }) => {
      const field = fields.get(slug);
      const answer = answers[slug];
      if (field === undefined || answer === undefined) return [];
      const { estimatedAsOf = null } = answer;
      return [{ label: field.label, value: measuredWords(field, answer.value), estimatedAsOf }];
    }),
    computed,
    self: ownPoints(reviewed, leaf),
    reason: entry?.reason ?? '',
    note: entry?.note ?? '',
    proposedNotApplicable: entry?.proposedNotApplicable ?? '',
  };
}

function evidenceOf(
  { claim }: ReviewedClaim,
  leaf: Leaf,
): Pick<Detail, 'wantedEvidence' | 'evidence'> {
  const items = new Map(claim.assessment.evidence.map((item) => [item.sha256, item]));
  const cited = claim.assessment.leaves[leaf.code]?.evidence ?? [];
  return {
    wantedEvidence: leaf.evidence,
    evidence: cited.flatMap(({ sha256, place }) => {
      const item = items.get(sha256);
      return item === undefined ? [] : [{ ...item, place, page: citedPage(place) }];
    }),
  };
}

function lookOf(look: Look, revisions: ReadonlyMap<string, number>): Detail['looks'][number] {
  const { round, outcome, points, reason, by, at, digest } = look;
  const revision = revisions.get(digest) ?? null;
  return { round, outcome, points, reason, by: by.name, at, revision };
}
