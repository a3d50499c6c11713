let now = 0;

/**
 * Order of events in this window: every call is later than all before it. Unlike a clock it never stands still, so it
 * can say whether an answer was asked for before or after a save was acknowledged.
 */
export function nextMoment(): number {
  now += 1;
  return now;
}
