import { z } from 'zod';

import { Unit } from '../../shared/domain/register/register.ts';

/** Where the desks of a rehearsal are set up and where their letters go. */
export const Stage = z.object({
  campaignFile: z.string(),
  seed: z.string(),
  evidenceBytes: z.int(),
  /** Folder for the desks' data, wanted until the last notice is answered. */
  desks: z.string(),
  /** Enrolments and credentials on their way. */
  letters: z.string(),
  /** Everything that was sealed. */
  sent: z.string(),
});
export type Stage = z.output<typeof Stage>;

/** What one desk does in a rehearsal; plain data, so that a Worker can play it. */
export const Part = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('unit'),
    unit: Unit,
    resubmits: z.boolean(),
    sealAt: z.string(),
  }),
  z.object({
    kind: z.literal('district'),
    unit: Unit,
    /** Communes' submissions in the order they came. */
    files: z.array(z.string()),
  }),
  z.object({
    kind: z.literal('answer'),
    unit: Unit,
    /** The notice of appraisal that came for it. */
    notice: z.string(),
    objects: z.boolean(),
    at: z.string(),
  }),
]);
export type Part = z.output<typeof Part>;
export type UnitPart = Extract<Part, { kind: 'unit' }>;
export type DistrictPart = Extract<Part, { kind: 'district' }>;
export type AnswerPart = Extract<Part, { kind: 'answer' }>;

/** Files that a part sealed: its submissions in order of revision, a district's bundle, an answer to a notice. */
export const Played = z.object({
  submissions: z.array(z.string()),
  bundle: z.string().nullable(),
  response: z.string().nullable(),
});
export type Played = z.output<typeof Played>;

/** Asks the Sở, which has one desk, for the credential that answers an enrolment file. */
export type Enrol = (enrolmentFile: string) => Promise<string>;

const id = z.int();
export const ToPlayer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('play'), id, part: Part }),
  z.object({ kind: z.literal('credential'), id, file: z.string() }),
]);
export const FromPlayer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('enrol'), id, file: z.string() }),
  z.object({ kind: z.literal('played'), id, played: Played }),
  z.object({ kind: z.literal('failed'), id, message: z.string() }),
]);
