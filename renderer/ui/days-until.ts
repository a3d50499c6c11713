const DAY_MS = 86_400_000;
const VIETNAM_MS = 7 * 3_600_000;

/** Whole calendar days in Vietnam from an instant to a day (`YYYY-MM-DD`); 0 on the day itself, negative after it. */
export function daysUntil(now: string, day: string): number {
  const today = Math.floor((Date.parse(now) + VIETNAM_MS) / DAY_MS);
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS) - today;
}
