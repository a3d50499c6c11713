import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { parseLetter, passageText } from '../../../../../shared/domain/text/letter.ts';

const file = path.resolve(import.meta.dirname, '../../../../../shared/data/gialai-2019/letter.md');
const letter = parseLetter(readFileSync(file, 'utf8'));
const said = (id: string) => {
  const passage = letter.passages.find((one) => one.id === id);
  return passage === undefined ? '' : passageText(passage);
};

test('every paragraph of letter 1252 is a passage that can be named (X5)', () => {
  expect(letter.title).toContain('1252/STTTT-CNTT');
  expect(letter.passages.map(({ id }) => id).join(' ')).toBe(
    '0 I.1 I.2 I.2.1 I.2.2 I.2.3 I.2.4 I.2.5 I.2.6 I.3 I.4 I.0 II.0',
  );
  expect(said('I.1')).toMatch(/không đạt điểm tối đa đề nghị nêu rõ lý do không đạt\.$/u);
  expect(said('I.2.1')).toMatch(
    /^Thời gian: Mốc thời gian lấy số liệu .* đến ngày 31\/10\/2019\)\.$/u,
  );
  expect(said('I.4')).toContain('trước ngày 18/10/2019');
});

test('nothing of the letter is lost but its marks', () => {
  const words = (text: string) => text.match(/[\p{L}\d]+/gu) ?? [];
  const markdown = readFileSync(file, 'utf8').replaceAll(/^\s*\d+\. /gmu, '');
  const parts = [...new Set(letter.passages.map(({ part }) => part))];
  const kept = [letter.title, ...parts, ...letter.passages.map(passageText)].join(' ');
  expect(words(kept).toSorted()).toEqual(words(markdown.normalize('NFC')).toSorted());
});
