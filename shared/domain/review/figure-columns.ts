import type { Figures } from '../answers/figures.ts';
import type { CriteriaSet, Leaf } from '../criteria/criteria-set.ts';
import type { Field } from '../criteria/field.ts';
import { readsOf } from '../criteria/rule-reads.ts';
import { fieldBySlug } from '../criteria/walk.ts';
import { divide, isZero, multiply, roundTo, toDisplay } from '../number/exact.ts';
import { numberIn } from './number-in.ts';
import { termsOf } from './terms.ts';
import { HUNDRED } from '../scoring/rule-outcome.ts';

/** One figure of a leaf as a column of many units; `label` is the set's own word, empty for what a rule divides out. */
export type FigureColumn = {
  readonly key: string;
  readonly label: string;
  readonly kind: 'number' | 'percent' | 'quotient' | 'boolean' | 'choice';
  readonly unit: string | null;
  readonly options: readonly { readonly key: string; readonly label: string }[];
};

/**
 * What one unit has in a column: signed terms of a sum (`19`, `-1`), keys of options, `true` or `false`; empty where
 * there is nothing.
 */
export type FigureCell = readonly string[];

type Source = FigureColumn & { readonly read: (figures: Figures) => FigureCell };

/** A table stays readable with so many figures; what is over is at the leaf itself. */
const MOST_COLUMNS = 4;

/** The figures a leaf's rule reads, in the order in which the rule speaks of them (P4). */
export function figureColumns(set: CriteriaSet, leaf: Leaf): readonly FigureColumn[] {
  return sourcesOf(set, leaf).map(({ key, label, kind, unit, options }) => ({
    key,
    label,
    kind,
    unit,
    options,
  }));
}

/** The cells of one unit, one per column of `figureColumns`. */
export function figureCells(set: CriteriaSet, leaf: Leaf, figures: Figures): FigureCell[] {
  return sourcesOf(set, leaf).map(({ read }) => read(figures));
}

function sourcesOf(set: CriteriaSet, leaf: Leaf): readonly Source[] {
  return (ofRule(set, leaf) ?? ofFields(set, leaf)).slice(0, MOST_COLUMNS);
}

/** Columns of a rule that names what it counts; null for one that only reads fields. */
function ofRule(set: CriteriaSet, { rule }: Leaf): readonly Source[] | null {
  if ('numerator' in rule) return ofQuotient(set, rule);
  if (rule.kind === 'value-tiers') return [ofExpression(set, rule.value, rule.valueLabel)];
  if (rule.kind === 'count-step') return [ofExpression(set, rule.count, rule.counted)];
  if (rule.kind === 'deduct')
    return rule.deductions.map(({ count, label }) => ofExpression(set, count, label));
  if (rule.kind !== 'formula') return null;
  return Object.entries(rule.variables).map(([name, text]) =>
    ofExpression(set, text, rule.variableLabels[name] ?? name),
  );
}

type Quotient = Extract<Leaf['rule'], { numerator: string }>;

function ofQuotient(set: CriteriaSet, rule: Quotient): readonly Source[] {
  const percent = isPercent(rule);
  return [
    ofExpression(set, rule.numerator, rule.numeratorLabel),
    ofExpression(set, rule.denominator, rule.denominatorLabel),
    {
      ...PLAIN,
      key: 'quotient',
      label: '',
      kind: percent ? 'percent' : 'quotient',
      unit: rule.kind === 'relative' ? rule.valueUnit : null,
      read: ({ scope }) => {
        const a = numberIn(set, rule.numerator, scope);
        const b = numberIn(set, rule.denominator, scope);
        if (a === null || b === null || isZero(b)) return [];
        const value = divide(a, b);
        return [percent ? roundTo(multiply(value, HUNDRED), 2) : toDisplay(value)];
      },
    },
  ];
}

/** Whether a quotient is spoken of in percent. */
export function isPercent(rule: Quotient): boolean {
  if (rule.kind === 'relative') return false;
  return rule.kind === 'ratio' || rule.as === 'percent';
}

const PLAIN = { unit: null, options: [] } as const;

function ofExpression(set: CriteriaSet, text: string, label: string): Source {
  return {
    ...PLAIN,
    key: text,
    label,
    kind: 'number',
    unit: fieldBySlug(set).get(text)?.unit ?? null,
    read: ({ scope }) => termsOf(set, text, scope),
  };
}

/** The rule's own fields, where it says yes or no, or chooses among options. */
function ofFields(set: CriteriaSet, leaf: Leaf): readonly Source[] {
  const fields = fieldBySlug(set);
  return readsOf(set, leaf).flatMap((slug) => {
    const field = fields.get(slug);
    return field === undefined ? [] : ofField(set, field);
  });
}

function ofField(set: CriteriaSet, field: Field): readonly Source[] {
  const { slug, label, unit } = field;
  switch (field.type) {
    case 'integer':
    case 'decimal':
      return [{ ...ofExpression(set, slug, label), unit }];
    case 'boolean':
      return [
        { ...PLAIN, key: slug, label, kind: 'boolean', read: ({ scope }) => keysOf(scope(slug)) },
      ];
    case 'choice':
    case 'multi-choice': {
      const { options } = field;
      return [
        {
          ...PLAIN,
          key: slug,
          label,
          kind: 'choice',
          options,
          read: ({ scope }) => keysOf(scope(slug)),
        },
      ];
    }
    case 'date':
    case 'text':
    case 'list':
      return [];
  }
}

function keysOf(value: ReturnType<Figures['scope']>): FigureCell {
  if (value === null) return [];
  if (value.kind === 'options') return value.keys;
  if (value.kind === 'option') return [value.key];
  return value.kind === 'boolean' ? [String(value.value)] : [];
}
