import { z } from 'zod';

import { Answer, EvidenceItem, LeafEntry, Person } from '../answers/assessment.ts';
import { NodeCode } from '../criteria/criteria-set.ts';
import { FieldSlug } from '../criteria/field.ts';
import { Level } from '../level/level.ts';
import { Instant, plainText, Sha256, Slug } from '../text/plain-text.ts';
import { RichText } from '../text/rich-text.ts';

/** Name of an officer of the unit, as the desk and the list of assignments have it. */
export const OfficerName = plainText(100, 1);

/** Who entered a value last, and when; the key of the record is `authorKey` of the value's item. */
export const Authorship = z.strictObject({ who: OfficerName, at: Instant });
export type Authorship = z.output<typeof Authorship>;

/**
 * `data/part.json`: what travels between the machines of one unit (U12). `give` hands leaves over to an officer,
 * `return` brings them back. Leaves and sections of the scope that have no value here are empty there, not unknown.
 */
export const PartData = z.strictObject({
  format: z.literal('part/1'),
  purpose: z.enum(['give', 'return']),
  unit: Slug,
  level: Level,
  criteria: z.strictObject({ version: plainText(20, 1), digest: Sha256 }),
  /** Whose work it is. */
  officer: OfficerName,
  /** Who made the file. */
  by: Person,
  /** The newest part of the other machine that this form has taken in; null when there was none. */
  base: Sha256.nullable(),
  scope: z.strictObject({
    leaves: z.array(NodeCode).max(1000),
    sections: z.array(z.string().max(20)).max(100),
  }),
  answers: z.record(FieldSlug, Answer),
  leaves: z.record(NodeCode, LeafEntry),
  report: z.record(z.string().max(20), RichText),
  /** Documents that these leaves cite; their bytes come along. */
  evidence: z.array(EvidenceItem).max(900),
  authors: z.record(z.string().max(200), Authorship),
});
export type PartData = z.output<typeof PartData>;
