import { unitReport as words } from '../../i18n/vi/unit-report.ts';
import { isHeading, wantedSections, type ReportSection } from '../campaign/report-outline.ts';
import { isBlank, type RichBlock, type RichText } from '../text/rich-text.ts';
import type { Block } from './report-model.ts';
import { unitReportTable, type ReportFigures } from './unit-report-tables.ts';

/** What a unit's report is made from: the outline of its level, what it wrote, its form. */
export type UnitReportInput = ReportFigures & {
  readonly sections: readonly ReportSection[];
  readonly texts: Readonly<Record<string, RichText>>;
};

/**
 * The body of the unit's report (letter 1252, I.3): every section with its text, then its tables, numbered through.
 * The same tables as on the screen, so that what was seen is what is printed (U7, U8).
 */
export function unitReportBlocks(input: UnitReportInput): Block[] {
  const { sections, texts } = input;
  const wanted = new Set(wantedSections(sections).map(({ code }) => code));
  let tables = 0;
  return sections.flatMap((section) => {
    const filled = tableBlocks(section, input, tables);
    tables += filled.length;
    const text = texts[section.code] ?? [];
    const empty = isBlank(text) && wanted.has(section.code);
    const written: Block[] = empty
      ? [{ kind: 'paragraph', text: words.notWritten }]
      : text.flatMap(blockOf);
    return [headingOf(sections, section), ...written, ...filled];
  });
}

/** `III. Kết quả…` over `1. Hạ tầng…`: a part, then a number in it (NĐ 30/2020, Phụ lục I, II.6). */
function headingOf(
  sections: readonly ReportSection[],
  { code, title }: ReportSection,
): Block & { kind: 'heading' } {
  const parent = sections.find(
    (other) => isHeading(sections, other.code) && code.startsWith(`${other.code}.`),
  );
  if (parent === undefined) return { kind: 'heading', level: 1, text: `${code}. ${title}` };
  return { kind: 'heading', level: 2, text: `${code.slice(parent.code.length + 1)}. ${title}` };
}

function tableBlocks(section: ReportSection, figures: ReportFigures, before: number): Block[] {
  const filled = (section.tables ?? []).flatMap((one) => {
    const table = unitReportTable(one, figures);
    return table === null || table.rows.length === 0 ? [] : [{ caption: one.caption, table }];
  });
  return filled.map(({ caption, table }, at) => ({
    kind: 'table',
    caption: words.table(before + at + 1, caption),
    table,
  }));
}

function blockOf(block: RichBlock): Block[] {
  if (block.kind === 'list') return [{ ...block }];
  return block.runs.length === 0 ? [] : [{ kind: 'rich', runs: block.runs }];
}
