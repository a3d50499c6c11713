import { setImmediate } from 'node:timers/promises';

import { expect, test } from 'vitest';

import { createOneAtATime } from '../../../../../../electron/backend/services/intake/one-at-a-time.ts';

test('work that is handed in together is done one after the other, in order', async () => {
  const oneAtATime = createOneAtATime();
  const log: string[] = [];
  const work = (name: string) =>
    oneAtATime(async () => {
      log.push(`${name} begins`);
      await setImmediate();
      log.push(`${name} ends`);
      return name;
    });
  expect(await Promise.all([work('a'), work('b')])).toEqual(['a', 'b']);
  expect(log).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

test('work that fails does not hold up the next', async () => {
  const oneAtATime = createOneAtATime();
  const failed = oneAtATime(() => Promise.reject(new Error('the stick was pulled')));
  const next = oneAtATime(() => Promise.resolve('done'));
  await expect(failed).rejects.toThrow('the stick was pulled');
  expect(await next).toBe('done');
});
