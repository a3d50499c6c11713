import { copyFile } from 'node:fs/promises';
import path from 'node:path';

import Sqlite from 'better-sqlite3';
import { z } from 'zod';

import { openDatabase } from '../../electron/backend/db/open.ts';
import type { StoredCampaign } from '../../electron/backend/db/campaign-repository.ts';
import { createFileStore } from '../../electron/backend/files/file-store.ts';
import { protectKey } from '../../electron/backend/pki/key-protection.ts';
import { readCertificate } from '../../electron/backend/pki/read-certificate.ts';
import { createLedger } from '../../electron/backend/services/ledger.ts';
import { createStore, type Store } from '../../electron/backend/store.ts';
import { LEVELS } from '../../shared/domain/level/level.ts';
import { must } from '../../shared/lib/must.ts';
import { aBackend, aFolder, PASSPHRASE, type TestBackend } from './backend.ts';
import { miniRegister } from './mini-campaign.ts';
import type { World } from './packages.ts';

const NOW = '2019-10-17T08:00:00+07:00';

/** The Sở's desk of a test world, with its keys, as `setup.create-province` would leave it. */
export async function aProvinceDesk(world: World): Promise<TestBackend> {
  const { code } = miniRegister.authority;
  return await seeded(world, { role: 'province', unit: code, ca: true });
}

/** The desk of a district of the test world, with the certificate the Sở issued. */
export async function aDistrictDesk(
  world: World,
  unit: string,
  options: Pick<Seed, 'certified' | 'ownSealed'> = {},
): Promise<TestBackend> {
  return await seeded(world, { role: 'district', unit, ca: false, ...options });
}

/** The desk of a commune or a sở of the test world, with the certificate the Sở issued. */
export async function aSendingDesk(world: World, unit: string): Promise<TestBackend> {
  return await seeded(world, { role: 'unit', unit, ca: false });
}

type Seed = {
  /** False for a desk whose certificate has not come back. */
  readonly certified?: boolean;
  /** True for a desk that says it sealed its own submission. */
  readonly ownSealed?: boolean;
  readonly role: 'unit' | 'district' | 'province';
  readonly unit: string;
  readonly ca: boolean;
};

async function seeded(world: World, seed: Seed): Promise<TestBackend> {
  const dir = await aFolder();
  const db = openDatabase(path.join(dir, 'cqdt.sqlite'));
  const store = createStore(db);
  const file = await createFileStore(path.join(dir, 'files')).putFile(world.campaignFile);
  store.campaigns.save(storedCampaign(world, file));
  store.campaigns.makeCurrent(world.campaignDigest);
  const fingerprint = rootFingerprint(world);
  const person = { name: 'Cán bộ tập dượt 7', title: 'Chuyên viên' };
  store.authorities.confirm({ fingerprint, ...person, confirmedAt: NOW });
  store.desks.insert({
    role: seed.role,
    unit: seed.unit,
    officerName: person.name,
    officerTitle: person.title,
    leaderName: 'Lãnh đạo tập dượt 7',
    leaderTitle: 'Chủ tịch',
    phone: '',
    createdAt: NOW,
  });
  if (seed.role !== 'province') store.revisions.open({ number: 1, previous: null, openedAt: NOW });
  await keep(store, world, seed);
  if (seed.ownSealed === true) sealedBefore(store, seed.unit, file);
  createLedger({ store, clock: { now: () => NOW } }).record({
    kind: 'authority-confirmed',
    campaign: world.campaignDigest,
    fingerprint,
  });
  db.close();
  return await aBackend({ dir, now: NOW });
}

function storedCampaign(world: World, file: { sha256: string; size: number }): StoredCampaign {
  const { campaign } = world.known;
  return {
    digest: world.campaignDigest,
    revision: 1,
    fileSha256: file.sha256,
    fileName: 'campaign-thu-2019-r1.cqdt',
    size: file.size,
    fingerprint: rootFingerprint(world),
    campaign,
    register: world.known.register,
    authority: world.authorityData,
    sets: new Map(
      LEVELS.map((level) => {
        const digest = must(campaign.criteria[level], `set of ${level}`).digest;
        return [level, { digest, set: must(world.known.sets[level], `set of ${level}`) }];
      }),
    ),
    openedAt: NOW,
  };
}

function sealedBefore(store: Store, unit: string, file: { sha256: string; size: number }): void {
  store.sealed.insert({
    digest: 'd'.repeat(64),
    kind: 'submission',
    unit,
    revision: 1,
    previous: null,
    fileSha256: file.sha256,
    fileName: '',
    size: file.size,
    sealedAt: NOW,
  });
}

async function keep(
  store: Store,
  world: World,
  { unit, role, ca, certified }: Seed,
): Promise<void> {
  const signer = role === 'province' ? world.authority : await world.signerOf(unit);
  const key = await world.keyOf(unit);
  const { certificate, chain } = signer;
  await keepKey(
    store,
    {
      purpose: 'desk',
      key: signer.key,
      fingerprint: key.fingerprint,
      certified: certified !== false,
    },
    { certificate, chain },
  );
  if (!ca) return;
  const root = { certificate: world.root, chain: [] };
  await keepKey(
    store,
    { purpose: 'ca', key: world.ca.key, fingerprint: rootFingerprint(world), certified: true },
    root,
  );
}

type Key = Parameters<typeof protectKey>[0];
const protectedKeys = new WeakMap<Key, Promise<string>>();

/** The derivation is slow on purpose; tests of one world share its keys. */
function protectedKey(key: Key): Promise<string> {
  const pem = protectedKeys.get(key) ?? protectKey(key, PASSPHRASE);
  protectedKeys.set(key, pem);
  return pem;
}

async function keepKey(
  store: Store,
  own: {
    readonly purpose: 'desk' | 'ca';
    readonly key: Key;
    readonly fingerprint: string;
    readonly certified: boolean;
  },
  issued: { readonly certificate: Uint8Array; readonly chain: readonly Uint8Array[] },
): Promise<void> {
  const { purpose, fingerprint } = own;
  const pem = await protectedKey(own.key);
  const selfSigned = issued.certificate;
  store.keys.insert({ purpose, pem, fingerprint, selfSigned, createdAt: NOW });
  if (own.certified) store.keys.issue({ purpose, ...issued, issuedAt: NOW });
}

function rootFingerprint({ root }: World): string {
  const facts = readCertificate(root);
  if (!facts.ok) throw new Error(facts.error.code);
  return facts.value.fingerprint;
}

/** Everything in the desk's database, table by table, as text; `but` leaves tables out. */
export function dumpOf({ dir }: TestBackend, but: readonly string[] = []): string {
  const db = new Sqlite(path.join(dir, 'cqdt.sqlite'), { readonly: true });
  try {
    const tables = z
      .array(z.string())
      .parse(
        db
          .prepare(`select name from sqlite_schema where type = 'table' order by name`)
          .pluck()
          .all(),
      )
      .filter((table) => !but.includes(table));
    return tables
      .map((table) => `${table}\n${JSON.stringify(db.prepare(`select * from "${table}"`).all())}`)
      .join('\n');
  } finally {
    db.close();
  }
}

/** Copies what a desk exported to a folder, under the name people see. */
export async function saved(
  desk: TestBackend,
  file: { readonly id: string; readonly name: string },
  folder: string,
): Promise<string> {
  const target = path.join(folder, file.name);
  await copyFile(desk.pathOf(file), target);
  return target;
}
