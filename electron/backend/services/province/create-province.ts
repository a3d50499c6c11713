import type { z } from 'zod';

import { cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { readShippedCampaign } from '../../campaign/shipped.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Exports } from '../../files/exports.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { Clock } from '../../ports.ts';
import { toPem } from '../../pki/der.ts';
import type { Store } from '../../store.ts';
import { isLongEnough } from '../key/passphrase.ts';
import type { KeySession } from '../key/key-session.ts';
import type { Ledger } from '../ledger.ts';
import { makeCampaign, sealCampaign, type MadeCampaign } from './make-campaign.ts';

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
type Made = MadeCampaign & { readonly input: Input; readonly now: string };

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

/** Leaves decided beforehand as not counted come with the shipped ones; the rule of the effective score is declared. */
async function make(input: Input, now: string): Promise<Made> {
  const { practice, passphrase } = input;
  const { template, ...shipped } = readShippedCampaign(input.campaign);
  const { effectiveScore } = input;
  const declared = effectiveScore === undefined ? {} : { effectiveScore };
  const notApplicable = [...template.notApplicable, ...input.notApplicable];
  const made = await makeCampaign({
    shipped: { ...shipped, template: { ...template, ...declared, notApplicable } },
    practice,
    now,
    passphrase,
  });
  return { ...made, input, now };
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
