const DAY_MS = 86_400_000;
const ICT_MS = 7 * 3_600_000;
const SATURDAY = 6;
const SUNDAY = 0;

/**
 * A term to begin with when something is sent back: the unit has so many whole working days, and answers strictly
 * before the midnight that ends the last of them. Weekends are left out; days off are the officer's to know.
 */
export function termAfter(now: string, workingDays: number): string {
  let day = Math.floor((Date.parse(now) + ICT_MS) / DAY_MS);
  for (let left = workingDays; left > 0;) {
    day += 1;
    const weekday = new Date(day * DAY_MS).getUTCDay();
    if (weekday !== SATURDAY && weekday !== SUNDAY) left -= 1;
  }
  const end = new Date((day + 1) * DAY_MS).toISOString();
  return `${end.slice(0, 10)}T00:00:00+07:00`;
}
