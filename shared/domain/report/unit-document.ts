import { reportWords } from '../../i18n/vi/report.ts';
import { unitDocument } from '../../i18n/vi/unit-document.ts';
import type { Answers, EvidenceItem, LeafEntries, Person } from '../answers/assessment.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Register, Unit } from '../register/register.ts';
import type { ScoreSheet } from '../scoring/score-sheet.ts';
import { fullName, letterheadNames, placeOf, signatureLines } from './office.ts';
import type { DocumentModel, DocumentProfile } from './report-model.ts';

/** Everything a unit's documents are made from: its form as it stands, who it is, who signs. Plain data, no storage. */
export type UnitDocumentInput = {
  readonly profile: DocumentProfile;
  readonly campaign: Campaign;
  readonly register: Register;
  readonly unit: Unit;
  readonly set: CriteriaSet;
  readonly leader: Person;
  readonly answers: Answers;
  readonly leaves: LeafEntries;
  /** The library; what no leaf cites is in it too. */
  readonly evidence: readonly EvidenceItem[];
  /** Leaves the campaign does not count for this unit, with the reason. */
  readonly notApplicable: Readonly<Record<string, string>>;
  readonly sheet: ScoreSheet;
  readonly revision: number;
  /** Words of the sealed package (S2); null while the revision is a draft. */
  readonly sealedWords: readonly string[] | null;
  /** When the document is made, an instant. */
  readonly now: string;
};

/** What differs between one document of the unit and another. */
type Own = Pick<DocumentModel, 'type' | 'subject' | 'blocks'> &
  Partial<Pick<DocumentModel, 'landscape' | 'symbol' | 'addressees' | 'basis' | 'receivers'>>;

/** An administrative document of the unit: letterhead, place and signature follow from the kind of unit (NĐ 30/2020, Phụ lục I). */
export function issuedByUnit(input: UnitDocumentInput, own: Own): DocumentModel {
  return {
    ...paperOfUnit(input, own),
    signature: signatureLines(input.unit, input.leader.title),
    signer: input.leader.name,
    filing: unitDocument.receivers.filing,
  };
}

/** A working paper of the unit: the same head, but nobody signs it and nobody files it. */
export function paperOfUnit(input: UnitDocumentInput, own: Own): DocumentModel {
  const { campaign, register, unit, set, profile } = input;
  const { marks } = reportWords;
  return {
    profile,
    landscape: false,
    marks: [...(campaign.practice ? [marks.practice] : []), ...(set.sample ? [marks.sample] : [])],
    ...letterheadNames(unit, register, profile),
    symbol: '',
    place: placeOf(unit, register),
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

/** As a sentence names where the unit's documents go: its district, or the Sở (letter 1252, I.2 and I.4). */
export function receiverName({
  unit,
  register,
}: Pick<UnitDocumentInput, 'unit' | 'register'>): string {
  const parent = register.units.find(({ code }) => code === unit.parent);
  return parent === undefined ? register.authority.name : fullName(parent);
}
