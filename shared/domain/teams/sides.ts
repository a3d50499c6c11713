import { z } from 'zod';

import { Slug, Sha256 } from '../text/plain-text.ts';
import { FoundLook } from '../package/workset-data.ts';

/** The author of this desk's own look where a reviewer looked differently. */
export const DESK = 'desk';

/**
 * What one of several people found at one leaf of one submission in one round (P5). `taken`: it is a look of this desk;
 * `conflict`: somebody else found otherwise, so that none of them is; `settled-…`: a named person decided between them.
 */
export const SideState = z.enum(['taken', 'conflict', 'settled-for', 'settled-against']);
export type SideState = z.output<typeof SideState>;

export const Side = z.strictObject({
  /** Code of the reviewer, or `desk`. */
  author: Slug,
  /** Digest of the findings it came in; null for this desk's own look. */
  package: Sha256.nullable(),
  /** Order of the look on the machine it was made on. */
  seq: z.int().min(0),
  look: FoundLook,
  state: SideState,
});
export type Side = z.output<typeof Side>;

/** Same points by the same kind of look: nothing to settle, whatever the reasons say. */
export function sameValue(a: FoundLook, b: FoundLook): boolean {
  return a.points === b.points && a.outcome === b.outcome;
}

/** The very look, by the same person at the same time; the reason may have been worded anew when it was settled. */
export function sameLook(a: FoundLook, b: FoundLook): boolean {
  return sameValue(a, b) && a.at === b.at && a.by.name === b.by.name;
}

/** Sides that still have a say: what was decided against has none. */
export function isActive({ state }: Side): boolean {
  return state !== 'settled-against';
}

/** The states that follow from the values: all agree, or none of them stands (P5: never "last wins"). */
export function judged(sides: readonly Side[]): readonly Side[] {
  const active = sides.filter(isActive);
  const [first] = active;
  const agree = first === undefined || active.every(({ look }) => sameValue(look, first.look));
  return sides.map((side) => {
    if (!isActive(side)) return side;
    if (!agree) return { ...side, state: 'conflict' };
    return side.state === 'settled-for' ? side : { ...side, state: 'taken' };
  });
}
