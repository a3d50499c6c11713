import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, test } from 'vitest';

import { practicePdf } from '../../../../electron/rehearsal/evidence-file.ts';
import { createSeededRandom } from '../../../../electron/backend/practice/seeded-random.ts';
import { needs } from '../../../builders/programs.ts';

test('a practice document has about the size asked for and is the same for the same seed', () => {
  const make = () => practicePdf('Tài liệu (1)', 40_000, createSeededRandom('s'));
  expect(make().length).toBeGreaterThan(39_000);
  expect(make().length).toBeLessThan(41_000);
  expect(make()).toEqual(make());
});

needs('pdftotext')('a PDF reader finds one page that says it is practice', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'practice-'));
  const file = path.join(folder, 'a.pdf');
  writeFileSync(file, practicePdf('Sổ tài sản (bản sao)', 9000, createSeededRandom('s')));
  const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
  expect(text).toContain('DU LIEU TAP DUOT');
  expect(text).toContain('So tai san');
  rmSync(folder, { recursive: true });
});
