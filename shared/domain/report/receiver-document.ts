import { reportWords } from '../../i18n/vi/report.ts';
import { unitDocument } from '../../i18n/vi/unit-document.ts';
import type { Person } from '../answers/assessment.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { Register, Unit } from '../register/register.ts';
import { authorityOffice, fullName, letterheadNames, placeOf, signatureLines } from './office.ts';
import type { DocumentModel, DocumentProfile } from './report-model.ts';

/** A receiving desk that writes to its units: a district, or the Sở where there is no unit. */
export type Receiver = {
  readonly campaign: Pick<Campaign, 'practice'>;
  readonly register: Register;
  readonly unit: Unit | null;
  readonly leader: Person;
  /** Whether the criteria are only samples (C7). */
  readonly sample: boolean;
  readonly profile: DocumentProfile;
};

/** What differs between one document of a receiving desk and another. */
type Own = Pick<DocumentModel, 'type' | 'subject' | 'blocks'> &
  Partial<Pick<DocumentModel, 'landscape' | 'addressees' | 'basis' | 'receivers' | 'annexes'>>;

/** As a sentence names the desk: `Ủy ban nhân dân huyện Ia Grai`, `Sở Thông tin và Truyền thông`. */
export function receiverName({ unit, register, profile }: Receiver): string {
  return unit === null ? authorityOffice(register, profile).issuer : fullName(unit);
}

/** An administrative document of a receiving desk; `type` is the middle of its symbol (`/TB-STTTT`), number and date stay blank. */
export function issuedByReceiver(receiver: Receiver, symbolType: string, own: Own): DocumentModel {
  const { unit, leader, register } = receiver;
  return {
    ...paperOfReceiver(receiver, own),
    symbol: `/${symbolType}-${abbreviationOf(receiver)}`,
    // The Sở signs like any sở (NĐ 30/2020, Phụ lục I, II.7).
    signature: signatureLines(unit ?? { level: 'so', name: register.authority.name }, leader.title),
    signer: leader.name,
    filing: unitDocument.receivers.filing,
  };
}

/** A working list of a receiving desk: the same head, but nobody signs it. */
export function paperOfReceiver(receiver: Receiver, own: Own): DocumentModel {
  const { campaign, register, unit, sample, profile } = receiver;
  const { marks } = reportWords;
  return {
    profile,
    landscape: false,
    marks: [...(campaign.practice ? [marks.practice] : []), ...(sample ? [marks.sample] : [])],
    ...headOf(register, unit, profile),
    symbol: '',
    addressees: [],
    basis: [],
    signature: [],
    signer: '',
    receivers: [],
    filing: '',
    annexes: [],
    ...own,
  };
}

function headOf(
  register: Register,
  unit: Unit | null,
  profile: DocumentProfile,
): Pick<DocumentModel, 'superior' | 'issuer' | 'place'> {
  if (unit !== null)
    return { ...letterheadNames(unit, register, profile), place: placeOf(unit, register) };
  const { superior, issuer, place } = authorityOffice(register, profile);
  return { superior, issuer: [issuer.toUpperCase()], place };
}

function abbreviationOf({ register, unit, profile }: Receiver): string {
  return unit === null
    ? authorityOffice(register, profile).abbreviation
    : unitDocument.office.committeeShort;
}
