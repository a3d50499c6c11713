import { formatDate, formatDecimal } from '../../i18n/format.ts';
import { unitDocument } from '../../i18n/vi/unit-document.ts';
import type { EvidenceItem, LeafEntry } from '../answers/assessment.ts';
import type { Leaf, Section } from '../criteria/criteria-set.ts';
import { fieldBySlug } from '../criteria/walk.ts';
import { compareDecimals } from '../number/exact.ts';
import type { LeafScore, Totals } from '../scoring/score-sheet.ts';
import { answerWords } from './answer-words.ts';
import type { Cell, Column, Table } from './report-model.ts';
import type { UnitDocumentInput } from './unit-document.ts';

const words = unitDocument.form;
type Row = { readonly cells: readonly Cell[]; readonly strong: boolean };

const pointsColumn = (title: string): Column => ({ title, width: 11, align: 'right' });

/** Totals of every part and group, and of the whole, in the published columns (K2). */
export function unitTotalsTable({ set, sheet }: UnitDocumentInput): Table {
  const rows = set.sections.flatMap((part) => [
    totalsRow(part, sheet.sections[part.code], true),
    ...(part.sections ?? []).map((group) => totalsRow(group, sheet.sections[group.code], false)),
  ]);
  const total = { code: '', name: words.total };
  const { columns } = words;
  return tableOf(
    [
      { title: columns.code, width: 8, align: 'left' },
      { title: columns.section, width: 50, align: 'left' },
      pointsColumn(columns.max),
      pointsColumn(columns.notCounted),
      pointsColumn(columns.required),
      pointsColumn(columns.achieved),
      pointsColumn(columns.percent),
      pointsColumn(columns.converted),
    ],
    [...rows, totalsRow(total, sheet.total, true)],
  );
}

function totalsRow(
  { code, name }: Pick<Section, 'code' | 'name'>,
  totals: Totals | undefined,
  strong: boolean,
): Row {
  const figures = totals && [
    totals.max,
    totals.notCounted,
    totals.required,
    totals.achieved,
    totals.percent,
    totals.converted,
  ];
  return { cells: [code, name, ...(figures ?? []).map((decimal) => ({ decimal }))], strong };
}

/** Every leaf: figures, maximum, self score, reason below the maximum, evidence with its place (letter 1252, I.1). */
export function unitLeavesTable(input: UnitDocumentInput): Table {
  const { columns } = words;
  return tableOf(
    [
      { title: columns.code, width: 8, align: 'left' },
      { title: columns.leaf, width: 30, align: 'left' },
      { title: columns.figures, width: 36, align: 'left' },
      { title: columns.max, width: 8, align: 'right' },
      { title: columns.self, width: 9, align: 'right' },
      { title: columns.reason, width: 28, align: 'left' },
      { title: columns.evidence, width: 28, align: 'left' },
    ],
    input.set.sections.flatMap((section) => sectionRows(input, section)),
  );
}

function sectionRows(input: UnitDocumentInput, section: Section): Row[] {
  const totals = input.sheet.sections[section.code];
  const head: readonly Cell[] = [
    section.code,
    section.name,
    '',
    { decimal: section.max },
    { decimal: totals?.achieved ?? null },
    '',
    '',
  ];
  return [
    { cells: head, strong: true },
    ...(section.leaves ?? []).map((leaf) => ({ cells: leafCells(input, leaf), strong: false })),
    ...(section.sections ?? []).flatMap((inner) => sectionRows(input, inner)),
  ];
}

function leafCells(input: UnitDocumentInput, leaf: Leaf): readonly Cell[] {
  const entry = input.leaves[leaf.code] ?? {};
  const score = input.sheet.leaves.find(({ code }) => code === leaf.code);
  return [
    leaf.code,
    leaf.name,
    figuresText(input, leaf),
    { decimal: leaf.max },
    pointsCell(score),
    remarks(input, entry, score).join('\n'),
    evidenceText(input.evidence, entry),
  ];
}

function figuresText({ set, answers }: UnitDocumentInput, leaf: Leaf): string {
  const known = fieldBySlug(set);
  return leaf.fields
    .flatMap(({ field: slug }) => known.get(slug) ?? [])
    .map((field) => words.figure(field.label, answerWords(field, answers[field.slug])))
    .join('\n');
}

function pointsCell(score: LeafScore | undefined): Cell {
  if (score?.status.startsWith('not-counted') === true) return words.notCountedMark;
  return { decimal: score?.points ?? null };
}

function remarks(
  { notApplicable }: UnitDocumentInput,
  entry: LeafEntry,
  score: LeafScore | undefined,
): string[] {
  const { reason = '', note = '', proposedNotApplicable = '' } = entry;
  return [
    ...(score === undefined ? [] : stateRemarks(score, notApplicable[score.code])),
    ...(reason === '' ? [] : [reason]),
    ...(note === '' ? [] : [words.note(note)]),
    ...(proposedNotApplicable === '' ? [] : [words.proposal(proposedNotApplicable)]),
  ];
}

function stateRemarks(score: LeafScore, decided: string | undefined): string[] {
  switch (score.status) {
    case 'not-counted-decided':
      return [words.notCountedDecided(decided ?? '')];
    case 'not-counted-by-rule':
      return [words.notCountedByRule];
    case 'awaiting-reviewer':
      return [words.awaiting];
    case 'missing':
    case 'invalid':
      return [words.open];
    case 'scored':
      return scoredRemarks(score);
  }
}

function scoredRemarks({ provisional, computed, points }: LeafScore): string[] {
  const lower = computed !== null && points !== null && compareDecimals(points, computed) < 0;
  return [
    ...(provisional ? [words.provisional] : []),
    ...(lower ? [words.lower(formatDecimal(computed))] : []),
  ];
}

/** As evidence is to be cited: title, số hiệu, date, issuer, and where in it (domain notes, 2.8). */
function evidenceText(library: readonly EvidenceItem[], { evidence = [] }: LeafEntry): string {
  return evidence
    .flatMap(({ sha256, place }) => {
      const item = library.find((one) => one.sha256 === sha256);
      return item === undefined ? [] : [citation(item, place)];
    })
    .map((text, at) => words.document(at + 1, text))
    .join('\n');
}

function citation(item: EvidenceItem, place: string): string {
  const { title, fileName, number, issuedOn, issuer } = item;
  return [
    title === '' ? fileName : title,
    ...(number === undefined ? [] : [words.number(number)]),
    ...(issuedOn === undefined ? [] : [words.issued(formatDate(issuedOn))]),
    ...(issuer === undefined ? [] : [issuer]),
    ...(place === '' ? [] : [place]),
  ].join(', ');
}

function tableOf(columns: readonly Column[], rows: readonly Row[]): Table {
  return {
    columns,
    rows: rows.map(({ cells }) => cells),
    strong: rows.flatMap(({ strong }, at) => (strong ? [at] : [])),
  };
}
