import type { Assessment, LeafEntry } from '../answers/assessment.ts';
import type { CriteriaSet, Leaf } from '../criteria/criteria-set.ts';
import { fieldBySlug, leavesOf } from '../criteria/walk.ts';
import type { Decimal } from '../number/decimal.ts';
import { canonicalJson } from '../package/canonical-json.ts';
import { answerWords } from '../report/answer-words.ts';

/** One leaf on which two contents say different things, in words where they are figures. */
export type LeafDifference = {
  readonly code: string;
  readonly name: string;
  readonly max: Decimal;
  readonly here: Decimal | null;
  readonly incoming: Decimal | null;
  readonly figures: readonly {
    readonly label: string;
    readonly here: string;
    readonly incoming: string;
  }[];
  /** Null where both give the same reason or none. */
  readonly reasons: { readonly here: string; readonly incoming: string } | null;
  /** Titles of the documents that only one of the two cites. */
  readonly evidence: { readonly here: readonly string[]; readonly incoming: readonly string[] };
};

type Pair = { readonly here: Assessment; readonly incoming: Assessment };

/**
 * Two contents for one revision leaf by leaf: points, figures, reasons and documents (H2). Leaves on which both say the
 * same are left out. Neither side is the newer one.
 */
export function compareContents(set: CriteriaSet, pair: Pair): readonly LeafDifference[] {
  return leavesOf(set).flatMap((leaf) => differenceAt(set, leaf, pair) ?? []);
}

function differenceAt(
  set: CriteriaSet,
  leaf: Leaf,
  { here, incoming }: Pair,
): LeafDifference | null {
  const { code, name, max } = leaf;
  const points = { here: here.claimed[code] ?? null, incoming: incoming.claimed[code] ?? null };
  const figures = figuresThatDiffer(set, leaf, { here, incoming });
  const said = (from: Assessment) => from.leaves[code]?.reason ?? '';
  const reasons = { here: said(here), incoming: said(incoming) };
  const evidence = { here: onlyIn(code, here, incoming), incoming: onlyIn(code, incoming, here) };
  const nothing =
    points.here === points.incoming &&
    figures.length === 0 &&
    sameEntry(here.leaves[code], incoming.leaves[code]);
  if (nothing) return null;
  const differ = reasons.here !== reasons.incoming;
  return { code, name, max, ...points, figures, reasons: differ ? reasons : null, evidence };
}

function figuresThatDiffer(set: CriteriaSet, leaf: Leaf, { here, incoming }: Pair) {
  const fields = fieldBySlug(set);
  return leaf.fields.flatMap(({ field: slug }) => {
    const field = fields.get(slug);
    const one = here.answers[slug];
    const other = incoming.answers[slug];
    if (field === undefined || canonicalJson(one ?? null) === canonicalJson(other ?? null))
      return [];
    const words = { here: answerWords(field, one), incoming: answerWords(field, other) };
    return [{ label: field.label, ...words }];
  });
}

/** Titles of documents that `from` cites at the leaf and `other` does not. */
function onlyIn(code: string, from: Assessment, other: Assessment): string[] {
  const cited = (content: Assessment) =>
    new Set((content.leaves[code]?.evidence ?? []).map(({ sha256 }) => sha256));
  const there = cited(other);
  const titles = new Map(from.evidence.map(({ sha256, title }) => [sha256, title]));
  return [...cited(from)]
    .filter((sha256) => !there.has(sha256))
    .map((sha256) => titles.get(sha256) ?? sha256);
}

function sameEntry(one: LeafEntry | undefined, other: LeafEntry | undefined): boolean {
  return canonicalJson(one ?? {}) === canonicalJson(other ?? {});
}
