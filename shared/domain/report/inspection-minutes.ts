import { formatInstant } from '../../i18n/format.ts';
import { inspectionDocument } from '../../i18n/vi/inspection-document.ts';
import type { Person } from '../answers/assessment.ts';
import type { Inspection } from '../inspection/inspections.ts';
import { fullName } from './office.ts';
import {
  dayText,
  heading,
  paragraph,
  personLine,
  pointsCell,
  pointsText,
  reasonLines,
  visitFacts,
  type InspectedUnit,
  type InspectionOffice,
} from './inspection-paper.ts';
import { issuedByReceiver } from './receiver-document.ts';
import type { Block, Column, DocumentModel, Table } from './report-model.ts';

const { minutes: words, symbols, subject, effective } = inspectionDocument;

/**
 * Biên bản of one visit (P6; NĐ 30/2020, Phụ lục III, Mẫu 1.10): who was there, what each leaf got on the spot beside
 * what it had, photos by their SHA-256, lines for both sides to sign. Before the visit was recorded it is a form with
 * dots to fill in by hand.
 */
export function inspectionMinutes(office: InspectionOffice, visited: InspectedUnit): DocumentModel {
  const { receiver, campaign } = office;
  const { unit, inspection } = visited;
  const { visit } = inspection;
  const { date, place, team } = visitFacts(inspection) ?? NOTHING_SET;
  const named = fullName(unit);
  const at = place === '' ? named : place;
  return {
    ...issuedByReceiver(receiver, symbols.minutes, {
      type: words.type,
      subject: subject(campaign.year, named),
      blocks: [
        paragraph(words.opening(dayText(date), at, named)),
        ...presentBlocks(team, visit?.present ?? []),
        heading(words.reasons),
        ...reasonLines(inspection, receiver.register).map(paragraph),
        ...findingBlocks(office, visited),
        ...wordBlocks(visit),
        heading(words.photos),
        photosBlock(visited),
        paragraph(words.end),
      ],
      receivers: words.receivers(named),
    }),
    signature: words.ourSignature,
    signer: nameOfFirst(team),
    countersign: { signature: words.theirSignature, signer: nameOfFirst(visit?.present ?? []) },
  };
}

const NOTHING_SET = { date: null, place: '', team: [] } as const;

function nameOfFirst(people: readonly Person[]): string {
  return people[0]?.name ?? '';
}

/** What the team found and what the unit says to it. */
function wordBlocks(visit: Inspection['visit']): Block[] {
  return [
    heading(words.remarks),
    ...writtenOr(visit?.remarks),
    heading(words.opinion),
    ...writtenOr(visit?.opinion),
  ];
}

function presentBlocks(team: readonly Person[], present: readonly Person[]): Block[] {
  const people = (list: readonly Person[]): Block => ({
    kind: 'list',
    ordered: false,
    items: (list.length === 0 ? [words.blankPerson, words.blankPerson] : list.map(personLine)).map(
      (text) => [{ text }],
    ),
  });
  return [
    heading(words.present),
    paragraph(words.ours),
    people(team),
    paragraph(words.theirs),
    people(present),
  ];
}

function findingBlocks({ rule }: InspectionOffice, visited: InspectedUnit): Block[] {
  const { inspection, leaves, self, standing } = visited;
  const isForm = inspection.visit === null;
  const shown = leaves.filter(({ planned, field }) => (isForm ? planned : field !== null));
  const table = findingsTable(visited, shown);
  return [
    heading(words.findings),
    shown.length === 0 ? paragraph(words.nothing) : { kind: 'table', caption: '', table },
    ...(shown.length === leaves.length ? [] : [paragraph(words.others)]),
    ...(isForm ? [] : [paragraph(words.totals(pointsText(self), pointsText(standing)))]),
    paragraph(effective[rule]),
  ];
}

const figure = (title: string): Column => ({ title, width: 8, align: 'right' });

/** A commune's district looked at it too; a huyện's or a sở's own form has no such column. */
function findingsTable({ unit }: InspectedUnit, leaves: InspectedUnit['leaves']): Table {
  const { columns } = words;
  const withDistrict = unit.level === 'xa';
  return {
    columns: [
      { title: columns.code, width: 8, align: 'left' },
      { title: columns.leaf, width: 30, align: 'left' },
      figure(columns.max),
      figure(columns.self),
      ...(withDistrict ? [figure(columns.district)] : []),
      figure(columns.desk),
      figure(columns.field),
      { title: columns.reason, width: 30, align: 'left' },
    ],
    rows: leaves.map((leaf) => [
      leaf.code,
      leaf.name,
      pointsCell(leaf.max),
      pointsCell(leaf.self),
      ...(withDistrict ? [pointsCell(leaf.district)] : []),
      pointsCell(leaf.desk),
      pointsCell(leaf.field),
      leaf.reason,
    ]),
  };
}

/** What was written, line by line; room to write where the visit is still to come. */
function writtenOr(text: string | undefined): Block[] {
  if (text === undefined) return [paragraph(words.blankLine)];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return (lines.length === 0 ? [words.none] : lines).map(paragraph);
}

function photosBlock({ inspection }: InspectedUnit): Block {
  if (inspection.visit === null) return paragraph(words.blankLine);
  const { photos } = inspection.visit;
  if (photos.length === 0) return paragraph(words.noPhotos);
  const columns = words.photoColumns;
  return {
    kind: 'table',
    caption: '',
    table: {
      columns: [
        { title: columns.order, width: 5, align: 'center' },
        { title: columns.leaf, width: 9, align: 'left' },
        { title: columns.caption, width: 26, align: 'left' },
        { title: columns.takenAt, width: 14, align: 'center' },
        { title: columns.file, width: 18, align: 'left' },
        { title: columns.digest, width: 22, align: 'left' },
      ],
      rows: photos.map(({ leaf, caption, takenAt, fileName, sha256 }, at) => [
        { count: at + 1 },
        leaf ?? words.general,
        caption,
        formatInstant(takenAt),
        fileName,
        inGroups(sha256),
      ]),
    },
  };
}

/** 64 signs in lines of 16, so that two people can compare them. */
function inGroups(sha256: string): string {
  return (sha256.match(/.{1,16}/gu) ?? []).join('\n');
}
