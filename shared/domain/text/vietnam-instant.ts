const ICT_MS = 7 * 3_600_000;

/** A moment (milliseconds since 1970) as packages and ledgers write it: whole seconds, `+07:00`. */
export function vietnamInstant(moment: number): string {
  return `${new Date(moment + ICT_MS).toISOString().slice(0, 19)}+07:00`;
}
