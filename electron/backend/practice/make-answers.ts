import type { Answer, AnswerValue } from '../../../shared/domain/answers/assessment.ts';
import type { CriteriaSet } from '../../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../../shared/domain/criteria/field.ts';
import { leavesOf } from '../../../shared/domain/criteria/walk.ts';
import { practiceTexts } from '../../../shared/i18n/practice-texts.ts';
import { makeConsistent } from './consistent-answers.ts';
import { fillFigure } from './fill-figure.ts';
import type { SeededRandom } from './seeded-random.ts';

/** Answers under construction, by field slug. */
export type DraftAnswers = Map<string, AnswerValue>;

/** What a unit of a given quality (0 poor … 1 excellent) would believably answer. Made up, for practice only. */
export function makeAnswers({
  set,
  quality,
  random,
  given = {},
}: {
  readonly set: CriteriaSet;
  readonly quality: number;
  readonly random: SeededRandom;
  /** Figures that come from elsewhere, such as a district's sums over its communes. */
  readonly given?: Readonly<Record<string, AnswerValue>>;
}): Record<string, Answer> {
  const draft: DraftAnswers = new Map(Object.entries(given));
  const fields = set.fields.filter((field) => field.filledBy === 'unit');
  const worth = choiceWorth(set);
  for (const field of fields) {
    if (draft.has(field.slug)) continue;
    const value = chooseValue({ field, worth, quality, random });
    if (value !== null) draft.set(field.slug, value);
  }
  for (const field of figuresInOrder(fields)) {
    if (given[field.slug] === undefined)
      fillFigure({ field, draft, level: set.level, quality, random });
  }
  makeConsistent({ draft, set });
  for (const field of fields) completeDetails({ field, draft, set, random });
  return Object.fromEntries(
    [...draft].map(([slug, value]) => [slug, asAnswer({ slug, value, set, random })]),
  );
}

/** Points of each option where a rule gives them, so that a better unit chooses a better option. */
function choiceWorth(set: CriteriaSet): ReadonlyMap<string, readonly string[]> {
  const worth = new Map<string, readonly string[]>();
  for (const { rule } of leavesOf(set)) {
    if (rule.kind !== 'choice') continue;
    const best = rule.options.toSorted((a, b) => Number(b.points) - Number(a.points));
    worth.set(
      rule.field,
      best.map(({ key }) => key),
    );
  }
  return worth;
}

function chooseValue({
  field,
  worth,
  quality,
  random,
}: {
  field: Field;
  worth: ReadonlyMap<string, readonly string[]>;
  quality: number;
  random: SeededRandom;
}): AnswerValue | null {
  if (field.type === 'boolean') return random.chance(0.25 + quality * 0.7);
  if (field.type === 'choice') {
    const keys = worth.get(field.slug) ?? field.options.map(({ key }) => key);
    const place = Math.floor((1 - quality) * keys.length * (0.4 + random.next()));
    return keys[Math.min(keys.length - 1, Math.max(0, place))] ?? null;
  }
  if (field.type === 'multi-choice') {
    const chosen = field.options.filter(() => random.chance(0.2 + quality * 0.75));
    return chosen.map(({ key }) => key).toSorted();
  }
  return null;
}

/** Figures after the figures that bound them, so that a limit is known when it is needed. */
function figuresInOrder(fields: readonly Field[]): readonly Field[] {
  const figures = fields.filter(({ type }) => type === 'integer' || type === 'decimal');
  const placed = new Set<string>();
  const order: Field[] = [];
  const place = (field: Field): void => {
    if (placed.has(field.slug)) return;
    placed.add(field.slug);
    const named = new Set(
      (field.bounds ?? []).flatMap(({ expression }) => expression.match(/[a-z_0-9]+/g) ?? []),
    );
    for (const other of figures) {
      if (other !== field && named.has(other.slug)) place(other);
    }
    order.push(field);
  };
  for (const field of figures) place(field);
  return order;
}

/** Texts, dates and lists that belong to what was answered before. */
function completeDetails({
  field,
  draft,
  set,
  random,
}: {
  field: Field;
  draft: DraftAnswers;
  set: CriteriaSet;
  random: SeededRandom;
}): void {
  if (field.type === 'list') {
    const rows = rowsWanted(field, draft);
    if (rows > 0) draft.set(field.slug, listRows(field, rows, random));
    return;
  }
  if (!isWanted(field, draft)) return;
  if (field.type === 'text') draft.set(field.slug, practiceText(field, random));
  if (field.type === 'date') draft.set(field.slug, dateIn(set.period.start, random));
}

function isWanted({ required, requiredWhen }: Field, draft: DraftAnswers): boolean {
  if (required || requiredWhen === undefined) return required;
  const value = draft.get(requiredWhen.field);
  return requiredWhen.in.some((key) => key === value);
}

/** As many rows as the count beside the table; a long table is left to its count. */
function rowsWanted(field: Extract<Field, { type: 'list' }>, draft: DraftAnswers): number {
  const count = field.rowsEqual === undefined ? 0 : draft.get(field.rowsEqual);
  return typeof count === 'number' && count <= 20 ? count : 0;
}

function practiceText(field: Extract<Field, { type: 'text' }>, random: SeededRandom): string {
  return field.format === 'url'
    ? 'https://tap-duot.example.vn'
    : practiceTexts.decision(random.between(1, 95));
}

function listRows(
  field: Extract<Field, { type: 'list' }>,
  count: number,
  random: SeededRandom,
): Record<string, string>[] {
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(
      field.columns.map((column) => [
        column.key,
        {
          text: practiceTexts.row(index + 1),
          date: dateIn('2018-11-01', random),
          integer: '1',
          decimal: '1',
        }[column.type],
      ]),
    ),
  );
}

function dateIn(start: string, random: SeededRandom): string {
  const day = new Date(`${start}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + random.between(20, 320));
  return day.toISOString().slice(0, 10);
}

function asAnswer({
  slug,
  value,
  set,
  random,
}: {
  slug: string;
  value: AnswerValue;
  set: CriteriaSet;
  random: SeededRandom;
}): Answer {
  const field = set.fields.find((candidate) => candidate.slug === slug);
  const estimated = field?.estimateAllowed === true && random.chance(0.6);
  return estimated ? { value, estimatedAsOf: '2019-09-30' } : { value };
}
