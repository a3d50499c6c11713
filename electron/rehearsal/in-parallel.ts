/** Runs `work` for every item, at most `places` at a time; the first failure ends it. */
export async function inParallel<T>(
  items: readonly T[],
  places: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  const run = async (): Promise<void> => {
    for (const item of queue) await work(item);
  };
  await Promise.all(Array.from({ length: places }, run));
}

/** The same function, but calls wait for each other. */
export function oneAtATime<A, R>(work: (input: A) => Promise<R>): (input: A) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve();
  return (input) => {
    const result = last.then(() => work(input));
    // The caller sees a failure; the queue itself must go on.
    last = result.catch(() => undefined);
    return result;
  };
}
