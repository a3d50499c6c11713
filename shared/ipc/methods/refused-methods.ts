import { z } from 'zod';

import { Person } from '../../domain/answers/assessment.ts';
import { Decimal } from '../../domain/number/decimal.ts';
import { TRUST_STATES } from '../../domain/package/problems.ts';
import { Instant, Sha256 } from '../../domain/text/plain-text.ts';
import { command, query } from '../define.ts';
import { Fingerprint, UnitLine } from '../dto.ts';

const receivers = ['district', 'province'] as const;
const Reason = z.string().min(1).max(1000);
/** Who decides; the desk's officer when absent. */
const By = Person.optional();
const changes = ['intake', 'review', 'ranking'] as const;

const ForkSide = z.object({
  digest: Fingerprint,
  revision: z.int(),
  arrivedAt: z.string(),
  via: UnitLine.nullable(),
  sealedAt: z.string(),
  officer: z.string(),
  leader: z.string(),
  signer: z.string(),
  signerKey: Fingerprint,
  trust: z.enum(TRUST_STATES),
  points: Decimal.nullable(),
  evidence: z.int(),
  size: z.int(),
});

/** What a named person settles about refused files, conflicts and keys (H2, P1, T3). */
export const refusedMethods = {
  /** Puts refused files back among those to be inspected, as they came; writes nothing. */
  'quarantine.reopen': command({
    input: z.object({ files: z.array(Sha256).min(1).max(2000) }),
    output: z.array(
      z.object({
        file: z.uuid(),
        sha256: Sha256,
        name: z.string(),
        /** When it first came: what its arrival would be. */
        firstAt: z.string(),
      }),
    ),
    errors: ['quarantine/unknown'],
    roles: receivers,
    changes: [],
  }),
  /** Nobody will take this file in; it stays, with who decided and why (H2). */
  'quarantine.set-aside': command({
    input: z.object({ files: z.array(Sha256).min(1).max(2000), reason: Reason, by: By }),
    output: z.object({ recorded: z.int() }),
    errors: ['quarantine/unknown'],
    roles: receivers,
    changes: ['intake'],
  }),
  /** Takes an older revision into the arrival ledger all the same: it may have come in time (P2). */
  'quarantine.admit': command({
    input: z.object({ file: Sha256, reason: Reason, by: By, arrivedAt: Instant }),
    output: z.object({ number: z.int() }),
    errors: ['quarantine/unknown', 'quarantine/not-older', 'arrival/after-import'],
    roles: receivers,
    changes: [...changes, 'form'],
  }),
  /** Two contents for one revision, leaf by leaf (H2). */
  'fork.compare': query({
    input: z.object({ file: Sha256 }),
    output: z.object({
      unit: UnitLine,
      /** `successor`: it follows another predecessor than the one that is here. */
      case: z.enum(['same-number', 'successor']),
      here: ForkSide,
      incoming: ForkSide,
      leaves: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          max: Decimal,
          here: Decimal.nullable(),
          incoming: Decimal.nullable(),
          figures: z.array(z.object({ label: z.string(), here: z.string(), incoming: z.string() })),
          reasons: z.object({ here: z.string(), incoming: z.string() }).nullable(),
          /** Titles of the documents that only one of the two cites. */
          evidence: z.object({
            here: z.array(z.string()),
            incoming: z.array(z.string()),
          }),
        }),
      ),
      /** Leaves on which both say the same. */
      same: z.int(),
      reportDiffers: z.boolean(),
    }),
    errors: ['quarantine/unknown', 'fork/not-a-fork'],
    roles: receivers,
    reads: ['intake'],
  }),
  /** A named person says which of two contents stands; the other never counts (H2, P1). */
  'fork.settle': command({
    input: z.object({
      file: Sha256,
      choose: z.enum(['here', 'incoming']),
      reason: Reason,
      by: By,
      /** True time of arrival of the incoming one; what quarantine noted when absent. */
      arrivedAt: Instant.optional(),
    }),
    output: z.object({ number: z.int().nullable() }),
    errors: ['quarantine/unknown', 'fork/not-a-fork', 'arrival/after-import'],
    roles: receivers,
    changes: [...changes, 'form'],
  }),
  /** Keys of units that this desk knows, with their states (T3). */
  'key.list': query({
    input: z.object({}),
    output: z.array(
      z.object({
        unit: UnitLine,
        key: Fingerprint,
        state: z.enum(['issued', 'pinned', 'revoked']),
        since: z.string(),
        by: z.string(),
        reason: z.string(),
        /** From when a revoked key counts for nothing. */
        revokedFrom: z.string().nullable(),
        /** Arrivals that it signed, and how many of them do not count because of the revocation. */
        arrivals: z.int(),
        void: z.int(),
      }),
    ),
    errors: [],
    roles: receivers,
    reads: ['intake'],
  }),
  /** From the given moment on nothing that this key signed counts (T3). */
  'key.revoke': command({
    input: z.object({
      unit: z.string(),
      fingerprint: Sha256,
      from: Instant.nullable(),
      reason: Reason,
      by: By,
    }),
    output: z.object({ void: z.int() }),
    errors: ['key/not-known', 'key/already-revoked', 'key/revoked-in-future'],
    roles: receivers,
    changes,
  }),
};
