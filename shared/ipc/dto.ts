import { z } from 'zod';

import { Person } from '../domain/answers/assessment.ts';
import { Level } from '../domain/level/level.ts';
import { Role } from '../domain/roles/role.ts';

/** A file the person gave to the host; the backend resolves the token, the renderer never names a path. */
export const FileToken = z.uuid();

/** A file the backend made: fetched at `/api/exports/<id>`. */
export const ExportedFile = z.object({ id: z.uuid(), name: z.string(), size: z.int() });
export type ExportedFile = z.output<typeof ExportedFile>;

/** A passphrase as typed; length is checked where a key is made. */
export const Passphrase = z.string().min(1).max(200);

/** A SHA-256 as a person reads it over the phone, beside its hexadecimal form. */
export const Fingerprint = z.object({ sha256: z.string(), words: z.array(z.string()).length(8) });
export type Fingerprint = z.output<typeof Fingerprint>;

/** A unit as every list shows it: names repeat, so its parent's name and its code always come along. */
export const UnitLine = z.object({
  code: z.string(),
  name: z.string(),
  type: z.string(),
  level: Level,
  block: z.string(),
  parent: z.string(),
  parentName: z.string(),
});
export type UnitLine = z.output<typeof UnitLine>;

export const People = z.object({ officer: Person, leader: Person, phone: z.string().max(60) });

export const CampaignSummary = z.object({
  id: z.string(),
  digest: z.string(),
  name: z.string(),
  year: z.int(),
  practice: z.boolean(),
  sample: z.boolean(),
  provinceName: z.string(),
  authorityName: z.string(),
  deadlines: z.partialRecord(Level, z.string()),
  period: z.object({ start: z.string(), end: z.string() }),
  contact: z.object({ office: z.string(), phone: z.string(), mailbox: z.string() }),
  /** The Sở's CA; `confirmedAt` is null until a person compared it with the official letter. */
  authority: Fingerprint,
  confirmedAt: z.string().nullable(),
});
export type CampaignSummary = z.output<typeof CampaignSummary>;

export const DeskSummary = z.object({
  role: Role,
  unit: UnitLine,
  people: People,
  /** `requested`: the enrolment file was made, the Sở's credential has not come back yet. */
  key: z.enum(['requested', 'issued']),
  keyFingerprint: Fingerprint,
});
export type DeskSummary = z.output<typeof DeskSummary>;
