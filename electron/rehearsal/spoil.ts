import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { must } from '../../shared/lib/must.ts';
import { createKeyRepository } from '../backend/db/key-repository.ts';
import { openDatabase } from '../backend/db/open.ts';
import { openPackage } from '../backend/package/read-package.ts';
import { NO_ANCHORS } from '../backend/package/trust.ts';
import { sealPackage } from '../backend/package/write-package.ts';
import { createKeySession, type Signer } from '../backend/services/key/key-session.ts';
import { practicePassphrase } from './people.ts';

/** The key of the unit that will sign in another's name, read from its own desk as its officer could. */
export async function readSigner(dataDir: string, unit: string): Promise<Signer> {
  const db = openDatabase(path.join(dataDir, 'cqdt.sqlite'));
  try {
    const signer = await createKeySession(createKeyRepository(db)).signer(practicePassphrase(unit));
    if (!signer.ok) throw new Error(`the desk of ${unit} has no usable key: ${signer.error.code}`);
    return signer.value;
  } finally {
    db.close();
  }
}

/** A package of one unit, its content unchanged, signed by another with its own valid certificate. */
export async function forge({
  genuine,
  signer,
  folder,
}: {
  readonly genuine: string;
  readonly signer: Signer;
  readonly folder: string;
}): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const opened = await openPackage(genuine, {
    anchors: NO_ANCHORS,
    arrivedAt: '2019-10-22T15:00:00+07:00',
    importedAt: '2019-10-22T15:00:00+07:00',
  });
  if (!opened.ok) throw new Error(`a genuine package does not open: ${opened.error.code}`);
  try {
    const { files, format: _format, ...manifest } = opened.value.manifest;
    const entries = await Promise.all(
      files.map(async ({ name }) => ({ name, bytes: await opened.value.readEntry(name) })),
    );
    const to = path.join(folder, `gia-mao-${path.basename(genuine)}`);
    await sealPackage({ manifest, entries, signer, to });
    return to;
  } finally {
    await opened.value.close();
  }
}

/** The same package with one bit changed in the middle, as a bad USB stick would leave it. */
export function damage({
  genuine,
  folder,
}: {
  readonly genuine: string;
  readonly folder: string;
}): string {
  mkdirSync(folder, { recursive: true });
  const bytes = readFileSync(genuine);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = must(bytes[middle], 'a package has a middle') ^ 1;
  const to = path.join(folder, `hong-${path.basename(genuine)}`);
  writeFileSync(to, bytes);
  return to;
}
