import type { Database } from 'better-sqlite3';
import { z } from 'zod';

import { Assessment } from '../../../shared/domain/answers/assessment.ts';
import { BundleData, ReportData } from '../../../shared/domain/package/contents.ts';
import { TRUST_STATES } from '../../../shared/domain/package/problems.ts';

/** A package that came in and was taken, as its file and its signature say. */
export const ReceivedPackage = z.object({
  digest: z.string(),
  kind: z.enum(['submission', 'bundle', 'enrolment', 'response', 'findings', 'workset']),
  unit: z.string(),
  revision: z.int(),
  previous: z.string().nullable(),
  fileSha256: z.string(),
  fileName: z.string(),
  size: z.int(),
  sealedAt: z.string(),
  importedAt: z.string(),
  /** Digest of the bundle it first came in; null when it came by itself. */
  via: z.string().nullable(),
  signer: z.string(),
  signerName: z.string(),
  issuerName: z.string(),
  validTo: z.string(),
  trust: z.enum(TRUST_STATES),
});
export type ReceivedPackage = z.output<typeof ReceivedPackage>;

const Link = z.object({
  revision: z.int(),
  digest: z.string(),
  /** A person chose another content in its place (H2). */
  rejected: z.union([z.literal(0), z.literal(1)]).transform(Boolean),
});
const text = z.string();
const columns = `digest, kind, unit, revision, previous, file_sha256 as fileSha256, file_name as fileName, size,
  sealed_at as sealedAt, imported_at as importedAt, via, signer, signer_name as signerName,
  issuer_name as issuerName, valid_to as validTo, trust`;

export type PackageRepository = ReturnType<typeof createPackageRepository>;

/** All SQL about packages received: whose they are, and what submissions and bundles carry. */
export function createPackageRepository(db: Database) {
  const insert = db.prepare(
    `insert into package (digest, kind, unit, revision, previous, file_sha256, file_name, size, sealed_at, imported_at,
       via, signer, signer_name, issuer_name, valid_to, trust)
     values (:digest, :kind, :unit, :revision, :previous, :fileSha256, :fileName, :size, :sealedAt, :importedAt,
       :via, :signer, :signerName, :issuerName, :validTo, :trust)`,
  );
  const insertSubmission = db.prepare(
    'insert into submission (digest, unit, assessment, report) values (?, ?, ?, ?)',
  );
  const insertBundle = db.prepare('insert into bundle (digest, district, data) values (?, ?, ?)');
  const byDigest = db.prepare(`select ${columns} from package where digest = ?`);
  const chain = db.prepare(
    'select revision, digest, rejected from package where kind = ? and unit = ? order by revision',
  );
  const reject = db.prepare('update package set rejected = ? where digest = ?');
  const assessment = db.prepare('select assessment from submission where digest = ?').pluck();
  const report = db.prepare('select report from submission where digest = ?').pluck();
  const bundle = db.prepare('select data from bundle where digest = ?').pluck();
  return {
    add: (row: ReceivedPackage): void => void insert.run(row),
    addSubmission(digest: string, content: Assessment, texts: unknown): void {
      const stored = texts === null ? null : JSON.stringify(texts);
      insertSubmission.run(digest, content.unit, JSON.stringify(content), stored);
    },
    addBundle(digest: string, district: string, data: BundleData): void {
      insertBundle.run(digest, district, JSON.stringify(data));
    },
    find(digest: string): ReceivedPackage | null {
      const row = byDigest.get(digest);
      return row === undefined ? null : ReceivedPackage.parse(row);
    },
    /** Revisions of one chain that are here, oldest first. */
    chain: (kind: ReceivedPackage['kind'], unit: string): z.output<typeof Link>[] =>
      z.array(Link).parse(chain.all(kind, unit)),
    /** What a person decided between two contents (H2); the ledger says who and why. */
    reject: (digest: string, rejected: boolean): void => void reject.run(rejected ? 1 : 0, digest),
    assessment(digest: string): Assessment | null {
      const row = assessment.get(digest);
      return row === undefined ? null : Assessment.parse(JSON.parse(text.parse(row)));
    },
    /** Texts of the report per section; none where no report came. */
    report(digest: string): ReportData['sections'] {
      const row = report.get(digest) ?? null;
      return row === null ? {} : ReportData.parse(JSON.parse(text.parse(row))).sections;
    },
    bundle(digest: string): BundleData | null {
      const row = bundle.get(digest);
      return row === undefined ? null : BundleData.parse(JSON.parse(text.parse(row)));
    },
  };
}
