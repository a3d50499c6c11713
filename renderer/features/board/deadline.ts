const DAY = 86_400_000;
const HOUR = 3_600_000;

/** How far a deadline is away, in the unit a person would say it in. */
export type Countdown =
  | { readonly kind: 'days-left'; readonly count: number }
  | { readonly kind: 'hours-left'; readonly count: number }
  | { readonly kind: 'past'; readonly days: number };

/**
 * Time left to an instant, or days since it. In time means strictly before the instant ("trước ngày", P2), so the
 * instant itself is already past. Today does not count among the days left, as on every other screen.
 */
export function countdown(deadline: string, now: string): Countdown {
  const left = Date.parse(deadline) - Date.parse(now);
  if (left <= 0) return { kind: 'past', days: daysLate(deadline, now) };
  if (left <= DAY) return { kind: 'hours-left', count: Math.ceil(left / HOUR) };
  return { kind: 'days-left', count: Math.ceil(left / DAY) - 1 };
}

/** Days that have begun since the deadline: 1 from the deadline's own instant on. */
export function daysLate(deadline: string, at: string): number {
  return Math.floor((Date.parse(at) - Date.parse(deadline)) / DAY) + 1;
}
