const DAY_MS = 86_400_000;
/** Day 0 of Excel's calendar as every program counts it from 1 March 1900 on (ISO/IEC 29500-1, 18.17.4.1). */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Before it programs disagree, since Excel counts a 29 February 1900 that never was. */
const FIRST_AGREED = '1900-03-01';
const LAST_SERIAL = 2_958_465;

/** The number under which Excel keeps a day; null for days that programs would read differently. */
export function serialOfDay(isoDate: string): number | null {
  if (isoDate < FIRST_AGREED) return null;
  return Math.round((Date.parse(`${isoDate}T00:00:00Z`) - EPOCH_1900) / DAY_MS);
}

/** The day behind Excel's number, hours left out; null when it is none. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial);
  const day = (from1904 ? EPOCH_1904 : EPOCH_1900) + days * DAY_MS;
  if (!Number.isFinite(day) || days < 0 || days > LAST_SERIAL) return null;
  const iso = new Date(day).toISOString().slice(0, 10);
  return iso < FIRST_AGREED ? null : iso;
}
