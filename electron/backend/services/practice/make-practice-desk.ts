import { randomUUID } from 'node:crypto';
import type { z } from 'zod';

import { roleOfLevel } from '../../../../shared/domain/package/signers.ts';
import type { Unit } from '../../../../shared/domain/register/register.ts';
import { common } from '../../../../shared/i18n/vi/common.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { readShippedCampaign } from '../../campaign/shipped.ts';
import { inTransaction } from '../../db/transaction.ts';
import { issueCertificate } from '../../pki/certificates.ts';
import { parseCertificate } from '../../pki/read-certificate.ts';
import type { UnitDesk } from '../../unit-desk.ts';
import { certificateValidity } from '../province/certificate-validity.ts';
import { makeCampaign, sealCampaign, type MadeCampaign } from '../province/make-campaign.ts';
import { createCreateDesk } from '../session/create-desk.ts';
import { lookupOf } from '../session/desk-context.ts';
import { practiceCampaign } from './practice-campaign.ts';

type Method = (typeof contract)['practice.start'];
type Input = z.output<Method['input']>;
type Failure = CallError<Method['errors'][number]>;

/**
 * Sets up an empty desk for practising: a campaign marked as practice under an authority that exists for this desk
 * only and is thrown away, confirmed by the app itself, and the unit's key with that authority's certificate. Nobody
 * else ever confirmed that authority, so what the desk signs is refused everywhere (X5).
 */
export async function makePracticeDesk(
  desk: UnitDesk,
  input: Input,
): Promise<Result<null, Failure>> {
  const now = desk.clock.now();
  const shipped = practiceCampaign(readShippedCampaign('gialai-2019'), now);
  const unit = lookupOf(shipped.register).unit(input.unit);
  if (unit === null) return err({ code: 'setup/unit-unknown', params: { unit: input.unit } });
  const made = await makeCampaign({ shipped, practice: true, now, passphrase: randomUUID() });
  await openCampaign(desk, made);
  const role = unit.level === 'huyen' ? 'district' : 'unit';
  const created = await createCreateDesk(desk)({ ...input, role });
  if (created.ok) {
    await certify(desk, made, unit);
    return ok(null);
  }
  const { code, params } = created.error;
  if (code === 'setup/passphrase-short') return err({ code });
  throw new Error(`a fresh practice desk was refused: ${code} ${JSON.stringify(params)}`);
}

async function openCampaign(desk: UnitDesk, made: MadeCampaign): Promise<void> {
  const { digest, fileSha256, fileName, size } = await sealCampaign(desk, made);
  const { campaigns, authorities, db } = desk.store;
  const { fingerprint, openedAt } = made.campaign;
  inTransaction(db, () => {
    campaigns.save({ ...made.campaign, digest, fileSha256, fileName, size });
    campaigns.makeCurrent(digest);
    authorities.confirm({
      fingerprint,
      name: common.appName,
      title: common.practice,
      confirmedAt: openedAt,
    });
    return ok(null);
  });
}

/** What a Sở would send back on another day. */
async function certify(
  { store, clock }: UnitDesk,
  { ca, campaign }: MadeCampaign,
  unit: Unit,
): Promise<void> {
  const key = must(store.keys.get('desk'), 'the key of the desk just made');
  const own = must(parseCertificate(key.selfSigned), 'a certificate of our own making');
  const now = clock.now();
  const certificate = await issueCertificate({
    issuer: { key: ca.key.privateKey, certificate: ca.certificate },
    subject: {
      name: unit.name,
      code: unit.code,
      role: roleOfLevel(unit.level),
      province: campaign.register.province.name,
    },
    spki: own.spki,
    validity: certificateValidity({ practice: true, now, years: 5 }),
  });
  store.keys.issue({ purpose: 'desk', certificate, chain: [ca.certificate], issuedAt: now });
}
