import { Schema, type Mark, type MarkSpec, type Node, type NodeSpec } from 'prosemirror-model';

import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { RichBlock, RichText, TextRun } from '../../../../shared/domain/text/rich-text.ts';

/** A document of the editor. */
export type Doc = Node;

/** Exactly what `RichText` knows; whatever else is pasted has no place here and falls away. */
const nodes = {
  doc: { content: 'block+' },
  paragraph: {
    group: 'block',
    content: 'text*',
    parseDOM: ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => ({ tag })),
    toDOM: () => ['p', 0],
  },
  bullets: {
    group: 'block',
    content: 'item+',
    parseDOM: [{ tag: 'ul' }],
    toDOM: () => ['ul', 0],
  },
  numbers: {
    group: 'block',
    content: 'item+',
    parseDOM: [{ tag: 'ol' }],
    toDOM: () => ['ol', 0],
  },
  item: {
    content: 'paragraph+',
    defining: true,
    parseDOM: [{ tag: 'li' }],
    toDOM: () => ['li', 0],
  },
  text: {},
} satisfies Record<string, NodeSpec>;

const marks = {
  bold: {
    parseDOM: [{ tag: 'strong' }, { tag: 'b' }],
    toDOM: () => ['strong', 0],
  },
  italic: {
    parseDOM: [{ tag: 'em' }, { tag: 'i' }],
    toDOM: () => ['em', 0],
  },
} satisfies Record<string, MarkSpec>;

export const schema = new Schema({ nodes, marks });

/** The text as a document; an empty text is one empty line to write in. */
export function docOf(rich: RichText): Doc {
  const blocks = rich.map(nodeOf);
  return schema.nodes.doc.create(null, blocks.length === 0 ? [lineOf([])] : blocks);
}

function nodeOf(block: RichBlock): Node {
  if (block.kind === 'paragraph') return lineOf(block.runs);
  const type = block.ordered ? schema.nodes.numbers : schema.nodes.bullets;
  return type.create(
    null,
    block.items.map((runs) => schema.nodes.item.create(null, lineOf(runs))),
  );
}

function lineOf(runs: readonly TextRun[]): Node {
  return schema.nodes.paragraph.create(
    null,
    runs.map(({ text, bold, italic }) =>
      schema.text(text, [
        ...(bold === true ? [schema.marks.bold.create()] : []),
        ...(italic === true ? [schema.marks.italic.create()] : []),
      ]),
    ),
  );
}

/** The document as it is stored and sent: clean NFC text, one line per item (X1). */
export function richOf(doc: Doc): RichText {
  const blocks = doc.children.map(blockOf);
  const [only] = blocks;
  const empty = blocks.length === 1 && only?.kind === 'paragraph' && only.runs.length === 0;
  return empty ? [] : blocks;
}

function blockOf(node: Node): RichBlock {
  if (node.type === schema.nodes.paragraph) return { kind: 'paragraph', runs: runsOf(node) };
  const items = node.children.flatMap((item) => item.children.map(runsOf));
  return { kind: 'list', ordered: node.type === schema.nodes.numbers, items };
}

function runsOf(line: Node): TextRun[] {
  return line.children
    .map(({ text = '', marks: worn }) => ({ text: oneLine(text), ...stylesOf(worn) }))
    .filter(({ text }) => text !== '');
}

function oneLine(text: string): string {
  return cleanText(text).replaceAll(/[\n\u2028\u2029]/g, ' ');
}

function stylesOf(worn: readonly Mark[]): Omit<TextRun, 'text'> {
  const has = (type: unknown) => worn.some((mark) => mark.type === type);
  return {
    ...(has(schema.marks.bold) ? { bold: true } : {}),
    ...(has(schema.marks.italic) ? { italic: true } : {}),
  };
}
