import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  TextRun,
  type IBorderOptions,
  type IRunOptions,
} from 'docx';

import type { TextRun as RichRun } from '../../../shared/domain/text/rich-text.ts';

/** Sizes are half points: 28 is 14 pt. NĐ 30/2020 Phụ lục I allows 13 or 14 for body text; one of them throughout. */
export const SIZE = { body: 28, small: 26, table: 24, receiversHead: 24, receivers: 22, mark: 22 };
export const FONT = 'Times New Roman';

/** Twentieths of a point, Word's unit of length: millimetres in, twips out. */
export function millimetres(value: number): number {
  return Math.round((value * 1440) / 25.4);
}

export const NO_BORDER: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };

type Style = Pick<IRunOptions, 'bold' | 'italics' | 'size' | 'color'>;
type Shape = {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** Points before and after. */
  readonly before?: number;
  readonly after?: number;
  readonly firstLine?: boolean;
  readonly keepNext?: boolean;
  readonly heading?: 1 | 2;
};

const HEADING = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

/** A run of text in the document's font and size, which the document says once; a run says what differs. */
export function run(text: string, { size, ...style }: Style = {}): TextRun {
  return new TextRun({
    text,
    ...style,
    ...(size === undefined || size === SIZE.body ? {} : { size }),
  });
}

/** Runs with the stretches of bold and italic that a person gave them (U7). */
export function richRuns(runs: readonly RichRun[]): TextRun[] {
  return runs.map(({ text, bold = false, italic = false }) => run(text, { bold, italics: italic }));
}

/** A paragraph of one style; body text is justified with a first line of 1,27 cm and 6 pt between paragraphs. */
export function line(text: string, style: Style = {}, shape: Shape = {}): Paragraph {
  return paragraphOf([run(text, style)], shape);
}

/** A paragraph of runs; `heading` gives it a place in Word's outline, its looks are those of its runs. */
export function paragraphOf(children: readonly TextRun[], shape: Shape = {}): Paragraph {
  const { align = 'left', before = 0, after = 0, firstLine = false } = shape;
  return new Paragraph({
    children: [...children],
    alignment: ALIGN[align],
    spacing: { before: before * 20, after: after * 20, line: 264, lineRule: LineRuleType.AUTO },
    ...(firstLine ? { indent: { firstLine: millimetres(12.7) } } : {}),
    ...(shape.heading === undefined ? {} : { heading: HEADING[shape.heading] }),
    keepNext: shape.keepNext ?? false,
    widowControl: true,
  });
}

/** A centred rule of this length below a heading; the norm wants a drawn line, not an underline. */
export function rule(widthMm: number, within: number): Paragraph {
  const side = millimetres((within - widthMm) / 2);
  return new Paragraph({
    children: [new TextRun({ text: '', size: 2 })],
    spacing: { before: 0, after: 80, line: 40, lineRule: LineRuleType.EXACT },
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
  });
}
