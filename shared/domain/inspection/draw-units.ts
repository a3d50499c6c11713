import { compareCodes } from '../register/lookup.ts';

/** A unit with the number it drew: the units with the lowest numbers are inspected. */
export type Drawn = { readonly unit: string; readonly number: string };

export type Draw = {
  readonly seed: string;
  readonly count: number;
  /** Codes of the units that take part, in any order. */
  readonly units: readonly string[];
  /** Lower-case hexadecimal SHA-256 of the UTF-8 bytes of a text. */
  readonly sha256: (text: string) => string;
};

/**
 * A random choice that anyone can draw again (P6): each unit's number is the SHA-256 of the seed, a line feed and the
 * unit's code; the lowest numbers are drawn. Who knows the seed and the units gets the same result with any tool:
 * `printf '%s\n%s' SEED CODE | sha256sum`. A unit's number does not depend on who else takes part.
 */
export function drawUnits({ seed, count, units, sha256 }: Draw): Drawn[] {
  return [...new Set(units)]
    .map((unit) => ({ unit, number: sha256(`${seed}\n${unit}`) }))
    .toSorted((a, b) => compareCodes(a.number, b.number) || compareCodes(a.unit, b.unit))
    .slice(0, count);
}
