import {
  isHeading,
  wantedSections,
  type ReportSection,
} from '../../../shared/domain/campaign/report-outline.ts';
import {
  isBlank,
  linesOf,
  plainTextOf,
  type RichText,
} from '../../../shared/domain/text/rich-text.ts';

type Texts = Readonly<Record<string, RichText>>;

/** A section as the screen shows it. */
export type SectionView = {
  readonly section: ReportSection;
  /** 2 for parts, 3 for what stands within one. */
  readonly level: 2 | 3;
  /** Only a title over others; text that once was written there is still shown. */
  readonly heading: boolean;
  readonly wanted: boolean;
  readonly written: boolean;
  readonly words: number;
};

/** Every section with how far it is. */
export function sectionViews(
  sections: readonly ReportSection[],
  texts: Texts,
): readonly SectionView[] {
  const wanted = new Set(wantedSections(sections).map(({ code }) => code));
  return sections.map((section) => {
    const text = texts[section.code] ?? [];
    const written = !isBlank(text);
    const inner = sections.some(
      ({ code }) => section.code.startsWith(`${code}.`) && isHeading(sections, code),
    );
    return {
      section,
      level: inner ? 3 : 2,
      heading: isHeading(sections, section.code) && !written,
      wanted: wanted.has(section.code),
      written,
      words: countWords(text),
    };
  });
}

/** Words as Vietnamese counts them: what stands between spaces; marks of lists are none. */
export function countWords(text: RichText): number {
  const lines = linesOf(text).map((runs) => [{ kind: 'paragraph' as const, runs: [...runs] }]);
  return lines.reduce((sum, line) => sum + (plainTextOf(line).match(/\S+/g)?.length ?? 0), 0);
}

/** Words on a page of running text, 14 pt, as NĐ 30/2020 sets it. */
const WORDS_A_PAGE = 420;

/** Pages of text in halves, as decimal text; what is begun counts. */
export function pagesOf(words: number): string {
  return String(Math.ceil((words / WORDS_A_PAGE) * 2) / 2);
}
