import { expect, test } from 'vitest';

import { restoring } from '../../../../../renderer/features/assessment/restore-line.ts';
import type { HistoryLine } from '../../../../../shared/domain/history/leaf-history.ts';

const cited = [{ sha256: 'a'.repeat(64), place: 'trang 3' }];
const draft = {
  answers: { a: { value: 12 } },
  leaves: { 'I.1.1': { note: 'Giữ lại', reason: 'Mới' } },
  report: {},
  unread: {},
  evidence: [],
};
const now = { leaf: 'I.1.1', draft, locked: false };
const head = { id: '1', at: '2019-10-14T10:41:00+07:00', who: 'Cán bộ tập dượt 12', via: null };
const figure = (old: number): HistoryLine => ({
  ...head,
  revision: 1,
  kind: 'answer',
  field: 'a',
  old: { value: old },
  new: { value: 12 },
});

test('an old figure comes back as one change; the present one is there already (U3)', () => {
  expect(restoring(figure(16), now)).toEqual({
    changes: [{ kind: 'answer', key: 'a', value: { value: 16 } }],
    blocked: null,
  });
  expect(restoring(figure(12), now)?.changes).toBeNull();
});

test('text that is no figure goes when an old figure comes back', () => {
  const typing = { ...draft, unread: { a: '2l' } };
  expect(restoring(figure(16), { ...now, draft: typing })?.changes).toEqual([
    { kind: 'unread', key: 'a', value: null },
    { kind: 'answer', key: 'a', value: { value: 16 } },
  ]);
});

test('an old reason comes back without touching the note', () => {
  const line = {
    ...head,
    revision: 1,
    kind: 'text',
    part: 'reason',
    old: 'Cũ',
    new: 'Mới',
  } as const;
  expect(restoring(line, now)?.changes).toEqual([
    { kind: 'leaf', key: 'I.1.1', value: { note: 'Giữ lại', reason: 'Cũ' } },
  ]);
});

test('documents that are gone, a locked form and empty places are not brought back', () => {
  const line = { ...head, revision: 1, kind: 'evidence', old: cited, new: [] } as const;
  const list: HistoryLine = { ...line, old: [...line.old], new: [] };
  expect(restoring(list, now)?.blocked).toContain('không còn trong kho');
  expect(restoring(figure(16), { ...now, locked: true })?.blocked).toContain('đang khóa');
  expect(restoring({ ...list, old: [] }, now)).toBeNull();
  expect(restoring({ ...head, revision: 1, kind: 'sealed' }, now)).toBeNull();
});
