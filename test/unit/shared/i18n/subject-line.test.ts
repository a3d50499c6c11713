import { expect, test } from 'vitest';

import { subjectLine } from '../../../../shared/i18n/subject-line.ts';

const SUBMISSION = {
  practice: false,
  campaign: 'Đánh giá năm 2019',
  unit: 'Xã Một',
  revision: 2,
  digest: 'abcdef0123456789',
};

test('the subject names unit, campaign, revision and the start of the digest', () => {
  expect(subjectLine(SUBMISSION)).toBe('Xã Một: hồ sơ Đánh giá năm 2019, lần 2 (mã abcdef01)');
});

test('practice says so first', () => {
  expect(subjectLine({ ...SUBMISSION, practice: true })).toMatch(/^\[TẬP DƯỢT\] /);
});
