import { z } from 'zod';

import { CHAIN_STATES, PACKAGE_PROBLEMS, TRUST_STATES } from '../../domain/package/problems.ts';
import { PackageKind } from '../../domain/package/manifest.ts';
import { Instant, Sha256 } from '../../domain/text/plain-text.ts';
import { command, query } from '../define.ts';
import { ExportedFile, FileToken, Fingerprint, Passphrase, UnitLine } from '../dto.ts';

const receivers = ['district', 'province'] as const;
const ProblemLine = z.object({
  code: z.enum(Object.keys(PACKAGE_PROBLEMS)),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});

const Line = z.object({
  unit: UnitLine.nullable(),
  kind: PackageKind.nullable(),
  revision: z.int().nullable(),
  digest: z.string().nullable(),
  /** `ready`: can be imported; `already`: this very package is here; `refused`: would go to quarantine. */
  verdict: z.enum(['ready', 'already', 'refused']),
  problem: ProblemLine.nullable(),
  trust: z.enum(TRUST_STATES).nullable(),
  chain: z.enum(CHAIN_STATES).nullable(),
  signer: Fingerprint.nullable(),
  evidenceCount: z.int(),
  size: z.int(),
  /** Leaves whose points or figures differ from the revision that is here. */
  changedLeaves: z.array(z.string()),
});

/** What one file is and would do; nothing is written to find out (H1). */
export const Inspection = Line.extend({
  file: z.uuid(),
  name: z.string(),
  /** Communes inside a bundle. */
  members: z.array(Line),
});
export type Inspection = z.output<typeof Inspection>;

export const intakeMethods = {
  'intake.inspect': command({
    input: z.object({ files: z.array(FileToken).max(2000) }),
    output: z.array(Inspection),
    errors: [],
    roles: receivers,
    changes: [],
  }),
  /** Imports each file in one transaction or puts it in quarantine; one bad file never stops the batch. */
  'intake.import': command({
    input: z.object({
      files: z
        .array(
          z.object({
            file: FileToken,
            /** True time of arrival by mail, with the officer's reason (P2). */
            arrived: z.object({ at: Instant, because: z.string().min(1).max(500) }).optional(),
          }),
        )
        .max(2000),
    }),
    output: z.array(
      z.object({
        file: z.uuid(),
        name: z.string(),
        /** `failed`: the disk did not give the file or take it; the data are as they were. */
        outcome: z.enum(['imported', 'already', 'quarantined', 'failed']),
        number: z.int().nullable(),
        problem: ProblemLine.nullable(),
      }),
    ),
    /** Of an entered time of arrival; nothing of the call is taken then. */
    errors: ['intake/arrival-in-future'],
    roles: receivers,
    changes: ['intake', 'ranking', 'review', 'form'],
  }),
  /**
   * Stops inspections and imports after the file in hand (X3): they answer with the lines they have, and the same files
   * may be given again.
   */
  'intake.cancel': command({
    input: z.object({}),
    output: z.object({ stopped: z.int() }),
    errors: [],
    roles: receivers,
    changes: [],
  }),
  'intake.quarantine': query({
    input: z.object({}),
    output: z.array(
      z.object({
        sha256: z.string(),
        name: z.string(),
        size: z.int(),
        at: z.string(),
        /** When it was refused for the first time: when it came. */
        firstAt: z.string(),
        unit: UnitLine.nullable(),
        problem: ProblemLine,
        /** District whose bundle it came in. */
        via: UnitLine.nullable(),
        /** A person decided that it stays out, or for another content in its place. */
        decided: z.object({ by: z.string(), at: z.string(), reason: z.string() }).nullable(),
      }),
    ),
    errors: [],
    roles: receivers,
    reads: ['intake'],
  }),
  /** A named person compared the fingerprint by phone (T3). */
  'intake.pin-key': command({
    input: z.object({
      unit: z.string(),
      fingerprint: Sha256,
      reason: z.string().min(1).max(1000),
    }),
    output: z.object({}),
    errors: ['setup/unit-unknown', 'key/already-revoked'],
    roles: receivers,
    changes: ['intake'],
  }),
  /** Enrolment requests waiting for a certificate. */
  'enrolment.list': query({
    input: z.object({}),
    output: z.array(
      z.object({
        digest: z.string(),
        unit: UnitLine,
        officer: z.string(),
        phone: z.string(),
        key: Fingerprint,
        at: z.string(),
        issuedAt: z.string().nullable(),
      }),
    ),
    errors: [],
    roles: ['province'],
    reads: ['intake'],
  }),
  'enrolment.issue': command({
    input: z.object({ digests: z.array(z.string()).min(1), passphrase: Passphrase }),
    output: z.array(z.object({ digest: z.string(), credential: ExportedFile })),
    errors: ['key/wrong-passphrase', 'enrolment/unknown'],
    roles: ['province'],
    changes: ['intake'],
  }),
  /** Signed receipts for every submission taken in since the last time (P2, U11). */
  'receipt.issue': command({
    input: z.object({ passphrase: Passphrase }),
    output: z.array(ExportedFile),
    errors: ['key/wrong-passphrase', 'key/no-credential'],
    roles: receivers,
    changes: ['intake'],
  }),
};
