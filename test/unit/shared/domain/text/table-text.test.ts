import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readTable, writeTable } from '../../../../../shared/domain/text/table-text.ts';

describe('cells on the clipboard', () => {
  test('what is written is read again, whatever stands in the cells', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'ố', ' ', '"', '\t', '\n', '1') });
    const table = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(text, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(
      fc.property(table, (cells) => {
        // A last line that is empty cannot be told from the line break that spreadsheets put at the end.
        fc.pre(cells.length === 1 || cells.at(-1)?.some((cell) => cell !== '') === true);
        expect(readTable(writeTable(cells))).toEqual(cells);
      }),
    );
  });

  test('reads the line ends of every system and the quotation marks of spreadsheets', () => {
    expect(readTable('18\t20\r\n2l\t"7,5"\r\n')).toEqual([
      ['18', '20'],
      ['2l', '7,5'],
    ]);
    expect(readTable('"Máy ""cũ""\nvà máy mới"\tcó')).toEqual([['Máy "cũ"\nvà máy mới', 'có']]);
  });

  test('a mark that belongs to the text stays: inches, quoted words inside a sentence', () => {
    expect(readTable('màn hình 24"\t"quy chế" số 5')).toEqual([['màn hình 24"', '"quy chế" số 5']]);
  });
});
