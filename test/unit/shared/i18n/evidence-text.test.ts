import { expect, test } from 'vitest';

import {
  evidenceCitation,
  evidenceName,
  evidenceOrigin,
} from '../../../../shared/i18n/evidence-text.ts';

const plan = {
  fileName: '45-KH-UBND.pdf',
  title: 'Kế hoạch ứng dụng CNTT năm 2019',
  number: '45/KH-UBND',
  issuedOn: '2019-01-15',
  issuer: 'UBND xã Ia Sao',
};

test('a citation names title, number, date, issuer and place (domain notes, 2.8)', () => {
  expect(evidenceCitation(plan, 'trang 2, mục II')).toBe(
    'Kế hoạch ứng dụng CNTT năm 2019 số 45/KH-UBND ngày 15/01/2019 của UBND xã Ia Sao, trang 2, mục II',
  );
});

test('what is not known is left out; a document without a title goes by its file', () => {
  const scan = { fileName: 'quét.pdf', title: '' };
  expect([evidenceName(scan), evidenceOrigin(scan), evidenceCitation(scan, '')]).toEqual([
    'quét.pdf',
    '',
    'quét.pdf',
  ]);
  expect(evidenceOrigin({ ...scan, issuedOn: '2019-02-03' })).toBe('ngày 03/02/2019');
});
