import { createHash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import { LedgerEntry } from '../../../../../shared/domain/decisions/decision.ts';
import { appendEntry, checkChain } from '../../../../../shared/domain/decisions/ledger.ts';
import { canonicalJson } from '../../../../../shared/domain/package/canonical-json.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const by = { name: 'Cán bộ tập dượt 1', title: 'Chuyên viên', role: 'province' } as const;

function chain(reasons: readonly string[]): LedgerEntry[] {
  const entries: LedgerEntry[] = [];
  for (const reason of reasons) {
    entries.push(
      appendEntry({
        last: entries.at(-1) ?? null,
        at: '2019-10-20T08:00:00+07:00',
        by,
        decision: { kind: 'excluded', unit: '23638', reason },
        sha256,
      }),
    );
  }
  return entries;
}

describe('the ledger of decisions', () => {
  const entries = chain(['một', 'hai', 'ba']);

  test('numbers and links its entries and is whole', () => {
    expect(entries.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(entries[1]?.previous).toBe(entries[0]?.hash);
    expect(checkChain(entries, sha256)).toEqual({ ok: true, value: entries[2]?.hash });
    expect(checkChain([], sha256)).toEqual({ ok: true, value: null });
  });

  test('survives its own file', () => {
    const read = LedgerEntry.array().parse(JSON.parse(canonicalJson(entries)));
    expect(checkChain(read, sha256).ok).toBe(true);
  });

  test('hashes the canonical JSON of the entry without its hash, as the format promises', () => {
    const { hash, ...rest } = chain(['một'])[0] ?? { hash: '' };
    expect(hash).toBe(sha256(canonicalJson(rest)));
  });

  test('shows the first entry whose content was changed', () => {
    const forged = entries.map((entry) =>
      entry.seq === 2
        ? { ...entry, decision: { kind: 'excluded' as const, unit: '23638', reason: 'khác' } }
        : entry,
    );
    expect(checkChain(forged, sha256)).toEqual({
      ok: false,
      error: { seq: 2, code: 'ledger/hash-differs' },
    });
  });

  test('shows a changed author or time too', () => {
    for (const change of [{ at: '2019-10-21T08:00:00+07:00' }, { by: { ...by, name: 'Khác' } }]) {
      const forged = entries.map((entry) => (entry.seq === 3 ? { ...entry, ...change } : entry));
      expect(checkChain(forged, sha256)).toMatchObject({ error: { seq: 3 } });
    }
  });

  test('shows an entry taken out, put in or moved', () => {
    expect(checkChain(entries.toSpliced(1, 1), sha256)).toMatchObject({
      error: { seq: 2, code: 'ledger/seq-wrong' },
    });
    expect(checkChain(entries.toReversed(), sha256).ok).toBe(false);
    const other = chain(['khác', 'hai']);
    const spliced = entries.slice(0, 1).concat(other.slice(1));
    expect(checkChain(spliced, sha256)).toMatchObject({
      error: { seq: 2, code: 'ledger/link-broken' },
    });
  });
});
