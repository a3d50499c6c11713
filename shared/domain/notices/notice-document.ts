import { formatDecimal, formatInstant } from '../../i18n/format.ts';
import { noticeDocument } from '../../i18n/vi/notice-document.ts';
import { leafByCode } from '../criteria/walk.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Decimal } from '../number/decimal.ts';
import { sumDecimals } from '../number/exact.ts';
import { digestWords } from '../package/digest-words.ts';
import type { AppraisalData, AppraisedLeaf } from '../package/notice-data.ts';
import type { Register, Unit } from '../register/register.ts';
import type { Campaign } from '../campaign/campaign.ts';
import type { Person } from '../answers/assessment.ts';
import { authorityOffice, fullName } from '../report/office.ts';
import { issuedByReceiver } from '../report/receiver-document.ts';
import type { Annex, Block, Cell, Column, DocumentModel, Table } from '../report/report-model.ts';
import { isChanged } from './appraise.ts';

const words = noticeDocument;

/** What the letter beside a notice is written from: exactly what the signed notice says. */
export type NoticeLetter = {
  readonly campaign: Campaign;
  readonly register: Register;
  /** Who signs for the Sở. */
  readonly leader: Person;
  readonly unit: Unit;
  readonly set: CriteriaSet;
  readonly data: AppraisalData;
};

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const points = (title: string, width = 9): Column => ({ title, width, align: 'right' });

/** Thông báo kết quả thẩm định of one unit (P7): the Sở to the unit, in the parts of NĐ 30/2020, Phụ lục I. */
export function noticeLetter(letter: NoticeLetter): DocumentModel {
  const { campaign, register, unit, set, data } = letter;
  const name = fullName(unit);
  const parent = register.units.find(({ code }) => code === unit.parent);
  const { issuer, abbreviation } = authorityOffice(register, 'nd30');
  return issuedByReceiver(
    { campaign, register, unit: null, leader: letter.leader, sample: set.sample, profile: 'nd30' },
    words.symbol,
    {
      type: words.type,
      subject: words.subject(campaign.year, name),
      basis: campaign.legalBasis,
      blocks: [
        paragraph(
          words.opening({ issuer, unit: name, revision: data.revision, round: data.round }),
        ),
        heading(words.totals),
        { kind: 'table', caption: '', table: totalsTable(data) },
        paragraph(words.digest(digestWords(data.digest).join(' '))),
        heading(words.changed),
        ...changedBlocks(letter),
        heading(words.reply),
        paragraph(words.replyUntil(name, formatInstant(data.until))),
        paragraph(words.contact(campaign.contact.office, campaign.contact.phone)),
      ],
      receivers: [`${name};`, ...(parent === undefined ? [] : [`${fullName(parent)};`])],
      annexes: [annexOf(letter, words.annexNote(`/${words.symbol}-${abbreviation}`, issuer))],
    },
  );
}

function totalsTable({ leaves, required, achieved, percent, converted }: AppraisalData): Table {
  const self = sumDecimals(
    leaves
      .filter(({ status }) => !status.startsWith('not-counted'))
      .map((leaf) => leaf.self ?? '0'),
  );
  const { total } = words;
  return {
    columns: [{ title: total.what, width: 60, align: 'left' }, points(total.points, 20)],
    rows: [
      [total.required, { decimal: required }],
      [total.self, { decimal: self }],
      [total.achieved, { decimal: achieved }],
      [total.percent, { decimal: percent }],
      [total.converted, { decimal: converted }],
    ],
    strong: [2],
  };
}

function changedBlocks({ set, data }: NoticeLetter): Block[] {
  const changed = data.leaves.filter(isChanged);
  const unchecked = data.leaves
    .filter(({ checked, status }) => !checked && !status.startsWith('not-counted'))
    .map(({ leaf }) => leaf);
  return [
    ...(changed.length === 0
      ? [paragraph(words.nothingChanged)]
      : [tableOf(words.changedTable(changed.length), changedTable(set, changed))]),
    ...(data.leaves.some(({ provisional }) => provisional) ? [paragraph(words.provisional)] : []),
    ...(unchecked.length === 0 ? [] : [paragraph(words.unchecked(unchecked.join(', ')))]),
  ];
}

function tableOf(caption: string, table: Table): Block {
  return { kind: 'table', caption, table };
}

function changedTable(set: CriteriaSet, leaves: readonly AppraisedLeaf[]): Table {
  const { columns } = words;
  return {
    columns: [
      { title: columns.code, width: 8, align: 'left' },
      { title: columns.leaf, width: 28, align: 'left' },
      points(columns.max, 8),
      points(columns.self),
      points(columns.points),
      { title: columns.reason, width: 34, align: 'left' },
    ],
    rows: leaves.map((leaf) => [
      leaf.leaf,
      ...nameAndMax(set, leaf),
      { decimal: leaf.self },
      { decimal: leaf.points },
      reasonText(leaf),
    ]),
  };
}

function nameAndMax(set: CriteriaSet, { leaf: code }: AppraisedLeaf): [string, Cell] {
  const leaf = leafByCode(set).get(code);
  return [leaf?.name ?? '', { decimal: leaf?.max ?? null }];
}

/** Who gave which points where more than one looked, why, and what was answered to an objection. */
function reasonText({ self, district, desk, field, reason, answer }: AppraisedLeaf): string {
  const rounds = { district, desk, field };
  const seen = (['district', 'desk', 'field'] as const).flatMap((round) => {
    const given = rounds[round];
    return given === null ? [] : [words.roundPoints(words.rounds[round], formatDecimal(given))];
  });
  const said = answer === '' || answer === reason ? [] : [words.answer(answer)];
  const why = reason === '' && self === null ? words.byReviewer : reason;
  return [...(seen.length > 1 ? seen : []), why, ...said].filter((it) => it !== '').join('\n');
}

function annexOf({ campaign, set, data }: NoticeLetter, attached: string): Annex {
  const { columns } = words;
  return {
    label: words.annex,
    title: words.annexTitle(campaign.year),
    notes: [attached, words.annexLegend],
    table: {
      columns: [
        { title: columns.code, width: 8, align: 'left' },
        { title: columns.leaf, width: 40, align: 'left' },
        points(columns.max, 8),
        points(columns.self),
        points(columns.district),
        points(columns.desk),
        points(columns.field),
        points(columns.dispute),
        points(columns.points),
      ],
      rows: data.leaves.map((leaf) => [
        leaf.leaf,
        ...nameAndMax(set, leaf),
        ...scores(leaf).map((decimal) => ({ decimal })),
        leaf.status.startsWith('not-counted') ? words.notCounted : { decimal: leaf.points },
      ]),
    },
  };
}

function scores({ self, district, desk, field, dispute }: AppraisedLeaf): (Decimal | null)[] {
  return [self, district, desk, field, dispute];
}
