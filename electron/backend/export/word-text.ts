import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  TextRun,
  type IBorderOptions,
  type IRunOptions,
} from 'docx';

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
  readonly pageBreakBefore?: boolean;
};

const ALIGN = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

/** A run of text in the document's font. */
export function run(text: string, style: Style = {}): TextRun {
  return new TextRun({ text, font: FONT, size: SIZE.body, ...style });
}

/** A paragraph of one style; body text is justified with a first line of 1,27 cm and 6 pt between paragraphs. */
export function line(text: string, style: Style = {}, shape: Shape = {}): Paragraph {
  const { align = 'left', before = 0, after = 0, firstLine = false } = shape;
  return new Paragraph({
    children: [run(text, style)],
    alignment: ALIGN[align],
    spacing: { before: before * 20, after: after * 20, line: 264, lineRule: LineRuleType.AUTO },
    ...(firstLine ? { indent: { firstLine: millimetres(12.7) } } : {}),
    keepNext: shape.keepNext ?? false,
    pageBreakBefore: shape.pageBreakBefore ?? false,
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
