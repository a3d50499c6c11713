/**
 * Runs asynchronous work strictly one after the other: two windows of one desk may both import, and each look at the
 * chain must still hold when its package is written.
 */
export function createOneAtATime(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work, work);
    // The next one waits for the end, not for success.
    last = mine.then(
      () => undefined,
      () => undefined,
    );
    return mine;
  };
}
