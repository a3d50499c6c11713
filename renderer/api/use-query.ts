import { useQuery as useTanstackQuery } from '@tanstack/react-query';
import type { z } from 'zod';

import { contract, type AppContract } from '../../shared/ipc/contract.ts';
import type { CallError, UniversalError } from '../../shared/ipc/define.ts';
import { ok, type Result } from '../../shared/lib/result.ts';
import type { QueryState } from '../ui/query-view.tsx';
import { api } from './bridge.ts';
import { nextMoment } from './moments.ts';
import { invalidate, invalidateLater, queryClient } from './query-client.ts';

type NamesOf<Kind> = {
  [K in keyof AppContract]: AppContract[K]['kind'] extends Kind ? K : never;
}[keyof AppContract];
type QueryName = NamesOf<'query'>;
type CommandName = NamesOf<'command'>;

type Input<K extends keyof AppContract> = z.input<AppContract[K]['input']>;
export type Data<K extends keyof AppContract> = z.output<AppContract[K]['output']>;
type Failure<K extends keyof AppContract> = CallError<
  AppContract[K]['errors'][number] | UniversalError
>;
type Asked<K extends keyof AppContract> = {
  readonly askedAt: number;
  readonly result: Result<Data<K>, Failure<K>>;
};
type Options = {
  /** Ask again each time the screen opens, for what this window also changes without refetching. */
  readonly fresh?: boolean;
  readonly enabled?: boolean;
};

/** The current answer to a query; asked again when a command changed what it reads. */
export function useQuery<K extends QueryName>(
  name: K,
  input: Input<K>,
  options: Options = {},
): QueryState<Data<K>, Failure<K>> {
  const { data, dataUpdatedAt, refetch } = useTanstackQuery<Asked<K>>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    refetchOnMount: options.fresh === true ? 'always' : true,
    enabled: options.enabled ?? true,
  });
  if (data === undefined) return { status: 'loading' };
  const { askedAt, result } = data;
  if (!result.ok) return { status: 'failed', error: result.error, retry: () => void refetch() };
  return { status: 'ready', data: result.value, updatedAt: dataUpdatedAt, askedAt };
}

async function ask<K extends QueryName>(name: K, input: Input<K>): Promise<Asked<K>> {
  return { askedAt: nextMoment(), result: await api[name](input) };
}

/** Asks ahead for what will be wanted next, so that it is there at once; null when it cannot be answered. */
export async function askAhead<K extends QueryName>(
  name: K,
  input: Input<K>,
): Promise<Data<K> | null> {
  const { result } = await queryClient.fetchQuery<Asked<K>>({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
  });
  return result.ok ? result.value : null;
}

/** Runs a command and refetches what it may have changed, even after a failure: `internal` can come late. */
export async function run<K extends CommandName>(
  name: K,
  input: Input<K>,
): Promise<Result<Data<K>, Failure<K>>> {
  const result = await api[name](input);
  void invalidate(contract[name].changes);
  return result;
}

/**
 * Runs a command of a screen that shows `shown` and puts what came of it there itself (`patchAnswer`): one row of a long
 * table, not the table again.
 */
export async function runInPlace<K extends CommandName>(
  name: K,
  input: Input<K>,
  shown: QueryName,
): Promise<Result<Data<K>, Failure<K>>> {
  const result = await api[name](input);
  invalidateLater(contract[name].changes, shown);
  return result;
}

/** Puts a changed answer in the place of the one that is shown; nothing where there is none. */
export function patchAnswer<K extends QueryName>(
  name: K,
  input: Input<K>,
  change: (data: Data<K>) => Data<K>,
): void {
  queryClient.setQueryData<Asked<K>>([name, input], (asked) =>
    asked?.result.ok === true ? { ...asked, result: ok(change(asked.result.value)) } : asked,
  );
}
