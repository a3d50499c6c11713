import { expect, test } from 'vitest';

import { certificateValidity } from '../../../../../../electron/backend/services/province/certificate-validity.ts';

const now = '2019-10-07T08:00:00+07:00';

test('certificates of a practice campaign hold from 2018 to 2040, whatever the clock says', () => {
  expect(certificateValidity({ practice: true, now, years: 5 })).toEqual({
    notBefore: '2018-01-01T00:00:00+07:00',
    notAfter: '2040-12-31T23:59:59+07:00',
  });
});

test('real ones hold from one day before issue, 5 years for a unit and 20 for the CA', () => {
  const notBefore = '2019-10-06T08:00:00+07:00';
  const unit = certificateValidity({ practice: false, now, years: 5 });
  expect(unit).toEqual({ notBefore, notAfter: '2024-10-06T08:00:00+07:00' });
  const ca = certificateValidity({ practice: false, now, years: 20 });
  expect(ca).toEqual({ notBefore, notAfter: '2039-10-06T08:00:00+07:00' });
});
