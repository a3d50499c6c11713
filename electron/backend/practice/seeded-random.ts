import { createHash } from 'node:crypto';

/** A reproducible stream of numbers: the same seed gives the same rehearsal on any machine. */
export type SeededRandom = {
  /** At least 0, below 1. */
  readonly next: () => number;
  /** Whole number from `from` to `to`, both included. */
  readonly between: (from: number, to: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  readonly bytes: (length: number) => Uint8Array;
};

/**
 * SHA-256 in counter mode over the seed text: no state to carry between units, so each unit's answers depend on its
 * own code only and not on the order in which desks are played.
 */
export function createSeededRandom(seed: string): SeededRandom {
  let counter = 0;
  let block = Buffer.alloc(0);
  let offset = 0;
  const word = (): number => {
    if (offset + 4 > block.length) {
      block = createHash('sha256').update(`${seed}/${counter}`).digest();
      counter += 1;
      offset = 0;
    }
    const value = block.readUInt32BE(offset);
    offset += 4;
    return value;
  };
  const next = (): number => word() / 2 ** 32;
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('nothing to pick from');
      return item;
    },
    bytes: (length) => {
      const out = Buffer.alloc(length);
      // One hash per 64 KiB stretch seeds a cheap generator: evidence only has to be incompressible.
      let state = word() || 1;
      for (let index = 0; index + 4 <= length; index += 4) {
        state ^= state << 13;
        state ^= state >>> 17;
        state ^= state << 5;
        out.writeInt32LE(state | 0, index);
      }
      return out;
    },
  };
}
