import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import { schemaFiles } from '../../../build/json-schemas.ts';

const folder = path.join(import.meta.dirname, '..', '..', '..', 'build', 'docs', 'schema');
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16);

describe('the published JSON Schemas', () => {
  test.each([...schemaFiles()])('%s is what the code reads with', (name, text) => {
    expect(readFileSync(path.join(folder, name), 'utf8')).toBe(text);
  });

  test('are all there is in their folder', () => {
    expect(readdirSync(folder).toSorted()).toEqual([...schemaFiles().keys()].toSorted());
  });

  test('change only by a decision: this hash is written again by hand, with a reason in the commit', () => {
    const manifest = schemaFiles().get('manifest.json') ?? '';
    const assessment = schemaFiles().get('assessment.json') ?? '';
    expect([sha256(manifest), sha256(assessment)]).toEqual([
      '1f294b328551c742',
      '87a72c42fe32e5c5',
    ]);
  });
});
