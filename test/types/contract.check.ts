import { assertType } from 'vitest';

import { bind, type Bound } from '../../electron/backend/dispatch.ts';
import { contract, type AppContract, type ErrorCode } from '../../shared/ipc/contract.ts';
import type { Client, UniversalError } from '../../shared/ipc/define.ts';
import { err, ok } from '../../shared/lib/result.ts';

/** Never run: `tsc` fails if the contract stops rejecting these. */
export async function check(api: Client<AppContract>): Promise<void> {
  const approve = contract['submission.approve'];
  bind(approve, () => err({ code: 'submission/problems-block' }));
  // @ts-expect-error the contract does not list this code
  bind(approve, () => err({ code: 'submission/other' }));
  // @ts-expect-error a code of another method is not this method's
  bind(approve, () => err({ code: 'key/wrong-passphrase' }));
  // @ts-expect-error the output must match the contract
  bind(approve, () => ok({ approvedAt: 5 }));
  // @ts-expect-error a part of the output is missing
  bind(approve, () => ok({}));
  // @ts-expect-error a method without errors of its own cannot fail
  bind(contract['form.get'], () => err({ code: 'form/locked' }));
  // @ts-expect-error the input has no such field
  bind(contract['submission.file'], ({ number }) => err({ code: number }));

  const one: Bound = bind(approve, () => err({ code: 'form/locked' }));
  // @ts-expect-error every method of the contract needs its handler
  assertType<Record<keyof AppContract, Bound>>({ 'submission.approve': one });

  // @ts-expect-error the revision is a number
  void api['submission.file']({ revision: '1' });
  // @ts-expect-error there is no such call
  void api['submission.publish']({});
  const result = await api['submission.approve']({});
  if (result.ok) return;
  assertType<'form/locked' | 'parts/helper-desk' | 'submission/problems-block' | UniversalError>(
    result.error.code,
  );
  // @ts-expect-error the union is closed, so a typo in a screen is a build error
  assertType<'form/locked'>(result.error.code);

  // @ts-expect-error an error code without its sentence does not compile
  assertType<Readonly<Record<ErrorCode, string>>>({ 'form/locked': 'Phiếu đang khóa' });
}
