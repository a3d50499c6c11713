import type { z } from 'zod';

import type { Role } from '../domain/roles/role.ts';
import type { Result } from '../lib/result.ts';

/** What a query reads and a command changes. Drives what the screens fetch again. */
export type Tag =
  | 'session'
  | 'form'
  | 'history'
  | 'last-year'
  | 'evidence'
  | 'submission'
  | 'parts'
  | 'intake'
  | 'review'
  | 'inspection'
  | 'notices'
  | 'teams'
  | 'ranking';

type Base = {
  readonly input: z.ZodType;
  readonly output: z.ZodType;
  /** Codes the caller must be ready for. Anything else arrives as `internal`. */
  readonly errors: readonly string[];
  /** `anyone` includes a machine on which no desk has been set up yet. */
  readonly roles: readonly Role[] | 'anyone';
};
export type Query = Base & { readonly kind: 'query'; readonly reads: readonly Tag[] };
export type Command = Base & { readonly kind: 'command'; readonly changes: readonly Tag[] };
export type Method = Query | Command;
export type Contract = Readonly<Record<string, Method>>;

/** Declares a call that only reads. */
export function query<const M extends Omit<Query, 'kind'>>(method: M): M & { kind: 'query' } {
  return { ...method, kind: 'query' };
}

/** Declares a call that changes something durable. */
export function command<const M extends Omit<Command, 'kind'>>(method: M): M & { kind: 'command' } {
  return { ...method, kind: 'command' };
}

/** The one place that answers "may this role do that": dispatch enforces it, the screens hide buttons with it. */
export function allows(method: Method, role: Role | null): boolean {
  return method.roles === 'anyone' || (role !== null && method.roles.includes(role));
}

export type ErrorParams = Readonly<Record<string, string | number>>;

export type CallError<Code extends string = string> = {
  readonly code: Code;
  /** Values for the sentence, e.g. `{ fileName }`. Never a sentence. */
  readonly params?: ErrorParams;
  /** Matches the log line, so a person can quote it to support. */
  readonly incidentId?: string;
};

/** Failures every call can have, whatever its own list says. */
export const UNIVERSAL_ERRORS = [
  'internal',
  'invalid-input',
  'not-allowed',
  'unknown-method',
] as const;
export type UniversalError = (typeof UNIVERSAL_ERRORS)[number];

type AnyError<M extends Method> = CallError<M['errors'][number] | UniversalError>;

/** What the backend writes for one method: plain values in, a Result out. */
export type Handler<
  Input extends z.ZodType,
  Output extends z.ZodType,
  Code extends string,
  Context,
> = (
  input: z.output<Input>,
  context: Context,
) => Awaitable<Result<z.output<Output>, CallError<Code>>>;

type Awaitable<T> = T | Promise<T>;

/** What the screens call: never rejects, so an expected failure cannot be forgotten. */
export type Client<C extends Contract> = {
  readonly [K in keyof C]: (
    input: z.input<C[K]['input']>,
  ) => Promise<Result<z.output<C[K]['output']>, AnyError<C[K]>>>;
};
