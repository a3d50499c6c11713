import { z } from 'zod';

import { NodeCode } from '../criteria/criteria-set.ts';
import { Instant, plainText, Sha256, Slug } from '../text/plain-text.ts';

const reason = plainText(1000, 1);

/** Keys, arrivals, and what is ruled about a unit's place in the campaign (T3, P1, P2). */
export const arrivalDecisions = [
  z.strictObject({
    kind: z.literal('authority-confirmed'),
    campaign: Sha256,
    fingerprint: Sha256,
  }),
  z.strictObject({ kind: z.literal('key-issued'), unit: Slug, fingerprint: Sha256 }),
  z.strictObject({ kind: z.literal('key-pinned'), unit: Slug, fingerprint: Sha256, reason }),
  z.strictObject({
    kind: z.literal('key-revoked'),
    unit: Slug,
    fingerprint: Sha256,
    /** What this key signed and what arrived from then on does not count; absent: from the decision on. */
    from: Instant.optional(),
    reason,
  }),
  /** An entry of the arrival ledger (P2). */
  z.strictObject({
    kind: z.literal('arrived'),
    number: z.int().min(1),
    package: z.enum(['submission', 'bundle']),
    unit: Slug,
    revision: z.int().min(1),
    digest: Sha256,
    /** When it reached the desk; what lateness is judged by. */
    arrivedAt: Instant,
    importedAt: Instant,
    /** Why the time was entered by the officer; absent when arrival is import. */
    enteredBecause: plainText(500, 1).optional(),
    /** Digest of the bundle it came in; null when it came directly. */
    via: Sha256.nullable(),
    /** Fingerprint of the key that signed it, so that a key revoked later can be judged by time. */
    signer: Sha256.optional(),
  }),
  /** The true time of an arrival that is in the ledger already, found out afterwards (P2). */
  z.strictObject({
    kind: z.literal('arrival-corrected'),
    unit: Slug,
    number: z.int().min(1),
    arrivedAt: Instant,
    reason,
  }),
  /** A file put in quarantine, by the SHA-256 of its bytes. */
  z.strictObject({
    kind: z.literal('refused'),
    file: Sha256,
    name: plainText(200),
    code: z.string().max(60),
    unit: Slug.nullable(),
  }),
  /** Takes in what a rule refuses and a person lets in all the same: an older revision, which may have come in time. */
  z.strictObject({
    kind: z.literal('admitted'),
    unit: Slug,
    revision: z.int().min(1),
    digest: Sha256,
    code: z.string().max(60),
    reason,
  }),
  /** A file in quarantine that nobody will take in; it stays there, decided. */
  z.strictObject({
    kind: z.literal('set-aside'),
    file: Sha256,
    code: z.string().max(60),
    unit: Slug.nullable(),
    reason,
  }),
  /** A fork settled by a person: of two contents for one revision this one stands, and that one never counts. */
  z.strictObject({
    kind: z.literal('fork-settled'),
    unit: Slug,
    revision: z.int().min(1),
    chosen: Sha256,
    rejected: Sha256,
    reason,
  }),
  z.strictObject({ kind: z.literal('extended'), unit: Slug, until: Instant, reason }),
  /** A district's own, earlier deadline for its communes (H3), or null for none; it judges nobody's lateness at the Sở. */
  z.strictObject({ kind: z.literal('internal-deadline'), until: Instant.nullable() }),
  z.strictObject({ kind: z.literal('excluded'), unit: Slug, reason }),
  /** Takes an exclusion back. */
  z.strictObject({ kind: z.literal('readmitted'), unit: Slug, reason }),
  z.strictObject({ kind: z.literal('not-applicable'), unit: Slug, leaf: NodeCode, reason }),
  /** Takes a decision not to count a leaf back. */
  z.strictObject({ kind: z.literal('counted-again'), unit: Slug, leaf: NodeCode, reason }),
] as const;
