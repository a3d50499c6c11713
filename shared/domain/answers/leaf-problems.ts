import type { CriteriaSet, Leaf } from '../criteria/criteria-set.ts';
import { leafByCode } from '../criteria/walk.ts';
import type { Decimal } from '../number/decimal.ts';
import { compareDecimals, exact, isNegative, roundTo } from '../number/exact.ts';
import type { LeafScore, ScoreSheet } from '../scoring/score-sheet.ts';
import type { EvidenceItem, LeafEntries, LeafEntry } from './assessment.ts';
import type { Problem } from './problem.ts';

type Input = {
  readonly form: {
    readonly set: CriteriaSet;
    readonly leaves: LeafEntries;
    readonly evidence: readonly Pick<EvidenceItem, 'sha256'>[];
  };
  readonly sheet: ScoreSheet;
  /** What was already found at single answers and between them. */
  readonly fromFields: readonly Problem[];
};

type Found = Pick<Problem, 'code' | 'severity' | 'params'> & { readonly field?: string };

function reasonProblem(set: CriteriaSet, score: LeafScore, entry: LeafEntry): Found[] {
  if (!set.reasonBelowMax || score.points === null) return [];
  const full = compareDecimals(score.points, score.max) >= 0;
  if (full || (entry.reason ?? '').trim() !== '') return [];
  const params = { points: score.points, max: score.max };
  return [{ code: 'reason-missing', severity: 'block', params }];
}

/** What the unit may choose: not more than the rule gives, not below 0 unless the rule is, as precise as the set. */
function selfPointsProblem(set: CriteriaSet, score: LeafScore, entry: LeafEntry): Found[] {
  const { selfPoints } = entry;
  if (selfPoints === undefined) return [];
  const params = { points: selfPoints, decimals: set.rounding.leafDecimals };
  if (roundTo(exact(selfPoints), set.rounding.leafDecimals) !== selfPoints) {
    return [
      {
        code: 'answer-invalid',
        severity: 'block',
        params: { reason: 'self-points-too-many-decimals', ...params },
      },
    ];
  }
  const most = score.computed ?? score.max;
  if (compareDecimals(selfPoints, most) > 0) {
    return [
      {
        code: 'self-points-above-rule',
        severity: 'block',
        params: { points: selfPoints, maximum: most },
      },
    ];
  }
  const least = score.computed !== null && isNegative(exact(score.computed)) ? score.computed : '0';
  if (compareDecimals(selfPoints, least) >= 0) return [];
  return [
    { code: 'below-minimum', severity: 'block', params: { value: selfPoints, minimum: least } },
  ];
}

/** Points that cannot be computed although every answer is fine by itself, as with a zero denominator. */
function uncountableProblem(score: LeafScore, fromFields: readonly Problem[]): Found[] {
  if (score.status !== 'invalid') return [];
  const known = fromFields.some(({ field }) => field !== null && score.missing.includes(field));
  if (known) return [];
  const [field] = score.missing;
  const params = { reason: 'rule-undefined' };
  const found: Found = { code: 'answer-invalid', severity: 'block', params };
  return [field === undefined ? found : { ...found, field }];
}

/** Documents are wanted where points are claimed; where there are none there is nothing to prove. */
export function wantsDocument(leaf: Leaf, points: Decimal | null): boolean {
  return leaf.evidence.length > 0 && points !== null && compareDecimals(points, '0') > 0;
}

function evidenceAbsent(leaf: Leaf, score: LeafScore, entry: LeafEntry): Found[] {
  const cited = (entry.evidence ?? []).length > 0;
  return wantsDocument(leaf, score.points) && !cited
    ? [{ code: 'evidence-absent', severity: 'warn', params: { wanted: leaf.evidence.join('; ') } }]
    : [];
}

function evidenceUnknown(input: Input, entry: LeafEntry): Found[] {
  const known = new Set(input.form.evidence.map((item) => item.sha256));
  return (entry.evidence ?? [])
    .filter((citation) => !known.has(citation.sha256))
    .map(({ sha256 }) => ({ code: 'evidence-unknown', severity: 'block', params: { sha256 } }));
}

/** A reviewer's leaf is neither scored nor explained by the unit (C3). */
function ofLeaf(leaf: Leaf, score: LeafScore, input: Input): Found[] {
  const { set, leaves } = input.form;
  const entry = (Object.hasOwn(leaves, leaf.code) ? leaves[leaf.code] : undefined) ?? {};
  const unknown = evidenceUnknown(input, entry);
  if (leaf.reviewerOnly || score.status === 'awaiting-reviewer') {
    const params = { reason: 'not-yours' };
    return entry.selfPoints === undefined
      ? unknown
      : [...unknown, { code: 'answer-invalid', severity: 'block', params }];
  }
  if (score.status === 'not-counted-decided') return unknown;
  return [
    ...uncountableProblem(score, input.fromFields),
    ...selfPointsProblem(set, score, entry),
    ...reasonProblem(set, score, entry),
    ...unknown,
    ...evidenceAbsent(leaf, score, entry),
  ];
}

function unknownLeaves({ set, leaves }: Input['form']): Problem[] {
  return Object.keys(leaves)
    .filter((code) => !leafByCode(set).has(code))
    .map((leaf) => ({
      code: 'answer-invalid',
      severity: 'block',
      leaf,
      field: null,
      params: { reason: 'unknown-leaf' },
    }));
}

/** Problems of what the unit says about a leaf: reason, own points, documents, points that cannot be computed. */
export function leafProblems(input: Input): Problem[] {
  const known = leafByCode(input.form.set);
  const found = input.sheet.leaves.flatMap((score) => {
    const leaf = known.get(score.code);
    if (leaf === undefined) return [];
    return ofLeaf(leaf, score, input).map((problem): Problem => ({
      code: problem.code,
      severity: problem.severity,
      leaf: leaf.code,
      field: problem.field ?? null,
      params: problem.params,
    }));
  });
  return [...found, ...unknownLeaves(input.form)];
}
