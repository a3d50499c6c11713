import { readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from 'vitest';
import { z } from 'zod';

import { APP_VERSION } from '../../../../electron/backend/version.ts';

test('the version in packages is that of package.json', () => {
  const text = readFileSync(path.resolve(import.meta.dirname, '../../../../package.json'), 'utf8');
  expect(APP_VERSION).toBe(z.object({ version: z.string() }).parse(JSON.parse(text)).version);
});
