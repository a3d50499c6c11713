import { expect, test } from 'vitest';
import { z } from 'zod';

import { bind, createDispatch } from '../../../../electron/backend/dispatch.ts';
import type { Role } from '../../../../shared/domain/roles/role.ts';
import { command } from '../../../../shared/ipc/define.ts';
import { err, ok } from '../../../../shared/lib/result.ts';

const method = command({
  input: z.object({ n: z.int() }),
  output: z.object({ twice: z.int() }),
  errors: ['thing/odd'],
  roles: ['unit'],
  changes: [],
});

function aDispatch(role: Role | null) {
  const logged: unknown[] = [];
  const log = (message: string, details?: unknown) => void logged.push({ message, details });
  const table = {
    'thing.double': bind(method, ({ n }) => {
      if (n === 13) throw new Error('a bug');
      if (n % 2 === 1) return err({ code: 'thing/odd' });
      // A leaked column is stripped by the contract's output.
      return ok({ twice: 2 * n, secret: 'x' });
    }),
  };
  const logger = { info: () => undefined, warn: log, error: log };
  const dispatch = createDispatch(table, {
    role: () => role,
    logger,
    ids: { next: () => 'incident-1' },
  });
  return { call: (name: string, input: unknown) => dispatch({ method: name, input }), logged };
}

test('a call that is known, allowed and valid reaches its handler', async () => {
  expect(await aDispatch('unit').call('thing.double', { n: 2 })).toEqual(ok({ twice: 4 }));
});

test('an expected failure is a value with a code', async () => {
  expect(await aDispatch('unit').call('thing.double', { n: 3 })).toEqual(
    err({ code: 'thing/odd' }),
  );
});

test.each([null, 'district', 'province', 'author'] as const)(
  'the role %s is not let through',
  async (role) => {
    expect(await aDispatch(role).call('thing.double', { n: 2 })).toEqual(
      err({ code: 'not-allowed' }),
    );
  },
);

test('bad input and names that are no methods never reach a handler', async () => {
  const { call } = aDispatch('unit');
  expect(await call('thing.double', { n: 'x' })).toEqual(err({ code: 'invalid-input' }));
  expect(await call('toString', {})).toEqual(err({ code: 'unknown-method' }));
});

test('a bug becomes an incident whose number is in the log', async () => {
  const { call, logged } = aDispatch('unit');
  expect(await call('thing.double', { n: 13 })).toEqual(
    err({ code: 'internal', incidentId: 'incident-1' }),
  );
  expect(logged).toMatchObject([{ details: { incidentId: 'incident-1' } }]);
});
