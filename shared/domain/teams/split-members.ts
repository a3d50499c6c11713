/** What one unit adds to a work set: its original file, and what stands about it in the data. Bytes. */
export type Weight = { readonly file: number; readonly data: number };
export type Limits = Weight & { readonly count: number };

/** What a package may carry (package-format, Limits), with room for what stands around it; findings come back from as many units. */
export const WORKSET_LIMITS: Limits = { file: 1_400_000_000, data: 6_000_000, count: 300 };

/**
 * Shares members out to as few packages as their order allows, each within the limits; one that is too heavy for any
 * package stands alone (P5).
 */
export function splitMembers<T>(
  members: readonly T[],
  weigh: (member: T) => Weight,
  limits: Limits = WORKSET_LIMITS,
): readonly (readonly T[])[] {
  const packages: T[][] = [];
  let left: Limits = { file: 0, data: 0, count: 0 };
  for (const member of members) {
    const { file, data } = weigh(member);
    if (left.count < 1 || left.file < file || left.data < data) {
      packages.push([]);
      left = limits;
    }
    packages.at(-1)?.push(member);
    left = { file: left.file - file, data: left.data - data, count: left.count - 1 };
  }
  return packages;
}
