import type { z } from 'zod';

import type { Role } from '../../shared/domain/roles/role.ts';
import { allows, type CallError, type Handler, type Method } from '../../shared/ipc/define.ts';
import type { CallRequest } from '../../shared/ipc/transport.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';
import type { IdSource, Logger } from './ports.ts';

/** `role` is that of the desk in the database; null before a desk was set up (T6). */
export type CallContext = { readonly role: Role | null };
/** Answers one call; never rejects. */
export type Dispatch = (request: CallRequest) => Promise<Result<unknown, CallError>>;

/** A method and its handler with the types sealed inside, so a table of them needs no casts. */
export type Bound = (input: unknown, context: CallContext) => Promise<Result<unknown, CallError>>;

/** Joins a handler to its method of the contract: allowed? valid? then the handler, then its output parsed. */
export function bind<
  Input extends z.ZodType,
  Output extends z.ZodType,
  Codes extends readonly string[],
>(
  method: Method & { readonly input: Input; readonly output: Output; readonly errors: Codes },
  handler: Handler<Input, Output, Codes[number], CallContext>,
): Bound {
  return async (rawInput, context) => {
    if (!allows(method, context.role)) return err({ code: 'not-allowed' });
    const input = method.input.safeParse(rawInput);
    if (!input.success) return err({ code: 'invalid-input' });
    const result = await handler(input.data, context);
    return result.ok ? ok(method.output.parse(result.value)) : result;
  };
}

type DispatchDeps = {
  readonly role: () => Role | null;
  readonly logger: Logger;
  readonly ids: IdSource;
};

/** One function that any host can serve. Expected failures are values; a bug becomes `internal` plus a log line. */
export function createDispatch(
  table: Readonly<Record<string, Bound>>,
  { role, logger, ids }: DispatchDeps,
): Dispatch {
  const methods = new Map(Object.entries(table));
  return async ({ method, input }) => {
    const bound = methods.get(method);
    if (bound === undefined) return err({ code: 'unknown-method' });
    try {
      const result = await bound(input, { role: role() });
      if (!result.ok) logger.info(`${method} refused`, { code: result.error.code });
      return result;
    } catch (error) {
      const incidentId = ids.next();
      logger.error(`${method} failed`, { incidentId, error });
      return err({ code: 'internal', incidentId });
    }
  };
}
