import { QueryClient } from '@tanstack/react-query';

import { contract, type AppContract } from '../../shared/ipc/contract.ts';
import type { Method } from '../../shared/ipc/define.ts';

/** Answers stay good until a command or a push says otherwise; there is no network to be offline from. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      retry: false,
      refetchOnWindowFocus: false,
    },
  },
});

/** Fetches again what reads one of these tags. The tags come from the contract, never from a screen. */
export async function invalidate(tags: readonly string[]): Promise<void> {
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => reads(queryKey, tags) });
}

const REST_MS = 1500;
let rest: ReturnType<typeof setTimeout> | undefined;

/**
 * The same when the screen shows what changed already and work goes on at once: what reads these tags is fetched when it
 * is opened next; what is on the screen beside `shown` follows when nothing happened for a while.
 */
export function invalidateLater(tags: readonly string[], shown: string): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => reads(queryKey, tags),
    refetchType: 'none',
  });
  clearTimeout(rest);
  rest = setTimeout(() => {
    void queryClient.refetchQueries({
      type: 'active',
      stale: true,
      predicate: ({ queryKey }) => queryKey[0] !== shown,
    });
  }, REST_MS);
}

function reads([name]: readonly unknown[], tags: readonly string[]): boolean {
  const method: Method | undefined = isMethod(name) ? contract[name] : undefined;
  return method?.kind === 'query' && method.reads.some((tag) => tags.includes(tag));
}

function isMethod(name: unknown): name is keyof AppContract {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
