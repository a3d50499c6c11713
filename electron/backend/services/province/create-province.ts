import type { z } from 'zod';

import { cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import { LEVELS } from '../../../../shared/domain/level/level.ts';
import type { AuthorityData } from '../../../../shared/domain/package/contents.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { buildCampaign, readShippedCampaign } from '../../campaign/shipped.ts';
import type { StoredCampaign } from '../../db/campaign-repository.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Exports } from '../../files/exports.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { Clock } from '../../ports.ts';
import { toPem } from '../../pki/der.ts';
import type { Store } from '../../store.ts';
import { isLongEnough } from '../key/passphrase.ts';
import type { KeySession } from '../key/key-session.ts';
import { sha256OfText, type Ledger } from '../ledger.ts';
import { jsonEntry, sealOwnPackage } from '../own-packages/seal-own-package.ts';
import { makeAuthority, type CertifiedKey } from './make-authority.ts';

type Method = (typeof contract)['setup.create-province'];
type Input = z.output<Method['input']>;
type Failure = CallError<Method['errors'][number]>;
type Deps = {
  readonly store: Store;
  readonly files: FileStore;
  readonly exports: Exports;
  readonly clock: Clock;
  readonly keys: KeySession;
  readonly caKeys: KeySession;
  readonly ledger: Ledger;
};
type Made = {
  readonly input: Input;
  readonly now: string;
  readonly ca: CertifiedKey;
  readonly desk: CertifiedKey;
  readonly campaign: Omit<StoredCampaign, 'digest' | 'fileSha256' | 'fileName' | 'size'>;
};

/**
 * Makes the Sở's desk (C7): CA, signing key and the signed campaign from shipped data. The officer who makes the CA
 * knows its fingerprint, so its confirmation is the first decision of the ledger.
 */
export function createCreateProvince(deps: Deps) {
  return async (typed: Input): Promise<Result<z.output<Method['output']>, Failure>> => {
    const { store, files, exports, clock } = deps;
    const { passphrase } = typed;
    const input = { ...cleanTexts(typed), passphrase };
    if (store.desks.get() !== null) return err({ code: 'setup/desk-exists' });
    if (!isLongEnough(input.passphrase)) return err({ code: 'setup/passphrase-short' });
    const made = await make(input, clock.now());
    const sealed = await sealCampaign(deps, made);
    const kept = keep(deps, made, sealed);
    if (!kept.ok) return kept;
    deps.keys.adopt(made.desk.key.privateKey, made.desk.key.fingerprint, input.passphrase);
    deps.caKeys.adopt(made.ca.key.privateKey, made.ca.key.fingerprint, input.passphrase);
    return ok({
      campaign: await exports.copy(files.path(sealed.fileSha256), sealed.fileName),
      authority: await exports.bytes('so.pem', toPem('CERTIFICATE', made.ca.certificate)),
    });
  };
}

async function make(input: Input, now: string): Promise<Made> {
  const { template, register, sets } = readShippedCampaign(input.campaign);
  const { practice, passphrase } = input;
  const keys = await makeAuthority({ register, practice, now, passphrase });
  const campaign = buildCampaign({
    template: {
      ...template,
      notApplicable: [...template.notApplicable, ...input.notApplicable],
    },
    sets,
    practice,
    sha256: sha256OfText,
  });
  const authority: AuthorityData = {
    format: 'authority/1',
    certificates: [keys.ca.certificate, keys.desk.certificate].map((der) =>
      Buffer.from(der).toString('base64'),
    ),
    revoked: [],
  };
  const stored = LEVELS.map((level) => {
    const { digest } = must(campaign.criteria[level], 'a shipped campaign has all levels');
    return [level, { digest, set: sets[level] }] as const;
  });
  return {
    ...keys,
    input,
    now,
    campaign: {
      campaign,
      register,
      authority,
      sets: new Map(stored),
      revision: 1,
      fingerprint: keys.ca.key.fingerprint,
      openedAt: now,
    },
  };
}

function sealCampaign(deps: Deps, { campaign, desk, ca, now }: Made): Promise<SealedPackage> {
  const { register } = campaign;
  return sealOwnPackage(deps, {
    head: {
      kind: 'campaign',
      practice: campaign.campaign.practice,
      campaign: { id: campaign.campaign.id, digest: null },
      unit: { ...register.authority, level: 'tinh' },
      revision: 1,
      previous: null,
      sealed: now,
    },
    entries: [
      jsonEntry('data/authority.json', campaign.authority),
      jsonEntry('data/campaign.json', campaign.campaign),
      jsonEntry('data/register.json', register),
      ...[...campaign.sets].map(([level, { set }]) =>
        jsonEntry(`data/criteria-${level}.json`, set),
      ),
    ],
    signer: { key: desk.key.privateKey, certificate: desk.certificate, chain: [ca.certificate] },
  });
}

function keep(deps: Deps, made: Made, sealed: SealedPackage): Result<null, Failure> {
  const { store, ledger } = deps;
  const { input, now, campaign } = made;
  const { officer, leader, phone } = input.people;
  return inTransaction(store.db, () => {
    if (store.desks.get() !== null) return err({ code: 'setup/desk-exists' });
    const { digest, fileSha256, fileName, size } = sealed;
    store.campaigns.save({ ...campaign, digest, fileSha256, fileName, size });
    store.campaigns.makeCurrent(digest);
    store.authorities.confirm({ ...officer, fingerprint: campaign.fingerprint, confirmedAt: now });
    store.desks.insert({
      role: 'province',
      unit: campaign.register.authority.code,
      officerName: officer.name,
      officerTitle: officer.title,
      leaderName: leader.name,
      leaderTitle: leader.title,
      phone,
      createdAt: now,
    });
    keepKey(store, 'ca', made);
    keepKey(store, 'desk', made);
    store.sealed.insert(sealed);
    ledger.record({
      kind: 'authority-confirmed',
      campaign: digest,
      fingerprint: campaign.fingerprint,
    });
    return ok(null);
  });
}

function keepKey(store: Store, purpose: 'ca' | 'desk', made: Made): void {
  const { key, certificate, pem } = made[purpose];
  const createdAt = made.now;
  store.keys.insert({
    purpose,
    pem,
    fingerprint: key.fingerprint,
    // The root signed itself; the other one never had a certificate of its own making.
    selfSigned: certificate,
    createdAt,
  });
  const chain = purpose === 'ca' ? [] : [made.ca.certificate];
  store.keys.issue({ purpose, certificate, chain, issuedAt: createdAt });
}
