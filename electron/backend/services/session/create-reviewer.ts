import type { z } from 'zod';

import { reviewerCode } from '../../../../shared/domain/teams/reviewer-code.ts';
import { cleanText, cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { StoredCampaign } from '../../db/campaign-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import { protectKey } from '../../pki/key-protection.ts';
import { generateKey } from '../../pki/keys.ts';
import type { Store } from '../../store.ts';
import type { UnitDesk } from '../../unit-desk.ts';
import { isLongEnough } from '../key/passphrase.ts';
import { makeEnrolment } from './make-enrolment.ts';

type Method = (typeof contract)['setup.create-reviewer'];
type Input = z.output<Method['input']>;
type Failure = CallError<Method['errors'][number]>;
type Deps = Pick<UnitDesk, 'store' | 'files' | 'exports' | 'keys' | 'ledger' | 'clock'>;

/**
 * Makes the desk of a reviewer's laptop (P5): it works for the Sở, so its unit is the Sở; its code follows from its key.
 * It holds nothing until it opens a work set.
 */
export function createCreateReviewer(deps: Deps) {
  return async (typed: Input): Promise<Result<z.output<Method['output']>, Failure>> => {
    const { store, files, exports, keys } = deps;
    const input = { ...typed, person: cleanTexts(typed.person), phone: cleanText(typed.phone) };
    const { person, phone, passphrase } = input;
    const place = findCampaign(store, input);
    if (!place.ok) return place;
    const campaign = place.value;
    const { code, name } = campaign.register.authority;
    const key = await generateKey();
    const pem = await protectKey(key.privateKey, passphrase);
    const own = reviewerCode(key.fingerprint);
    const { sealed, certificate } = await makeEnrolment(deps, {
      campaign,
      unit: { code, level: 'tinh', name },
      subject: { name: person.name, code: own, role: 'reviewer' },
      key,
      officer: person,
      phone,
    });
    const made = inTransaction(store.db, (): Result<null, Failure> => {
      if (store.desks.get() !== null) return err({ code: 'setup/desk-exists' });
      const { fingerprint } = key;
      insertDesk(deps, campaign, input);
      const stored = { pem, fingerprint, selfSigned: certificate, createdAt: sealed.sealedAt };
      store.keys.insert({ purpose: 'desk', ...stored });
      store.sealed.insert(sealed);
      return ok(null);
    });
    if (!made.ok) return made;
    keys.adopt(key.privateKey, key.fingerprint, passphrase);
    const file = await exports.copy(files.path(sealed.fileSha256), sealed.fileName);
    return ok({ enrolment: file });
  };
}

function findCampaign(
  store: Store,
  { person, passphrase }: Input,
): Result<StoredCampaign, Failure> {
  if (store.desks.get() !== null) return err({ code: 'setup/desk-exists' });
  const campaign = store.campaigns.current();
  if (campaign === null) return err({ code: 'setup/no-campaign' });
  if (store.authorities.find(campaign.fingerprint) === null)
    return err({ code: 'setup/authority-not-confirmed' });
  if (person.name.trim() === '') return err({ code: 'setup/name-missing' });
  return isLongEnough(passphrase) ? ok(campaign) : err({ code: 'setup/passphrase-short' });
}

function insertDesk(
  { store, ledger, clock }: Deps,
  campaign: StoredCampaign,
  { person, phone }: Input,
): void {
  const { register, digest, fingerprint } = campaign;
  store.desks.insert({
    role: 'reviewer',
    unit: register.authority.code,
    officerName: person.name,
    officerTitle: person.title,
    // Nobody signs for a reviewer.
    leaderName: person.name,
    leaderTitle: person.title,
    phone,
    createdAt: clock.now(),
  });
  const confirmed = store.authorities.find(fingerprint);
  if (confirmed === null) throw new Error('the authority was confirmed before');
  ledger.record(
    { kind: 'authority-confirmed', campaign: digest, fingerprint },
    { name: confirmed.name, title: confirmed.title, role: 'reviewer' },
  );
}
