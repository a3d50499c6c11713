import { formatBytes, formatDate, formatInstant } from '../../i18n/format.ts';
import { problemSentence } from '../../i18n/problem-messages.ts';
import { unitDocument } from '../../i18n/vi/unit-document.ts';
import type { Problem } from '../answers/problem.ts';
import { leavesOf } from '../criteria/walk.ts';
import { fullName } from './office.ts';
import type { Block, DocumentModel, Table } from './report-model.ts';
import { paperOfUnit, type UnitDocumentInput } from './unit-document.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const tableOr = (table: Table, nothing: string): Block =>
  table.rows.length === 0 ? paragraph(nothing) : { kind: 'table', caption: '', table };

/** "Còn thiếu" on paper, to be gone through with colleagues (U5, X6). */
export function missingDocument(
  input: UnitDocumentInput,
  problems: readonly Problem[],
): DocumentModel {
  const words = unitDocument.missing;
  const blocks = problems.filter(({ severity }) => severity === 'block').length;
  const facts = words.facts(blocks, problems.length - blocks, formatInstant(input.now));
  return paperOfUnit(input, {
    type: words.type,
    subject: words.subject(fullName(input.unit)),
    blocks: [paragraph(facts), tableOr(missingTable(input, problems), words.nothing)],
  });
}

function missingTable({ set }: UnitDocumentInput, problems: readonly Problem[]): Table {
  const { columns, kinds, report, form } = unitDocument.missing;
  return {
    columns: [
      { title: columns.order, width: 6, align: 'center' },
      { title: columns.kind, width: 12, align: 'left' },
      { title: columns.place, width: 14, align: 'left' },
      { title: columns.what, width: 60, align: 'left' },
    ],
    rows: problems.map((problem, at) => [
      { count: at + 1 },
      kinds[problem.severity],
      problem.leaf ?? (problem.code === 'report-section-empty' ? report : form),
      problemSentence(problem, set),
    ]),
  };
}

/** Danh mục tài liệu kiểm chứng: every document of the library with what it says of itself and where it is used (U4, X6). */
export function evidenceDocument(input: UnitDocumentInput): DocumentModel {
  const words = unitDocument.evidence;
  const bytes = input.evidence.reduce((sum, { size }) => sum + size, 0);
  return paperOfUnit(input, {
    landscape: true,
    type: words.type,
    subject: words.subject(fullName(input.unit)),
    blocks: [
      paragraph(words.facts(input.evidence.length, formatBytes(bytes))),
      tableOr(evidenceTable(input), words.nothing),
    ],
  });
}

function evidenceTable({ set, leaves, evidence }: UnitDocumentInput): Table {
  const { columns, unused } = unitDocument.evidence;
  const places = (sha256: string): string =>
    leavesOf(set)
      .flatMap(({ code }) =>
        (leaves[code]?.evidence ?? [])
          .filter((one) => one.sha256 === sha256)
          .map(({ place }) => (place === '' ? code : `${code} (${place})`)),
      )
      .join('; ');
  return {
    columns: [
      { title: columns.order, width: 5, align: 'center' },
      { title: columns.title, width: 38, align: 'left' },
      { title: columns.number, width: 18, align: 'left' },
      { title: columns.issuedOn, width: 12, align: 'center' },
      { title: columns.issuer, width: 22, align: 'left' },
      { title: columns.cited, width: 28, align: 'left' },
      { title: columns.file, width: 24, align: 'left' },
      { title: columns.size, width: 11, align: 'right' },
    ],
    rows: evidence.map((item, at) => [
      { count: at + 1 },
      item.title,
      item.number ?? '',
      item.issuedOn === undefined ? '' : formatDate(item.issuedOn),
      item.issuer ?? '',
      places(item.sha256) || unused,
      item.fileName,
      formatBytes(item.size),
    ]),
  };
}
