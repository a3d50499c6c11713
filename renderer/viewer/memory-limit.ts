import { OVER_LIMIT } from './over-limit.ts';

/**
 * Runs in pdf.js's worker before pdf.js. A few kilobytes of deflate can unpack to gigabytes, and a browser gives a
 * worker all the memory there is; here no array of bytes grows beyond this, enough for a page scanned at A3 and 600 dpi
 * in colour. Whoever holds the worker is told and ends it (R5).
 */
const MOST_BYTES = 268_435_456;

globalThis.Uint8Array = new Proxy(Uint8Array, {
  construct(target, args: readonly unknown[], newTarget): object {
    const [first] = args;
    if (typeof first === 'number' && first > MOST_BYTES) {
      // A worker's own channel has no origin to name.
      // oxlint-disable-next-line unicorn/require-post-message-target-origin
      globalThis.postMessage(OVER_LIMIT);
      throw new RangeError('no array may be that long');
    }
    return Reflect.construct(target, args, newTarget);
  },
});
