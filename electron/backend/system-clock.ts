import type { Clock } from './ports.ts';

const HOUR = 3_600_000;

/** An instant as everything of ours is dated: Việt Nam time (+07:00, no summer time), whole seconds. */
export function vietnamInstant(epochMilliseconds: number): string {
  return `${new Date(epochMilliseconds + 7 * HOUR).toISOString().slice(0, 19)}+07:00`;
}

/** The machine's clock, whatever time zone the machine is set to. */
export const systemClock: Clock = { now: () => vietnamInstant(Date.now()) };
