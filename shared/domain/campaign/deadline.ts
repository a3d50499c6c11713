/** Milliseconds since 1970 of an instant with offset; text order would compare offsets, not moments. */
function moment(instant: string): number {
  const value = Date.parse(instant);
  if (Number.isNaN(value)) throw new Error(`not an instant: ${instant}`);
  return value;
}

/** The later of two instants that have an offset; the first when they are the same moment. */
export function later(a: string, b: string): string {
  return moment(b) > moment(a) ? b : a;
}

/** -1, 0 or 1 by moment, whatever the offsets are written as. */
export function compareInstants(a: string, b: string): -1 | 0 | 1 {
  const difference = moment(a) - moment(b);
  if (difference === 0) return 0;
  return difference < 0 ? -1 : 1;
}

/**
 * "Trước ngày 18/10" (letter 1252, I.4; P2): an arrival is in time when it is strictly before the deadline, here
 * 2019-10-18T00:00:00+07:00. An extension only ever gives more time. A level without a deadline has nothing to be
 * late for.
 */
export function isInTime(arrival: {
  readonly arrivedAt: string;
  readonly deadline: string | undefined;
  readonly extendedUntil?: string | null;
}): boolean {
  const { arrivedAt, deadline, extendedUntil } = arrival;
  if (deadline === undefined) return true;
  const limit =
    extendedUntil === undefined || extendedUntil === null
      ? deadline
      : later(deadline, extendedUntil);
  return compareInstants(arrivedAt, limit) < 0;
}
