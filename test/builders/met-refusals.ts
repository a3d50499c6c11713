import { expect } from 'vitest';

import { errorMessage } from '../../shared/i18n/error-messages.ts';
import type { Contract } from '../../shared/ipc/define.ts';
import type { TestBackend } from './backend.ts';
import { dumpOf } from './receiving-desk.ts';

/** Keeps account of which declared codes of `methods` a story met; those that fit `elsewhere` are met in another one. */
export function metRefusals<M extends Contract>(methods: M, elsewhere: RegExp) {
  const met = new Set<string>();

  /** A call that must be refused with this code, leave the data as they are and have a sentence of its own. */
  async function refuses(
    desk: TestBackend,
    [method, code]: readonly [keyof M & string, string],
    input: unknown,
  ): Promise<void> {
    const before = dumpOf(desk);
    expect(await desk.send({ method, input })).toMatchObject({ ok: false, error: { code } });
    expect(dumpOf(desk)).toBe(before);
    expect(errorMessage({ code }).text).not.toBe(errorMessage({ code: 'internal' }).text);
    met.add(`${method} ${code}`);
  }

  /** Call when the story has ended. */
  function expectAllMet(): void {
    const declared = Object.entries(methods)
      .flatMap(([name, { errors }]) => errors.map((code) => `${name} ${code}`))
      .filter((line) => !elsewhere.test(line));
    expect([...met].toSorted()).toEqual(declared.toSorted());
  }
  return { refuses, expectAllMet };
}
