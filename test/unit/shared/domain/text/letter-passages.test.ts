import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { parseLetter, textOfPassage } from '../../../../../shared/domain/text/letter-passages.ts';

const file = new URL('../../../../../shared/data/gialai-2019/letter.md', import.meta.url);
const source = readFileSync(file, 'utf8');
const letter = parseLetter(source);

test('X5: the letter is read item by item, as people quote it', () => {
  expect(letter.title).toMatch(/^Công văn số 1252/u);
  const ids = letter.passages.map(({ id }) => id);
  expect(ids).toEqual(['', 'I.1', 'I.2', 'I.3', 'I.4', 'I.d', 'II']);
  const reasons = letter.passages.find(({ id }) => id === 'I.1');
  expect(reasons?.section).toBe('I. Nội dung các đơn vị, địa phương cần thực hiện');
  expect(reasons?.lines[0]?.runs[1]).toEqual({
    text: 'Thực hiện đánh giá theo Bộ tiêu chí theo từng cấp.',
    bold: true,
  });
  const time = letter.passages.find(({ id }) => id === 'I.2');
  expect(time?.lines.filter(({ bullet }) => bullet)).toHaveLength(6);
});

test('no word of it is lost', () => {
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const read = [
    letter.title,
    ...new Set(letter.passages.map(({ section }) => section)),
    ...letter.passages.map(textOfPassage),
  ];
  expect(words(read.join(' ')).toSorted()).toEqual(words(source).toSorted());
});
