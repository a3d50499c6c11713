import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  leafHistory,
  type LoggedChange,
} from '../../../../../shared/domain/history/leaf-history.ts';

const AT = Date.parse('2019-10-14T08:00:00+07:00');
const changed = (seconds: number, more: Partial<LoggedChange>): LoggedChange => ({
  seq: seconds,
  kind: 'leaf',
  subject: 'I.1.1',
  old: null,
  new: null,
  who: 'Cán bộ tập dượt 12',
  at: new Date(AT + seconds * 1000).toISOString(),
  via: null,
  revision: 1,
  ...more,
});

/** A text typed letter by letter, one a second, as the form saves it. */
function typing(text: string, from: number, more: Partial<LoggedChange> = {}): LoggedChange[] {
  return Array.from({ length: text.length }, (_, at) =>
    changed(from + at, {
      old: { reason: text.slice(0, at) },
      new: { reason: text.slice(0, at + 1) },
      ...more,
    }),
  );
}

describe('the history of a leaf (U3)', () => {
  test('a sentence typed in one go is one line; coming back to it later is another', () => {
    const lines = leafHistory([
      ...typing('Thiếu máy', 0),
      changed(600, { old: { reason: 'Thiếu máy' }, new: { reason: 'Thiếu máy.' } }),
    ]);
    expect(lines).toMatchObject([
      { part: 'reason', old: 'Thiếu máy', new: 'Thiếu máy.' },
      { part: 'reason', old: '', new: 'Thiếu máy' },
    ]);
  });

  test('a change that is taken back at once leaves no line', () => {
    const there = changed(0, {
      kind: 'answer',
      subject: 'a',
      old: { value: 1 },
      new: { value: 2 },
    });
    const back = changed(2, { kind: 'answer', subject: 'a', old: { value: 2 }, new: { value: 1 } });
    expect(leafHistory([there, back])).toEqual([]);
  });

  test('what came with a file, from someone else or in another revision stands for itself', () => {
    const more = [{ via: 'phieu.xlsx' }, { who: 'Cán bộ tập dượt 13' }, { revision: 2 }];
    for (const other of more) {
      const lines = leafHistory([
        changed(0, { old: {}, new: { note: 'a' } }),
        changed(1, { old: { note: 'a' }, new: { note: 'ab' }, ...other }),
      ]);
      expect(lines).toHaveLength(2);
    }
  });

  test('one change of several texts and documents is a line for each', () => {
    const cited = [{ sha256: 'a'.repeat(64), place: 'trang 3' }];
    const lines = leafHistory([
      changed(0, { new: { reason: 'x', note: 'y', selfPoints: '2', evidence: cited } }),
    ]);
    expect(lines.map((line) => (line.kind === 'text' ? line.part : line.kind))).toEqual([
      'evidence',
      'selfPoints',
      'note',
      'reason',
    ]);
  });

  test('however it was typed, the newest line ends with what stands now', () => {
    const texts = fc.array(fc.tuple(fc.nat({ max: 300 }), fc.string({ maxLength: 4 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, (steps) => {
        let at = 0;
        let now = '';
        const changes = steps.map(([pause, text]) => {
          const change = changed((at += pause), { old: { note: now }, new: { note: text } });
          now = text;
          return change;
        });
        const [newest] = leafHistory(changes);
        if (newest === undefined) return;
        expect(newest).toMatchObject({ kind: 'text', new: now });
      }),
    );
  });
});
