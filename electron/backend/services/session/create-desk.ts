import type { Unit } from '../../../../shared/domain/register/register.ts';
import { cleanTexts } from '../../../../shared/domain/text/clean-text.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { StoredCampaign } from '../../db/campaign-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Exports } from '../../files/exports.ts';
import type { FileStore } from '../../files/file-store.ts';
import { protectKey } from '../../pki/key-protection.ts';
import { generateKey } from '../../pki/keys.ts';
import type { Clock } from '../../ports.ts';
import type { Store } from '../../store.ts';
import type { KeySession } from '../key/key-session.ts';
import { isLongEnough } from '../key/passphrase.ts';
import type { Ledger } from '../ledger.ts';
import { lookupOf } from './desk-context.ts';
import { makeEnrolment } from './make-enrolment.ts';

type Person = { readonly name: string; readonly title: string };
type Input = {
  readonly role: 'unit' | 'district';
  readonly unit: string;
  readonly people: { readonly officer: Person; readonly leader: Person; readonly phone: string };
  readonly passphrase: string;
};
type Failure = CallError<
  | 'setup/no-campaign'
  | 'setup/authority-not-confirmed'
  | 'setup/desk-exists'
  | 'setup/unit-unknown'
  | 'setup/role-mismatch'
  | 'setup/passphrase-short'
>;
type Deps = {
  readonly store: Store;
  readonly files: FileStore;
  readonly exports: Exports;
  readonly keys: KeySession;
  readonly ledger: Ledger;
  readonly clock: Clock;
};
type Place = { readonly campaign: StoredCampaign; readonly unit: Unit };

/** Makes the desk of a unit or a district: its signing key, its enrolment file, its first draft (U1, T3). */
export function createCreateDesk(deps: Deps) {
  return async (typed: Input): Promise<Result<{ enrolment: ExportedFile }, Failure>> => {
    const { store, files, exports, keys } = deps;
    const input = { ...typed, people: cleanTexts(typed.people) };
    const place = findPlace(store, input);
    if (!place.ok) return place;
    const key = await generateKey();
    const pem = await protectKey(key.privateKey, input.passphrase);
    const { campaign, unit } = place.value;
    const { sealed: enrolment, certificate: selfSigned } = await makeEnrolment(deps, {
      campaign,
      unit: { code: unit.code, level: unit.level, name: unit.name },
      subject: { name: unit.name, code: unit.code, role: input.role },
      key,
      officer: input.people.officer,
      phone: input.people.phone,
    });

    const made = inTransaction(store.db, (): Result<null, Failure> => {
      if (store.desks.get() !== null) return err({ code: 'setup/desk-exists' });
      insertDesk(deps, { input, campaign });
      store.keys.insert({
        purpose: 'desk',
        pem,
        fingerprint: key.fingerprint,
        selfSigned,
        createdAt: enrolment.sealedAt,
      });
      store.sealed.insert(enrolment);
      return ok(null);
    });
    if (!made.ok) return made;
    keys.adopt(key.privateKey, key.fingerprint, input.passphrase);
    const file = await exports.copy(files.path(enrolment.fileSha256), enrolment.fileName);
    return ok({ enrolment: file });
  };
}

function findPlace(store: Store, input: Input): Result<Place, Failure> {
  if (store.desks.get() !== null) return err({ code: 'setup/desk-exists' });
  const campaign = store.campaigns.current();
  if (campaign === null) return err({ code: 'setup/no-campaign' });
  if (store.authorities.find(campaign.fingerprint) === null)
    return err({ code: 'setup/authority-not-confirmed' });
  const unit = lookupOf(campaign.register).unit(input.unit);
  if (unit === null) return err({ code: 'setup/unit-unknown', params: { unit: input.unit } });
  if ((unit.level === 'huyen') !== (input.role === 'district'))
    return err({ code: 'setup/role-mismatch', params: { unit: unit.name } });
  if (!isLongEnough(input.passphrase)) return err({ code: 'setup/passphrase-short' });
  return ok({ campaign, unit });
}

function insertDesk(
  { store, ledger, clock }: Deps,
  { input, campaign }: { readonly input: Input; readonly campaign: StoredCampaign },
): void {
  const { officer, leader, phone } = input.people;
  const createdAt = clock.now();
  store.desks.insert({
    role: input.role,
    unit: input.unit,
    officerName: officer.name,
    officerTitle: officer.title,
    leaderName: leader.name,
    leaderTitle: leader.title,
    phone,
    createdAt,
  });
  store.revisions.open({ number: 1, previous: null, openedAt: createdAt });
  const confirmed = store.authorities.find(campaign.fingerprint);
  if (confirmed === null) throw new Error('the authority was confirmed before');
  ledger.record(
    { kind: 'authority-confirmed', campaign: campaign.digest, fingerprint: campaign.fingerprint },
    { name: confirmed.name, title: confirmed.title, role: input.role },
  );
}
