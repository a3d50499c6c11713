import { expect, test } from 'vitest';

import { ReportFile, reportOf } from '../../../../../shared/domain/package/contents.ts';
import { plainTextOf } from '../../../../../shared/domain/text/rich-text.ts';

test('a report of the first format is read as paragraphs, one of today as it is; another is refused', () => {
  const first = ReportFile.parse({ format: 'report/1', sections: { I: 'Một\nhai', II: '' } });
  expect(reportOf(first)).toEqual({
    format: 'report/2',
    sections: {
      I: [
        { kind: 'paragraph', runs: [{ text: 'Một' }] },
        { kind: 'paragraph', runs: [{ text: 'hai' }] },
      ],
      II: [],
    },
  });
  const today = ReportFile.parse(reportOf(first));
  expect(reportOf(today)).toBe(today);
  expect(plainTextOf(reportOf(today).sections['I'] ?? [])).toBe('Một\nhai');
  expect(ReportFile.safeParse({ format: 'report/3', sections: {} }).success).toBe(false);
  expect(ReportFile.safeParse({ format: 'report/2', sections: { I: 'chữ' } }).success).toBe(false);
});
