/**
 * Works on a few items at a time and gives the results in the items' order: while one is settled, the next ones are
 * already read from the disk. Whoever stops early has the results nobody took given to `abandon`.
 */
export async function* lookAhead<Item, Done>(
  items: readonly Item[],
  {
    depth,
    work,
    abandon = () => undefined,
  }: {
    readonly depth: number;
    readonly work: (item: Item) => Promise<Done>;
    readonly abandon?: (done: Done) => Promise<void> | void;
  },
): AsyncGenerator<Done> {
  const running: Promise<Done>[] = [];
  let next = 0;
  try {
    for (let taken = 0; taken < items.length; taken += 1) {
      for (const item of items.slice(next, taken + depth)) running.push(quiet(work(item)));
      next = Math.max(next, Math.min(taken + depth, items.length));
      const first = running.shift();
      if (first !== undefined) yield await first;
    }
  } finally {
    for (const left of await Promise.allSettled(running))
      if (left.status === 'fulfilled') await abandon(left.value);
  }
}

/** Awaited only when its turn comes: until then a failure must not count as unhandled. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => undefined);
  return promise;
}
