import { namesIn } from '../expression/names.ts';
import { parseExpression } from '../expression/parse.ts';
import type { CriteriaSet, Leaf } from './criteria-set.ts';
import { perSet } from './per-set.ts';
import type { Rule } from './rule.ts';
import { leavesOf } from './walk.ts';

/** Rules that a rule is put together from; empty for all but best-of and sum-of. */
export function innerRules(rule: Rule): readonly Rule[] {
  if (rule.kind === 'best-of') return rule.alternatives.map((alternative) => alternative.rule);
  return rule.kind === 'sum-of' ? rule.parts.map((part) => part.rule) : [];
}

/**
 * Texts of the expressions over fields in this rule itself, not in inner ones. The expression of a formula is over
 * its variables, so it is not among them.
 */
export function fieldExpressions(rule: Rule): readonly string[] {
  if ('numerator' in rule) return [rule.numerator, rule.denominator];
  if ('condition' in rule) return [rule.condition];
  if ('value' in rule) return [rule.value];
  if ('count' in rule) return [rule.count];
  if ('deductions' in rule) return rule.deductions.map((deduction) => deduction.count);
  if ('variables' in rule) return Object.values(rule.variables);
  return rule.kind === 'condition-tiers' ? rule.bands.flatMap((band) => band.all) : [];
}

/** Field names in the text of an expression; none when it cannot be read. */
export function namesInText(text: string): readonly string[] {
  const parsed = parseExpression(text);
  return parsed.ok ? namesIn(parsed.value) : [];
}

/** Slugs of the figures a rule may read, each once. */
export function fieldsOfRule(rule: Rule): readonly string[] {
  const own = 'field' in rule ? [rule.field] : fieldExpressions(rule).flatMap(namesInText);
  return [...new Set([...own, ...innerRules(rule).flatMap(fieldsOfRule)])];
}

const readsByLeaf = perSet(
  (set) => new Map(leavesOf(set).map((leaf) => [leaf.code, fieldsOfRule(leaf.rule)])),
);

/** Slugs of the figures that the rule of a leaf may read. */
export function readsOf(set: CriteriaSet, leaf: Leaf): readonly string[] {
  return readsByLeaf(set).get(leaf.code) ?? fieldsOfRule(leaf.rule);
}
