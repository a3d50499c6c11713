import { formatDecimal, formatInstant } from '../../i18n/format.ts';
import { unitDocument } from '../../i18n/vi/unit-document.ts';
import type { EvidenceItem } from '../answers/assessment.ts';
import { fieldBySlug } from '../criteria/walk.ts';
import type { HistoryLine } from '../history/leaf-history.ts';
import { answerWords } from './answer-words.ts';
import { fullName } from './office.ts';
import type { Cell, DocumentModel, Table } from './report-model.ts';
import { paperOfUnit, type UnitDocumentInput } from './unit-document.ts';

const words = unitDocument.history;

/** A change with the leaf at which it is listed. */
export type HistoryEntry = { readonly leaf: string; readonly line: HistoryLine };
type Side = 'old' | 'new';

/** Lịch sử thay đổi: what stood, what stands, who, when, with which file (U3, X6). */
export function historyDocument(
  input: UnitDocumentInput,
  entries: readonly HistoryEntry[],
): DocumentModel {
  const { columns } = words;
  const table: Table = {
    columns: [
      { title: columns.at, width: 15, align: 'left' },
      { title: columns.who, width: 22, align: 'left' },
      { title: columns.leaf, width: 9, align: 'left' },
      { title: columns.what, width: 34, align: 'left' },
      { title: columns.old, width: 28, align: 'left' },
      { title: columns.new, width: 28, align: 'left' },
      { title: columns.via, width: 18, align: 'left' },
    ],
    rows: entries.map((entry) => rowOf(input, entry)),
  };
  return paperOfUnit(input, {
    landscape: true,
    type: words.type,
    subject: words.subject(fullName(input.unit)),
    blocks: [
      { kind: 'paragraph', text: words.facts(entries.length, formatInstant(input.now)) },
      ...(entries.length === 0 ? [] : [{ kind: 'table' as const, caption: '', table }]),
    ],
  });
}

function rowOf(input: UnitDocumentInput, { leaf, line }: HistoryEntry): readonly Cell[] {
  const whole = line.kind === 'sealed' || line.kind === 'recalled';
  return [
    formatInstant(line.at),
    line.who,
    whole ? '' : leaf,
    whatChanged(input, line),
    whole ? '' : sideWords(input, line, 'old'),
    whole ? '' : sideWords(input, line, 'new'),
    line.via ?? '',
  ];
}

function whatChanged({ set }: UnitDocumentInput, line: HistoryLine): string {
  switch (line.kind) {
    case 'answer':
      return fieldBySlug(set).get(line.field)?.label ?? line.field;
    case 'text':
      return words.parts[line.part];
    case 'evidence':
      return words.evidence;
    case 'sealed':
    case 'recalled':
      return words[line.kind](line.revision);
  }
}

function sideWords(
  { set, evidence }: UnitDocumentInput,
  line: Exclude<HistoryLine, { kind: 'sealed' | 'recalled' }>,
  side: Side,
): string {
  if (line.kind === 'answer') {
    const field = fieldBySlug(set).get(line.field);
    const answer = line[side];
    return field === undefined || answer === null ? words.nothing : answerWords(field, answer);
  }
  if (line.kind === 'evidence') {
    const names = line[side].map(({ sha256 }) => titleOf(evidence, sha256));
    return names.length === 0 ? words.nothing : names.join('; ');
  }
  const text = line[side] ?? '';
  if (text === '') return words.nothing;
  return line.part === 'selfPoints' ? formatDecimal(text) : text;
}

function titleOf(library: readonly EvidenceItem[], sha256: string): string {
  const item = library.find((one) => one.sha256 === sha256);
  if (item === undefined) return words.removed;
  return item.title === '' ? item.fileName : item.title;
}
