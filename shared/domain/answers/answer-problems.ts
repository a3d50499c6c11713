import type { Field } from '../criteria/field.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { fieldBySlug, leavesByField } from '../criteria/walk.ts';
import type { LeafScore, ScoreSheet } from '../scoring/score-sheet.ts';
import type { Answer, Answers } from './assessment.ts';
import type { ValueProblem } from './check-value.ts';
import type { Figures } from './figures.ts';
import type { Problem } from './problem.ts';

type Input = {
  readonly form: { readonly set: CriteriaSet; readonly answers: Answers };
  readonly figures: Figures;
  readonly sheet: ScoreSheet;
  /** Leaves the campaign does not count for the unit. */
  readonly decided: ReadonlySet<string>;
};

/** Where a field is entered: the first leaf that shows it, preferably one that counts. */
function leafOf(input: Input, field: Field): string | null {
  const leaves = leavesByField(input.form.set).get(field.slug) ?? [];
  const counted = leaves.find((leaf) => !input.decided.has(leaf.code));
  return (counted ?? leaves[0])?.code ?? null;
}

/** A field is asked for as long as one of its leaves counts for the unit. */
function isAskedFor(input: Input, field: Field): boolean {
  const leaves = leavesByField(input.form.set).get(field.slug) ?? [];
  return leaves.some((leaf) => !input.decided.has(leaf.code));
}

function codeOf({ code }: ValueProblem): Problem['code'] {
  return code === 'below-minimum' || code === 'above-maximum' ? code : 'answer-invalid';
}

function valueProblem(input: Input, field: Field): Problem[] {
  const figure = input.figures.figure(field.slug);
  if (figure.state !== 'unusable') return [];
  const { problem } = figure;
  const params = { reason: problem.code, ...problem.params };
  return [
    {
      code: codeOf(problem),
      severity: 'block',
      leaf: leafOf(input, field),
      field: field.slug,
      params,
    },
  ];
}

/** The unit may not speak for the reviewer, nor call a counted thing an estimate (C3, U2). */
function answerReason(field: Field, answer: Answer): string | null {
  if (field.filledBy !== 'unit') return 'not-yours';
  return answer.estimatedAsOf !== undefined && !field.estimateAllowed
    ? 'estimate-not-allowed'
    : null;
}

function unexpectedAnswers(input: Input): Problem[] {
  const known = fieldBySlug(input.form.set);
  return Object.entries(input.form.answers).flatMap(([slug, answer]): Problem[] => {
    const field = known.get(slug);
    const reason = field === undefined ? 'unknown-field' : answerReason(field, answer);
    if (reason === null) return [];
    const leaf = field === undefined ? null : leafOf(input, field);
    return [{ code: 'answer-invalid', severity: 'block', leaf, field: slug, params: { reason } }];
  });
}

/** Figures that are wanted and absent: by the field itself, or because a rule cannot do without them. */
function missingFields(input: Input): ReadonlyMap<string, string | null> {
  const found = new Map<string, string | null>();
  const { figures, form, sheet } = input;
  for (const field of form.set.fields) {
    const wanted = field.filledBy === 'unit' && figures.wanted(field) && isAskedFor(input, field);
    if (wanted && figures.figure(field.slug).state === 'absent') {
      found.set(field.slug, leafOf(input, field));
    }
  }
  for (const leaf of sheet.leaves) addFromRule(found, leaf, input);
  return found;
}

function addFromRule(found: Map<string, string | null>, leaf: LeafScore, input: Input): void {
  for (const slug of leaf.missing) {
    const field = fieldBySlug(input.form.set).get(slug);
    const absent = input.figures.figure(slug).state === 'absent';
    if (field?.filledBy === 'unit' && absent && !found.has(slug)) found.set(slug, leaf.code);
  }
}

/** Problems of single answers: missing, of a wrong kind, out of their limits, not for the unit to give. */
export function answerProblems(given: Omit<Input, 'decided'>): Problem[] {
  const { leaves } = given.sheet;
  const decided = leaves.filter((leaf) => leaf.status === 'not-counted-decided');
  const input = { ...given, decided: new Set(decided.map((leaf) => leaf.code)) };
  const missing = [...missingFields(input)].map(([field, leaf]): Problem => ({
    code: 'answer-missing',
    severity: 'block',
    leaf,
    field,
    params: {},
  }));
  const invalid = input.form.set.fields.flatMap((field) => valueProblem(input, field));
  return [...missing, ...invalid, ...unexpectedAnswers(input)];
}
