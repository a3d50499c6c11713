import { expect, test } from 'vitest';

import { documentKind, shownAs } from '../../../../../shared/domain/evidence/document-kind.ts';

test('the app shows PDF and the pictures a browser decodes; the rest is for other programs (U4)', () => {
  const shown = [
    'pdf',
    'png',
    'jpg',
    'jpeg',
    'gif',
    'webp',
    'tif',
    'docx',
    'xls',
    'txt',
    'constructor',
  ];
  expect(shown.map((extension) => shownAs(extension))).toEqual([
    'pdf',
    'image',
    'image',
    'image',
    'image',
    'image',
    null,
    null,
    null,
    null,
    null,
  ]);
  expect(['tiff', 'odt', 'csv', 'pptx', 'toString'].map((it) => documentKind(it))).toEqual([
    'image',
    'word',
    'sheet',
    'slides',
    'text',
  ]);
});
