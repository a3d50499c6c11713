import type { Decimal } from '../number/decimal.ts';
import { compareDecimals, exact, roundTo, sumDecimals } from '../number/exact.ts';
import type { CriteriaSet, Leaf, Section } from './criteria-set.ts';
import { type Flaw, flaw, type SetProblem } from './set-problem.ts';
import { leavesOf, sectionsOf } from './walk.ts';

/** Values that occur a second time. */
export function repeated(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

function checkMaximum(set: CriteriaSet, max: Decimal): Flaw[] {
  const flaws: Flaw[] = [];
  if (compareDecimals(max, '0') <= 0) flaws.push(flaw('maximum-not-positive', { max }));
  if (roundTo(exact(max), set.rounding.leafDecimals) !== max) {
    flaws.push(flaw('maximum-too-precise', { max, decimals: set.rounding.leafDecimals }));
  }
  return flaws;
}

function checkSection(set: CriteriaSet, section: Section): Flaw[] {
  const inner = section.sections ?? [];
  const leaves = section.leaves ?? [];
  const flaws = checkMaximum(set, section.max);
  if (inner.length > 0 === leaves.length > 0) return [...flaws, flaw('section-shape')];
  const sum = sumDecimals([...inner, ...leaves].map((node) => node.max));
  if (sum !== section.max) flaws.push(flaw('sum-differs', { max: section.max, sum }));
  return flaws;
}

function checkLeaf(set: CriteriaSet, leaf: Leaf): Flaw[] {
  const flaws = checkMaximum(set, leaf.max);
  if (leaf.naAllowed && (leaf.naCondition.trim() === '' || leaf.naConfirmedBy === undefined)) {
    flaws.push(flaw('na-without-condition'));
  }
  const byReviewer = leaf.filledBy !== 'unit';
  const reviewed = leaf.rule.kind === 'reviewer-points' && !leaf.reviewerOnly;
  if (leaf.reviewerOnly !== byReviewer || reviewed) flaws.push(flaw('reviewer-only-differs'));
  return flaws;
}

function checkWhole(set: CriteriaSet): Flaw[] {
  const sum = sumDecimals(set.sections.map((section) => section.max));
  const flaws: Flaw[] = [];
  if (sum !== set.total) flaws.push(flaw('total-differs', { total: set.total, sum }));
  if (set.period.start > set.period.end) flaws.push(flaw('period-reversed', set.period));
  const codes = [...sectionsOf(set), ...leavesOf(set)].map((node) => node.code);
  for (const code of repeated(codes)) flaws.push(flaw('code-duplicate', { code }));
  for (const field of repeated(set.fields.map(({ slug }) => slug))) {
    flaws.push(flaw('field-duplicate', { field }));
  }
  for (const check of repeated(set.checks.map(({ id }) => id))) {
    flaws.push(flaw('check-duplicate', { check }));
  }
  return flaws;
}

/** Tree, maxima and codes: maxima add up or the set is refused; totals are never assumed to be 100 (C2). */
export function checkStructure(set: CriteriaSet): SetProblem[] {
  return [
    ...checkWhole(set).map((found) => ({ ...found, in: 'set' as const, at: set.level })),
    ...sectionsOf(set).flatMap((section) =>
      checkSection(set, section).map((found) => ({
        ...found,
        in: 'section' as const,
        at: section.code,
      })),
    ),
    ...leavesOf(set).flatMap((leaf) =>
      checkLeaf(set, leaf).map((found) => ({ ...found, in: 'leaf' as const, at: leaf.code })),
    ),
  ];
}
