import { z } from 'zod';

import { Person } from '../answers/assessment.ts';
import { NodeCode } from '../criteria/criteria-set.ts';
import { DecisionAuthor } from '../decisions/author.ts';
import { LeafCheck, ReviewerAnswers } from '../decisions/leaf-check.ts';
import { Instant, plainText, Sha256, Slug } from '../text/plain-text.ts';
import { RichText, richTextOf } from '../text/rich-text.ts';

/** DER, base64. */
const Base64Der = z
  .string()
  .max(20_000)
  .regex(/^[A-Za-z0-9+/]+={0,2}$/);

/** `data/authority.json` of a campaign: the Sở's CA, its signing certificate, revoked certificates. */
export const AuthorityData = z.strictObject({
  format: z.literal('authority/1'),
  /** Root first. */
  certificates: z.array(Base64Der).min(1).max(5),
  revoked: z.array(
    z.strictObject({ unit: Slug, fingerprint: Sha256, from: Instant, reason: plainText(500) }),
  ),
});
export type AuthorityData = z.output<typeof AuthorityData>;

/** `data/enrolment.json`: a certificate request (PKCS #10) and whom to call about it. */
export const EnrolmentData = z.strictObject({
  format: z.literal('enrolment/1'),
  request: Base64Der,
  officer: Person,
  phone: plainText(60),
});
export type EnrolmentData = z.output<typeof EnrolmentData>;

/** `data/credential.json`: the certificate issued, and its issuers, root last. */
export const CredentialData = z.strictObject({
  format: z.literal('credential/1'),
  certificate: Base64Der,
  chain: z.array(Base64Der).min(1).max(5),
});
export type CredentialData = z.output<typeof CredentialData>;

/** `data/bundle.json`: what the district adds to its communes' unchanged packages (H7). */
export const BundleData = z.strictObject({
  format: z.literal('bundle/1'),
  members: z.array(
    z.strictObject({
      unit: Slug,
      revision: z.int().min(1),
      digest: Sha256,
      arrivedAt: Instant,
    }),
  ),
  missing: z.array(z.strictObject({ unit: Slug, reason: plainText(500) })),
  checks: z.array(z.strictObject({ ...LeafCheck.shape, at: Instant, by: DecisionAuthor })),
  reviewerAnswers: z.array(
    z.strictObject({ ...ReviewerAnswers.shape, at: Instant, by: DecisionAuthor }),
  ),
  /** What the district sent back to be completed (H4); absent where it sent nothing back. */
  returns: z
    .array(
      z.strictObject({
        unit: Slug,
        digest: Sha256,
        revision: z.int().min(1),
        /** Digest of the return package. */
        package: Sha256,
        purpose: z.enum(['incomplete', 'clarify']),
        until: Instant,
        reason: plainText(1000, 1),
        leaves: z.array(NodeCode),
        at: Instant,
        by: DecisionAuthor,
        /** When the district took the return back; null while it stands. */
        liftedAt: Instant.nullable(),
      }),
    )
    .optional(),
});
export type BundleData = z.output<typeof BundleData>;

/** `data/receipt.json` (U11, P2). */
export const ReceiptData = z.strictObject({
  format: z.literal('receipt/1'),
  unit: Slug,
  revision: z.int().min(1),
  digest: Sha256,
  number: z.int().min(1),
  arrivedAt: Instant,
  importedAt: Instant,
  via: Sha256.nullable(),
  inTime: z.boolean(),
});
export type ReceiptData = z.output<typeof ReceiptData>;

/** `data/result.json`, beside `data/ranking.json` (K5). */
export const ResultData = z.strictObject({
  format: z.literal('result/1'),
  version: z.int().min(1),
  document: plainText(200),
  publishedAt: Instant,
  ledger: Sha256,
  arrivals: z.array(z.strictObject({ unit: Slug, revision: z.int().min(1), digest: Sha256 })),
});
export type ResultData = z.output<typeof ResultData>;

const SectionCode = z.string().max(20);

/** As the first version wrote it: plain text. Still read, never written again. */
const PlainReport = z.strictObject({
  format: z.literal('report/1'),
  sections: z.record(SectionCode, plainText(20_000)),
});

/** Free text per section of the campaign's outline (U7), as it is sent today. */
export const ReportData = z.strictObject({
  format: z.literal('report/2'),
  sections: z.record(SectionCode, RichText),
});
export type ReportData = z.output<typeof ReportData>;

/** `data/report.json` of a submission, in every format that was ever sent. */
export const ReportFile = z.discriminatedUnion('format', [PlainReport, ReportData]);

/** The report in today's format, whatever format it was sent in. */
export function reportOf(file: z.output<typeof ReportFile>): ReportData {
  if (file.format === 'report/2') return file;
  const sections = Object.entries(file.sections).map(([code, text]) => [code, richTextOf(text)]);
  return { format: 'report/2', sections: Object.fromEntries(sections) };
}
