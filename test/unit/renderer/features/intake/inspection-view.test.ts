import { describe, expect, it } from 'vitest';

import { importOrder, inChunks } from '../../../../../renderer/features/intake/import-order.ts';
import {
  countVerdicts,
  factsOf,
  headOf,
  inDisplayOrder,
  itemVerdict,
} from '../../../../../renderer/features/intake/inspection-view.ts';
import type { Inspection } from '../../../../../renderer/features/intake/intake-data.ts';
import { must } from '../../../../../shared/lib/must.ts';
import { anItem } from './an-inspection.ts';

const refused = (code: string) =>
  anItem({ verdict: 'refused', chain: null, problem: { code, params: {} } });
const facts = (rest: Partial<Inspection>, members = 0) =>
  factsOf(must(anItem(rest).inspection, 'inspection'), members);

describe('what an inspected file says', () => {
  it('is whose it is and which revision', () => {
    const { inspection, name } = anItem({ revision: 2 });
    expect(headOf(must(inspection, 'inspection'), name)).toBe('Xã Ia Sao, lần gửi 2');
  });

  it('is the file name alone where the file could not be read', () => {
    const item = anItem({ unit: null, kind: null });
    expect(headOf(must(item.inspection, 'inspection'), item.name)).toBe(item.name);
  });

  it('is what would change', () => {
    expect(facts({})).toBe('Mới. 11 tài liệu, 6,4 MB.');
    expect(facts({ revision: 2, changedLeaves: ['I.1.5', 'V.1.4'] })).toBe(
      'Thay lần 1. Đổi 2 tiêu chí: I.1.5, V.1.4. 11 tài liệu, 6,4 MB.',
    );
  });

  it('names the first four changed leaves and counts the rest', () => {
    expect(facts({ revision: 3, changedLeaves: ['1', '2', '3', '4', '5', '6'] })).toBe(
      'Thay lần 2. Đổi 6 tiêu chí: 1, 2, 3, 4 và 2 tiêu chí khác. 11 tài liệu, 6,4 MB.',
    );
  });

  it('says that an earlier revision is missing', () => {
    expect(facts({ chain: 'gap', revision: 3 })).toBe(
      'Lần gửi trước chưa tới đây. 11 tài liệu, 6,4 MB.',
    );
  });

  it('counts what a bundle holds', () => {
    expect(facts({ kind: 'bundle', evidenceCount: 0, size: 98_000_000 }, 13)).toBe(
      'Mới. 13 hồ sơ bên trong, 98 MB.',
    );
  });
});

describe('what a person must settle', () => {
  it('is told apart from what only the sender can put right', () => {
    expect(itemVerdict(refused('key-unknown'))).toBe('key');
    expect(itemVerdict(refused('key-changed'))).toBe('key');
    expect(itemVerdict(refused('revision-fork'))).toBe('conflict');
    expect(itemVerdict(refused('entry-digest-differs'))).toBe('refused');
    expect(itemVerdict({ ...anItem(), inspection: null, failed: 'upload' })).toBe('failed');
  });

  it('stands on top of the list', () => {
    const items = [anItem(), anItem({ verdict: 'already' }), refused('key-unknown')];
    expect(inDisplayOrder(items).map(itemVerdict)).toEqual(['key', 'ready', 'already']);
  });

  it('is counted beside what is ready', () => {
    const items = [
      anItem(),
      refused('zip-unreadable'),
      refused('revision-fork'),
      refused('key-unknown'),
    ];
    expect(countVerdicts(items)).toEqual({ total: 4, ready: 1, already: 0, refused: 2, key: 1 });
  });
});

describe('the order of an import', () => {
  it('takes requests before submissions, earlier revisions before later ones, bundles last', () => {
    const bundle = anItem({ kind: 'bundle' });
    const second = anItem({ revision: 2 });
    const first = anItem({ revision: 1 });
    const request = anItem({ kind: 'enrolment' });
    expect(importOrder([bundle, second, first, request])).toEqual([request, first, second, bundle]);
  });

  it('sends refused files to quarantine and leaves a waiting key where it is', () => {
    const bad = refused('zip-unreadable');
    expect(importOrder([bad, refused('key-unknown')])).toEqual([bad]);
  });

  it('is cut into pieces so that it can be stopped between them', () => {
    expect(inChunks([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
    expect(inChunks([], 2)).toEqual([]);
  });
});
