import { districtReport as words } from '../../i18n/vi/district-report.ts';
import type { DistrictPaper } from './district-paper.ts';
import {
  changedLeavesTable,
  communesTable,
  figuresTable,
  missingCommunesTable,
  shortCommunesTable,
} from './district-tables.ts';
import { fullName, lowerFirst, symbolOf } from './office.ts';
import type { Annex, Block, DocumentModel, Table } from './report-model.ts';
import { issuedByUnit } from './unit-document.ts';
import { unitTotalsTable } from './unit-form-table.ts';

const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const table = (caption: string, content: Table): Block => ({
  kind: 'table',
  caption,
  table: content,
});

/**
 * Báo cáo tổng hợp of a district to the Sở (H6; letter 1252, I.2), in the parts of NĐ 30/2020 Phụ lục I: own result,
 * every commune, missing ones with reasons, leaves the district changed, figures that draw on communes.
 */
export function districtReport(paper: DistrictPaper): DocumentModel {
  const { campaign, register, unit } = paper.input;
  const name = fullName(unit);
  const symbol = symbolOf(unit, 'report');
  const model = issuedByUnit(paper.input, {
    symbol,
    type: words.type,
    subject: words.subject(campaign.year, lowerFirst(unit.name)),
    addressees: [words.addressee(register.authority.name)],
    basis: campaign.legalBasis,
    blocks: [
      paragraph(words.opening(name)),
      ...ownBlocks(paper),
      ...communeBlocks(paper),
      ...missingBlocks(paper),
      ...changeBlocks(paper),
      ...figureBlocks(paper),
      paragraph(words.duty(name)),
    ],
    receivers: [`${register.authority.name};`],
  });
  return { ...model, annexes: annexesOf(paper, words.attached(symbol, name)) };
}

function ownBlocks({ input }: DistrictPaper): Block[] {
  return [heading(words.own(input.unit.name)), table('', unitTotalsTable(input))];
}

function communeBlocks(paper: DistrictPaper): Block[] {
  const taking = paper.summary.lines.filter(({ state }) => state !== 'excluded');
  const count = (wanted: string) => taking.filter(({ state }) => state === wanted).length;
  return [
    heading(words.communes),
    paragraph(
      words.received({
        all: taking.length,
        received: count('received'),
        late: count('late'),
        missing: count('missing'),
      }),
    ),
    table(words.communesTable, shortCommunesTable(paper)),
    paragraph(words.inAnnex(words.annex('I'))),
  ];
}

function missingBlocks(paper: DistrictPaper): Block[] {
  const missing = missingCommunesTable(paper);
  return [
    heading(words.missing),
    missing.rows.length === 0 ? paragraph(words.noneMissing) : table(words.missingTable, missing),
  ];
}

function changeBlocks({ summary: { changes } }: DistrictPaper): Block[] {
  const units = new Set(changes.map(({ unit }) => unit.code)).size;
  const said =
    changes.length === 0
      ? [paragraph(words.noChanges)]
      : [
          paragraph(words.changesText(changes.length, units)),
          paragraph(words.inAnnex(words.annex('II'))),
        ];
  return [heading(words.changes), ...said];
}

function figureBlocks({ figures, summary: { changes } }: DistrictPaper): Block[] {
  const differing = figures.filter(({ differs }) => differs).length;
  const numeral = changes.length === 0 ? 'II' : 'III';
  const said =
    figures.length === 0
      ? [paragraph(words.noFigures)]
      : [
          paragraph(words.figuresText(figures.length, differing)),
          paragraph(words.inAnnex(words.annex(numeral))),
        ];
  return [heading(words.figures), ...said];
}

const NUMERALS = ['I', 'II', 'III'];

function annexesOf(paper: DistrictPaper, attached: string): Annex[] {
  const { titles } = words;
  const found = [
    { title: titles.communes, table: communesTable(paper) },
    { title: titles.changes, table: changedLeavesTable(paper) },
    { title: titles.figures, table: figuresTable(paper) },
  ].filter(({ table: { rows } }) => rows.length > 0);
  return found.map((annex, at) => ({
    ...annex,
    label: words.annex(NUMERALS[at] ?? String(at + 1)),
    notes: [attached],
  }));
}
