/** What can be wrong with a criteria set beyond its schema; any of them makes the set unusable (C2). */
export const SET_PROBLEM_CODES = [
  'total-differs',
  'sum-differs',
  'section-shape',
  'maximum-not-positive',
  'maximum-too-precise',
  'code-duplicate',
  'field-duplicate',
  'option-duplicate',
  'check-duplicate',
  'field-reserved-word',
  'field-unknown',
  'field-not-shown',
  'field-use-differs',
  'field-type-unfit',
  'limits-reversed',
  'default-unfit',
  'derived-incomplete',
  'period-reversed',
  'expression-syntax',
  'expression-type',
  'option-unknown',
  'option-without-points',
  'points-above-maximum',
  'maximum-unreachable',
  'band-unreachable',
  'number-not-positive',
  'floor-above-maximum',
  'parts-differ',
  'rule-not-nestable',
  'reviewer-only-differs',
  'na-without-condition',
] as const;

export type SetProblem = {
  readonly code: (typeof SET_PROBLEM_CODES)[number];
  /** The place in the set: the code of a node, the slug of a field, the id of a check. */
  readonly in: 'set' | 'section' | 'leaf' | 'field' | 'check';
  readonly at: string;
  readonly params: Readonly<Record<string, string | number>>;
};

/** A problem whose place is known to the caller. */
export type Flaw = Pick<SetProblem, 'code' | 'params'>;

export function flaw(code: SetProblem['code'], params: SetProblem['params'] = {}): Flaw {
  return { code, params };
}
