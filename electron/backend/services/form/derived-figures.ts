import type { Answers } from '../../../../shared/domain/answers/assessment.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { figuresOf } from '../../../../shared/domain/answers/figures.ts';
import { evaluateNumber } from '../../../../shared/domain/expression/evaluate.ts';
import { parseExpression } from '../../../../shared/domain/expression/parse.ts';
import { isInTime } from '../../../../shared/domain/campaign/deadline.ts';
import { add, exact, toDecimal, type Exact } from '../../../../shared/domain/number/exact.ts';
import type { Store } from '../../store.ts';
import type { FormContext } from './form-context.ts';

/** A figure offered to the district: its value, the communes it comes from, those that gave nothing. */
type DerivedFigure = {
  readonly value: string;
  readonly from: string[];
  readonly missing: string[];
};

/**
 * Figures of a district's form that follow from its communes (H5): sums over what they sent last, their number in the
 * register, those that arrived in time. Offered beside the field; the officer takes or corrects them.
 */
export function derivedFigures(
  store: Pick<Store, 'communes' | 'form'>,
  context: FormContext,
): Record<string, DerivedFigure> {
  if (context.desk.role !== 'district') return {};
  const fields = context.criteria.set.fields.filter(({ derived }) => derived !== undefined);
  if (fields.length === 0) return {};
  const received = new Map(
    store.communes.newestAssessments().map(({ unit, assessment }) => [unit, assessment.answers]),
  );
  const inputs = { store, context, received };
  return Object.fromEntries(fields.map((field) => [field.slug, derive(field, inputs)]));
}

type Inputs = {
  readonly store: Pick<Store, 'communes' | 'form'>;
  readonly context: FormContext;
  readonly received: ReadonlyMap<string, Answers>;
};

function derive({ derived }: Field, inputs: Inputs): DerivedFigure {
  const { context } = inputs;
  const communes = context.register.childrenOf(context.unit.code).map(({ code }) => code);
  switch (derived?.source) {
    case 'register':
      return { value: String(communes.length), from: communes, missing: [] };
    case 'arrivals':
      return arrivedInTime(communes, inputs);
    case 'communes':
    case undefined:
      return sumOver(communes, derived, inputs);
  }
}

function arrivedInTime(communes: readonly string[], { store, context }: Inputs): DerivedFigure {
  const deadline = context.campaign.campaign.deadlines.xa;
  const inTime = new Set(
    store.communes
      .arrivals()
      .filter(({ at }) => isInTime({ arrivedAt: at, deadline }))
      .map(({ unit }) => unit),
  );
  const from = communes.filter((code) => inTime.has(code));
  return {
    value: String(from.length),
    from,
    missing: communes.filter((code) => !inTime.has(code)),
  };
}

function sumOver(
  communes: readonly string[],
  derived: Field['derived'],
  { store, context, received }: Inputs,
): DerivedFigure {
  const values = new Map<string, Exact>();
  for (const code of communes) {
    const value = valueAt(derived?.sum, received.get(code), context);
    if (value !== null) values.set(code, value);
  }
  const own = ownFigure(derived?.own, store.form.answers());
  const total = [...values.values(), ...(own === null ? [] : [own])].reduce(add, exact(0));
  return {
    value: toDecimal(total),
    from: communes.filter((code) => values.has(code)),
    missing: communes.filter((code) => !values.has(code)),
  };
}

/** The expression on one commune's answers, a yes counting as 1; null when its figures do not suffice. */
function valueAt(
  sum: string | undefined,
  answers: Answers | undefined,
  { campaign }: FormContext,
): Exact | null {
  const set = campaign.sets.get('xa')?.set;
  if (sum === undefined || answers === undefined || set === undefined) return null;
  const expression = parseExpression(sum);
  if (!expression.ok) return null;
  const value = evaluateNumber(expression.value, figuresOf(set, answers).scope);
  return value.ok ? value.value : null;
}

function ownFigure(slug: string | undefined, answers: Answers): Exact | null {
  const value = slug === undefined ? undefined : answers[slug]?.value;
  return typeof value === 'number' ? exact(value) : null;
}
