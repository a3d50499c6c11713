import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { docOf, richOf, schema } from '../../../../../renderer/features/report/editor/document.ts';
import { RichText, type TextRun } from '../../../../../shared/domain/text/rich-text.ts';

const text = fc.constantFrom('Ủy ban', ' ', 'nhân dân', 'ế', '3,5', 'xã', '–');
const run = fc.record(
  { text, bold: fc.constant(true as const), italic: fc.constant(true as const) },
  { requiredKeys: ['text'] },
);
/** Neighbours never wear the same styles: the editor would make them one. */
const runs = fc
  .array(run, { maxLength: 4 })
  .filter((line) => line.every((one, at) => at === 0 || styles(one) !== styles(line[at - 1])));
const block = fc.oneof(
  fc.record({ kind: fc.constant('paragraph' as const), runs }),
  fc.record({
    kind: fc.constant('list' as const),
    ordered: fc.boolean(),
    items: fc.array(runs, { minLength: 1, maxLength: 4 }),
  }),
);

function styles({ bold, italic }: TextRun = { text: '' }): string {
  return `${bold === true} ${italic === true}`;
}

describe('a document of the editor (U7)', () => {
  test('holds every text of the report and gives it back as it was', () => {
    const isLineOnly = (blocks: RichText) =>
      blocks.length === 1 && blocks[0]?.kind === 'paragraph' && blocks[0].runs.length === 0;
    const texts = fc.array(block, { maxLength: 6 }).filter((blocks) => !isLineOnly(blocks));
    fc.assert(
      fc.property(texts, (blocks) => {
        const rich = RichText.parse(blocks);
        const doc = docOf(rich);
        doc.check();
        expect(richOf(doc)).toEqual(rich);
      }),
    );
  });

  test('of an empty text is one empty line, and the other way round', () => {
    expect(docOf([]).childCount).toBe(1);
    expect(richOf(docOf([]))).toEqual([]);
    expect(richOf(docOf([{ kind: 'paragraph', runs: [] }]))).toEqual([]);
  });

  test('is stored clean: NFC, no line break within a line, items of several lines as items of one (X1)', () => {
    const line = (typed: string) => schema.nodes.paragraph.create(null, schema.text(typed));
    const item = schema.nodes.item.create(null, [line('xã'.normalize('NFD')), line('a\nb')]);
    const doc = schema.nodes.doc.create(null, schema.nodes.bullets.create(null, item));
    const rich = richOf(doc);
    expect(rich).toEqual([
      { kind: 'list', ordered: false, items: [[{ text: 'xã' }], [{ text: 'a b' }]] },
    ]);
    expect(RichText.safeParse(rich).success).toBe(true);
  });
});
