import { expect, test } from 'vitest';

import {
  differsFrom,
  enteredNumber,
} from '../../../../../shared/domain/district/entered-figure.ts';

test.each([
  [{ value: 12 }, '12'],
  [{ value: '12.5' }, '12.5'],
  [{ value: 'mười hai' }, null],
  [{ value: true }, null],
  [undefined, null],
])('what the form says of a figure: %j is %s', (answer, number) => {
  expect(enteredNumber(answer)).toBe(number);
});

test('an empty field differs from nothing; another number does (H5)', () => {
  expect(differsFrom(null, '12')).toBe(false);
  expect(differsFrom('12', '12')).toBe(false);
  expect(differsFrom('13', '12')).toBe(true);
});
