import { z } from 'zod';

import { plainText } from './plain-text.ts';

/** Letters and line breaks in one rich text, all blocks together: some eight printed pages. */
export const RICH_TEXT_MAX = 20_000;
const LINE_BREAK = /[\n\r\u2028\u2029]/;

/** A stretch of text in one style. A new line is a new block, so that Word, PDF and the screen agree on it. */
export const TextRun = z.strictObject({
  text: plainText(RICH_TEXT_MAX, 1).refine((text) => !LINE_BREAK.test(text), 'must be one line'),
  bold: z.literal(true).optional(),
  italic: z.literal(true).optional(),
});
export type TextRun = z.output<typeof TextRun>;

const Runs = z.array(TextRun).max(RICH_TEXT_MAX);

/** A paragraph, or a list whose items are lines of their own. */
export const RichBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('paragraph'), runs: Runs }),
  z.strictObject({
    kind: z.literal('list'),
    ordered: z.boolean(),
    items: z
      .array(Runs)
      .min(1)
      .max(RICH_TEXT_MAX + 1),
  }),
]);
export type RichBlock = z.output<typeof RichBlock>;

/** Free text of a report: paragraphs, lists, bold, italic, nothing else (U7). The empty text is the empty list. */
export const RichText = z
  .array(RichBlock)
  .max(RICH_TEXT_MAX + 1)
  .refine((rich) => lengthOf(rich) <= RICH_TEXT_MAX, 'too many letters');
export type RichText = z.output<typeof RichText>;

/** The lines of a text: one per paragraph, one per item. */
export function linesOf(rich: readonly RichBlock[]): (readonly TextRun[])[] {
  return rich.flatMap((block) => (block.kind === 'paragraph' ? [block.runs] : block.items));
}

/** Length of a text as its limit counts it: letters, and a line break between every two lines. */
export function lengthOf(rich: readonly RichBlock[]): number {
  const lines = linesOf(rich);
  const letters = lines.flat().reduce((sum, { text }) => sum + text.length, 0);
  return letters + Math.max(0, lines.length - 1);
}

/** Nothing but spaces: as good as not written. */
export function isBlank(rich: RichText): boolean {
  return linesOf(rich)
    .flat()
    .every(({ text }) => text.trim() === '');
}

/** The text without its styles, a line per paragraph; items begin with "- " or their number. */
export function plainTextOf(rich: RichText): string {
  return rich.flatMap(plainLines).join('\n').normalize('NFC');
}

function plainLines(block: RichBlock): string[] {
  if (block.kind === 'paragraph') return [lineOf(block.runs)];
  return block.items.map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${lineOf(item)}`);
}

function lineOf(runs: readonly TextRun[]): string {
  return runs.map(({ text }) => text).join('');
}

/** Plain text as paragraphs, a line each, so that `plainTextOf` gives the same text again. */
export function richTextOf(plain: string): RichText {
  if (plain === '') return [];
  return plain
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => ({ kind: 'paragraph', runs: line === '' ? [] : [{ text: line }] }));
}
