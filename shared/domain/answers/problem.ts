import { z } from 'zod';

/** What a unit's form can lack or contradict (U5); the same list at the form, at export and at import. */
export const PROBLEM_CODES = [
  'answer-missing',
  'answer-unread',
  'answer-invalid',
  'below-minimum',
  'above-maximum',
  'bound-broken',
  'check-failed',
  'rows-differ',
  'reason-missing',
  'self-points-above-rule',
  'evidence-unknown',
  'evidence-absent',
  'report-section-empty',
] as const;

export const Problem = z.object({
  code: z.enum(PROBLEM_CODES),
  /** `block` stops export and import; `warn` is shown and counted. */
  severity: z.enum(['block', 'warn']),
  /** Where to jump: a leaf, and the field in it where there is one. */
  leaf: z.string().nullable(),
  field: z.string().nullable(),
  /** Facts for the sentence in `i18n`; a set's own message comes as `message`. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Problem = z.output<typeof Problem>;
