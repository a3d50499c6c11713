import type { AnswerValue, Answers } from '../../shared/domain/answers/assessment.ts';
import type { CriteriaSet, Leaf, Section } from '../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../shared/domain/criteria/field.ts';
import { fieldsOfRule } from '../../shared/domain/criteria/rule-reads.ts';
import type { Rule } from '../../shared/domain/criteria/rule.ts';
import { sumDecimals } from '../../shared/domain/number/exact.ts';
import type { LeafScore } from '../../shared/domain/scoring/score-sheet.ts';
import {
  type AssessmentToScore,
  scoreAssessment,
} from '../../shared/domain/scoring/score-assessment.ts';
import { must } from '../../shared/lib/must.ts';

type Of<T extends Field['type']> = Extract<Field, { type: T }>;
type Extra<T extends Field['type']> = Partial<Omit<Of<T>, 'type' | 'slug'>>;

function common(slug: string) {
  return {
    slug,
    label: `Số liệu ${slug}`,
    help: '',
    unit: null,
    estimateAllowed: false,
    filledBy: 'unit' as const,
    required: true,
  };
}

function optionsOf(keys: readonly string[]) {
  return keys.map((key) => ({ key, label: `Mục ${key}` }));
}

export function integer(slug: string, extra: Extra<'integer'> = {}): Field {
  return { ...common(slug), type: 'integer', ...extra };
}

export function decimal(slug: string, extra: Extra<'decimal'> = {}): Field {
  return { ...common(slug), type: 'decimal', decimals: 2, ...extra };
}

export function yesNo(slug: string, extra: Extra<'boolean'> = {}): Field {
  return { ...common(slug), type: 'boolean', ...extra };
}

export function choice(slug: string, keys: readonly string[], extra: Extra<'choice'> = {}): Field {
  return { ...common(slug), type: 'choice', options: optionsOf(keys), ...extra };
}

export function multiChoice(
  slug: string,
  keys: readonly string[],
  extra: Extra<'multi-choice'> = {},
): Field {
  return { ...common(slug), type: 'multi-choice', options: optionsOf(keys), ...extra };
}

export function day(slug: string, extra: Extra<'date'> = {}): Field {
  return { ...common(slug), type: 'date', ...extra };
}

export function words(slug: string, extra: Extra<'text'> = {}): Field {
  return { ...common(slug), type: 'text', maxLength: 100, ...extra };
}

export function table(slug: string, extra: Extra<'list'> = {}): Field {
  const columns = [
    { key: 'ten', label: 'Tên', type: 'text' as const },
    { key: 'ngay', label: 'Ngày', type: 'date' as const },
    { key: 'so', label: 'Số', type: 'integer' as const },
    { key: 'tien', label: 'Tiền', type: 'decimal' as const },
  ];
  return { ...common(slug), type: 'list', columns, ...extra };
}

/** A leaf that lists exactly what its rule reads. */
export function leaf(code: string, max: string, rule: Rule, extra: Partial<Leaf> = {}): Leaf {
  return {
    code,
    name: `Tiêu chí ${code}`,
    max,
    rule,
    scoringText: '',
    guidance: '',
    fields: fieldsOfRule(rule).map((field) => ({ field, use: 'rule' })),
    evidence: [],
    filledBy: 'unit',
    reviewerOnly: false,
    naAllowed: false,
    naCondition: '',
    legalBasis: [],
    modelledOn: '',
    ...extra,
  };
}

export function reviewerLeaf(code: string, max: string, rule: Rule): Leaf {
  return leaf(code, max, rule, { reviewerOnly: true, filledBy: 'province' });
}

export function sectionOf(code: string, inner: readonly Leaf[] | readonly Section[]): Section {
  const max = sumDecimals(inner.map((node) => node.max));
  const leaves = inner.filter((node) => 'rule' in node);
  const sections = inner.filter((node) => !('rule' in node));
  const name = `Phần ${code}`;
  return leaves.length > 0 ? { code, name, max, leaves } : { code, name, max, sections };
}

/** A set of one section, or of the sections given. */
export function setOf(
  fields: readonly Field[],
  leaves: readonly Leaf[],
  extra: Partial<CriteriaSet> = {},
): CriteriaSet {
  const sections = extra.sections ?? [sectionOf('A', leaves)];
  return {
    format: 'criteria/1',
    level: 'xa',
    year: 2019,
    version: '1',
    title: 'Bộ tiêu chí mẫu',
    sample: true,
    notice: 'Bộ tiêu chí mẫu',
    period: { start: '2018-11-01', end: '2019-10-31' },
    total: sumDecimals(sections.map((section) => section.max)),
    rounding: {
      leafDecimals: 2,
      percentDecimals: 2,
      convertedDecimals: 2,
      mode: 'half-away-from-zero',
      total: 'sum-of-rounded-leaves',
    },
    reasonBelowMax: true,
    abbreviations: {},
    fields: [...fields],
    checks: [],
    ...extra,
    sections,
  };
}

export function answersOf(values: Readonly<Record<string, AnswerValue>>): Answers {
  return Object.fromEntries(Object.entries(values).map(([slug, value]) => [slug, { value }]));
}

type ScoreExtra = Partial<Omit<AssessmentToScore, 'set' | 'answers'>>;

/** Score of the only (or first) leaf of a set. */
export function firstScore(
  set: CriteriaSet,
  values: Readonly<Record<string, AnswerValue>>,
  extra: ScoreExtra = {},
): LeafScore {
  const input = { set, answers: answersOf(values), leaves: {}, notApplicable: new Set<string>() };
  return must(scoreAssessment({ ...input, ...extra }).leaves[0], 'the set has a leaf');
}
