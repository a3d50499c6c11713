import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';

import { createFileLogger } from '../../../../electron/backend/logger.ts';
import { aFolder } from '../../../builders/backend.ts';

const clock = { now: () => '2019-10-10T08:00:00+07:00' };

test('a line is one JSON object, and an error keeps its message and place', async () => {
  const folder = await aFolder();
  createFileLogger(folder, clock).error('failed', { incidentId: '1', error: new Error('a bug') });
  const line: unknown = JSON.parse(readFileSync(path.join(folder, 'cqdt.log'), 'utf8'));
  expect(line).toMatchObject({
    at: clock.now(),
    level: 'error',
    details: { incidentId: '1', error: { message: 'a bug', stack: expect.any(String) } },
  });
});

test('a full log is put aside once', async () => {
  const folder = await aFolder();
  const file = path.join(folder, 'cqdt.log');
  writeFileSync(file, 'x'.repeat(2_000_001));
  createFileLogger(folder, clock).warn('next');
  expect(readFileSync(file, 'utf8')).toContain('"next"');
  expect(existsSync(`${file}.1`)).toBe(true);
});

test('a log that cannot be written never stops the work', async () => {
  const folder = await aFolder();
  writeFileSync(path.join(folder, 'file'), '');
  const logger = createFileLogger(path.join(folder, 'file', 'logs'), clock);
  expect(() => logger.info('nothing')).not.toThrow();
});
