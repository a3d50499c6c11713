import type { Person } from '../../../../shared/domain/answers/assessment.ts';
import type { EnrolmentData } from '../../../../shared/domain/package/contents.ts';
import type { Manifest } from '../../../../shared/domain/package/manifest.ts';
import type { StoredCampaign } from '../../db/campaign-repository.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import type { Exports } from '../../files/exports.ts';
import type { FileStore } from '../../files/file-store.ts';
import { selfSign } from '../../pki/certificates.ts';
import type { SigningKey } from '../../pki/keys.ts';
import type { Subject } from '../../pki/names.ts';
import { makeRequest } from '../../pki/requests.ts';
import type { Clock } from '../../ports.ts';
import { jsonEntry, sealOwnPackage } from '../own-packages/seal-own-package.ts';
import { certificateValidity } from '../province/certificate-validity.ts';

type Deps = { readonly files: FileStore; readonly exports: Exports; readonly clock: Clock };
type Asking = {
  readonly campaign: StoredCampaign;
  /** Who speaks in the manifest: a unit, or the authority for its reviewers. */
  readonly unit: Manifest['unit'];
  readonly subject: Omit<Subject, 'province'>;
  readonly key: SigningKey;
  readonly officer: Person;
  readonly phone: string;
};

/** The request by which the Sở gets to know a new key, signed by that key, and the certificate it gave itself (T3). */
export async function makeEnrolment(
  deps: Deps,
  { campaign, unit, key, officer, phone, ...asking }: Asking,
): Promise<{ readonly sealed: SealedPackage; readonly certificate: Uint8Array }> {
  const { practice, id } = campaign.campaign;
  const now = deps.clock.now();
  const subject = { ...asking.subject, province: campaign.register.province.name };
  const validity = certificateValidity({ practice, now, years: 5 });
  const certificate = await selfSign({ key, subject, validity });
  const request = await makeRequest({ key, subject });
  const data: EnrolmentData = {
    format: 'enrolment/1',
    request: Buffer.from(request).toString('base64'),
    officer,
    phone,
  };
  const sealed = await sealOwnPackage(deps, {
    head: {
      kind: 'enrolment',
      practice,
      campaign: { id, digest: campaign.digest },
      unit,
      revision: 1,
      previous: null,
      sealed: now,
    },
    entries: [jsonEntry('data/enrolment.json', data)],
    signer: { key: key.privateKey, certificate, chain: [] },
  });
  return { sealed, certificate };
}
