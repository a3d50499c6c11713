import type { Database } from 'better-sqlite3';
import { z } from 'zod';

/** A unit's request for a certificate, waiting or answered (T3). */
const EnrolmentRequest = z.object({
  digest: z.string(),
  unit: z.string(),
  officerName: z.string(),
  officerTitle: z.string(),
  phone: z.string(),
  fingerprint: z.string(),
  /** PKCS #10, DER. */
  request: z.instanceof(Uint8Array),
  receivedAt: z.string(),
  issuedAt: z.string().nullable(),
  /** Digest of the credential package that answered it. */
  credential: z.string().nullable(),
});
export type EnrolmentRequest = z.output<typeof EnrolmentRequest>;

const columns = `digest, unit, officer_name as officerName, officer_title as officerTitle, phone, fingerprint, request,
  received_at as receivedAt, issued_at as issuedAt, credential`;

export type EnrolmentRepository = ReturnType<typeof createEnrolmentRepository>;

/** All SQL about enrolment requests. */
export function createEnrolmentRepository(db: Database) {
  const insert = db.prepare(
    `insert into enrolment (digest, unit, officer_name, officer_title, phone, fingerprint, request, received_at)
     values (:digest, :unit, :officerName, :officerTitle, :phone, :fingerprint, :request, :receivedAt)`,
  );
  const one = db.prepare(`select ${columns} from enrolment where digest = ?`);
  const all = db.prepare(`select ${columns} from enrolment order by received_at, digest`);
  const issue = db.prepare('update enrolment set issued_at = ?, credential = ? where digest = ?');
  return {
    add: (row: Omit<EnrolmentRequest, 'issuedAt' | 'credential'>): void => void insert.run(row),
    find(digest: string): EnrolmentRequest | null {
      const row = one.get(digest);
      return row === undefined ? null : EnrolmentRequest.parse(row);
    },
    /** Oldest first. */
    list: (): EnrolmentRequest[] => z.array(EnrolmentRequest).parse(all.all()),
    issued: (digest: string, at: string, credential: string): void =>
      void issue.run(at, credential, digest),
  };
}
