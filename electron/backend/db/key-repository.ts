import type { Database } from 'better-sqlite3';
import { z } from 'zod';

export type KeyRepository = ReturnType<typeof createKeyRepository>;
export type KeyPurpose = 'desk' | 'ca';

const bytes = z.instanceof(Uint8Array).transform((value) => new Uint8Array(value));
const Row = z.object({
  /** PKCS#8, encrypted by the passphrase (T2). */
  pem: z.string(),
  fingerprint: z.string(),
  /** DER of the certificate that the key gave itself; signs the enrolment only. */
  selfSigned: bytes,
  certificate: bytes.nullable(),
  chain: z
    .string()
    .transform((text) =>
      z
        .array(z.base64().transform((it) => new Uint8Array(Buffer.from(it, 'base64'))))
        .parse(JSON.parse(text)),
    ),
  createdAt: z.string(),
  issuedAt: z.string().nullable(),
});
export type StoredKey = z.output<typeof Row>;

/** All SQL about the desk's own keys. */
export function createKeyRepository(db: Database) {
  const select = db.prepare(`
    select pem, fingerprint, self_signed as selfSigned, certificate, chain, created_at as createdAt,
      issued_at as issuedAt
    from signing_key where purpose = ?`);
  const insert = db.prepare(`
    insert into signing_key (purpose, pem, fingerprint, self_signed, created_at)
    values (@purpose, @pem, @fingerprint, @selfSigned, @createdAt)`);
  const issue = db.prepare(`
    update signing_key set certificate = @certificate, chain = @chain, issued_at = @issuedAt
    where purpose = @purpose`);
  return {
    get(purpose: KeyPurpose): StoredKey | null {
      const row = select.get(purpose);
      return row === undefined ? null : Row.parse(row);
    },
    insert(key: {
      readonly purpose: KeyPurpose;
      readonly pem: string;
      readonly fingerprint: string;
      readonly selfSigned: Uint8Array;
      readonly createdAt: string;
    }): void {
      insert.run({ ...key, selfSigned: Buffer.from(key.selfSigned) });
    },
    /** Stores the certificate that the Sở issued and its issuers, root last. */
    issue(credential: {
      readonly purpose: KeyPurpose;
      readonly certificate: Uint8Array;
      readonly chain: readonly Uint8Array[];
      readonly issuedAt: string;
    }): void {
      issue.run({
        ...credential,
        certificate: Buffer.from(credential.certificate),
        chain: JSON.stringify(credential.chain.map((it) => Buffer.from(it).toString('base64'))),
      });
    },
  };
}
