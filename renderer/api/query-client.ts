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
  await queryClient.invalidateQueries({
    predicate: ({ queryKey: [name] }) => {
      const method: Method | undefined = isMethod(name) ? contract[name] : undefined;
      return method?.kind === 'query' && method.reads.some((tag) => tags.includes(tag));
    },
  });
}

function isMethod(name: unknown): name is keyof AppContract {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}
