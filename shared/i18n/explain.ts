import type { CriteriaSet } from '../domain/criteria/criteria-set.ts';
import { fieldBySlug } from '../domain/criteria/walk.ts';
import type { Decimal } from '../domain/number/decimal.ts';
import { compareDecimals, exact, multiply, toDisplay } from '../domain/number/exact.ts';
import type { BandLimit, Explanation } from '../domain/scoring/score-sheet.ts';
import { formatDecimal } from './format.ts';

type Of<K extends Explanation['kind']> = Extract<Explanation, { kind: K }>;

/** Points with the decimals the set declares: `1,80`. */
function points(value: Decimal | null, set: CriteriaSet): string {
  return formatDecimal(value ?? '0', set.rounding.leafDecimals);
}

function gets(explanation: Explanation, set: CriteriaSet): string {
  return `được ${points(explanation.points, set)}`;
}

function sides(facts: { readonly numerator: Decimal; readonly denominator: Decimal }): string {
  return `${formatDecimal(facts.numerator)} ÷ ${formatDecimal(facts.denominator)}`;
}

function optionLabel(set: CriteriaSet, slug: string, key: string): string {
  const field = fieldBySlug(set).get(slug);
  const options = field !== undefined && 'options' in field ? field.options : [];
  return options.find((option) => option.key === key)?.label ?? key;
}

function bandWords(limit: BandLimit | null, unit: string): string {
  if (limit === null) return 'dưới các mức';
  const figure = `${formatDecimal(limit.limit)}${unit}`;
  return limit.op === '>=' ? `đạt mức từ ${figure} trở lên` : `đạt mức trên ${figure}`;
}

function ratio(facts: Of<'ratio'>, set: CriteriaSet): string {
  const start = `${sides(facts)} = ${formatDecimal(facts.percent, 2)}%`;
  const target = `${formatDecimal(facts.targetPercent)}%`;
  if (facts.belowThreshold) {
    const threshold = formatDecimal(facts.thresholdPercent ?? '0');
    return `${start}, dưới ngưỡng ${threshold}%, ${gets(facts, set)}`;
  }
  if (facts.capped) return `${start}, vượt mức ${target} nên ${gets(facts, set)} (tối đa)`;
  const share = facts.targetPercent === '100' ? '' : `, chia cho mức ${target}`;
  return `${start}${share}, nhân ${formatDecimal(facts.max)} ${gets(facts, set)}`;
}

function quotientTiers(facts: Of<'quotient-tiers'>, set: CriteriaSet): string {
  const byPercent = facts.as === 'percent';
  const value = byPercent ? `${formatDecimal(facts.percent, 2)}%` : formatDecimal(facts.quotient);
  const band = bandWords(facts.limit, byPercent ? '%' : '');
  return `${sides(facts)} = ${value}, ${band}, ${gets(facts, set)}`;
}

function valueTiers(facts: Of<'value-tiers'>, set: CriteriaSet): string {
  const value = `${facts.valueLabel}: ${formatDecimal(facts.value)}`;
  return `${value}, ${bandWords(facts.limit, '')}, ${gets(facts, set)}`;
}

function relative(facts: Of<'relative'>, set: CriteriaSet): string {
  const value = `${sides(facts)} = ${formatDecimal(facts.quotient)} ${facts.valueUnit}`;
  const best = `${formatDecimal(facts.best)} ${facts.valueUnit}`;
  const against = facts.provisional ? 'tạm tính theo mức tham chiếu' : 'mức cao nhất của khối là';
  return `${value}, ${against} ${best}, ${gets(facts, set)}`;
}

function checklist(facts: Of<'checklist'>, set: CriteriaSet): string {
  if (facts.chosen.length === 0) return `Không có mục nào, ${gets(facts, set)}`;
  const items = facts.chosen.map(
    (item) => `${optionLabel(set, facts.field, item.option)}: ${points(item.points, set)}`,
  );
  return `${items.join('; ')}; cộng lại ${gets(facts, set)}${facts.capped ? ' (tối đa)' : ''}`;
}

function countStep(facts: Of<'count-step'>, set: CriteriaSet): string {
  const step = formatDecimal(facts.stepPoints);
  const product = `${formatDecimal(facts.count)} ${facts.counted} × ${step}`;
  if (!facts.capped) return `${product} ${gets(facts, set)}`;
  const uncapped = toDisplay(multiply(exact(facts.count), exact(facts.stepPoints)));
  return `${product} = ${points(uncapped, set)}, ${gets(facts, set)} (tối đa)`;
}

function deduct(facts: Of<'deduct'>, set: CriteriaSet): string {
  const taken = facts.lines
    .filter((line) => compareDecimals(line.count, '0') !== 0)
    .map(({ count, label, pointsEach }) => {
      const each = formatDecimal(pointsEach);
      return ` − ${formatDecimal(count)} ${label} × ${each}`;
    });
  if (taken.length === 0) return `Không bị trừ điểm, ${gets(facts, set)}`;
  const floor = facts.floored ? `, không thấp hơn ${formatDecimal(facts.floor)}` : '';
  return `${formatDecimal(facts.max)}${taken.join('')}${floor}, ${gets(facts, set)}`;
}

function bestOf(facts: Of<'best-of'>, set: CriteriaSet): string {
  const best = facts.alternatives.find((alternative) => alternative.index === facts.chosen);
  if (best === undefined) return gets(facts, set);
  return `Lấy trường hợp cao nhất, “${best.label}”: ${explainScore(best.explanation, set)}`;
}

function sumOf(facts: Of<'sum-of'>, set: CriteriaSet): string {
  const parts = facts.parts.map((part) => `${part.label}: ${explainScore(part.explanation, set)}`);
  return `${parts.join('; ')}; cộng lại ${gets(facts, set)}`;
}

function formula(facts: Of<'formula'>, set: CriteriaSet): string {
  const variables = facts.variables.map(({ label, value }) => `${label}: ${formatDecimal(value)}`);
  return `${[...variables, 'tính theo công thức'].join('; ')} ${gets(facts, set)}`;
}

type Measured = Of<
  'ratio' | 'quotient-tiers' | 'value-tiers' | 'relative' | 'formula' | 'best-of' | 'sum-of'
>;

function explainMeasured(facts: Measured, set: CriteriaSet): string {
  switch (facts.kind) {
    case 'ratio':
      return ratio(facts, set);
    case 'quotient-tiers':
      return quotientTiers(facts, set);
    case 'value-tiers':
      return valueTiers(facts, set);
    case 'relative':
      return relative(facts, set);
    case 'formula':
      return formula(facts, set);
    case 'best-of':
      return bestOf(facts, set);
    case 'sum-of':
      return sumOf(facts, set);
  }
}

type Counted = Of<'boolean' | 'choice' | 'checklist' | 'condition-tiers' | 'count-step' | 'deduct'>;
type Settled = Exclude<Explanation, Measured | Counted>;

function explainCounted(facts: Counted, set: CriteriaSet): string {
  switch (facts.kind) {
    case 'boolean':
      return `${facts.holds ? 'Đạt' : 'Không đạt'}, ${gets(facts, set)}`;
    case 'choice':
      return `“${optionLabel(set, facts.field, facts.option)}” ${gets(facts, set)}`;
    case 'checklist':
      return checklist(facts, set);
    case 'condition-tiers':
      return `${facts.label ?? 'Không đạt mức nào'}, ${gets(facts, set)}`;
    case 'count-step':
      return countStep(facts, set);
    case 'deduct':
      return deduct(facts, set);
  }
}

function explainSettled(facts: Settled, set: CriteriaSet): string {
  switch (facts.kind) {
    case 'reviewer-points':
      return `Cơ quan thẩm định chấm, ${gets(facts, set)}`;
    case 'full-on-zero':
      return `${facts.label} bằng 0, không phát sinh nên ${gets(facts, set)} (tối đa)`;
    case 'not-counted-on-zero':
      return `${facts.label} bằng 0 nên không đưa vào đánh giá`;
  }
}

const SETTLED: ReadonlySet<string> = new Set([
  'reviewer-points',
  'full-on-zero',
  'not-counted-on-zero',
]);
const COUNTED: ReadonlySet<string> = new Set([
  'boolean',
  'choice',
  'checklist',
  'condition-tiers',
  'count-step',
  'deduct',
]);

function isSettled(facts: Explanation): facts is Settled {
  return SETTLED.has(facts.kind);
}

function isCounted(facts: Explanation): facts is Counted {
  return COUNTED.has(facts.kind);
}

/**
 * One Vietnamese sentence without a full stop that says how the points came about: `386 ÷ 452 = 85,40%, nhân 5 được
 * 4,27`. Screens, Word and disputes show the same.
 */
export function explainScore(explanation: Explanation, set: CriteriaSet): string {
  if (isSettled(explanation)) return explainSettled(explanation, set);
  return isCounted(explanation)
    ? explainCounted(explanation, set)
    : explainMeasured(explanation, set);
}
