/** Reasons by unit code, as typed. */
export type Reasons = Readonly<Record<string, string>>;

/** Missing communes that have no reason yet: the bundle is not sealed before each has one (H7). */
export function withoutReason(codes: readonly string[], reasons: Reasons): string[] {
  return codes.filter((code) => (reasons[code] ?? '').trim() === '');
}

/** Gives every commune that has none the same reason; what was written is kept. */
export function fillEmpty(codes: readonly string[], reasons: Reasons, reason: string): Reasons {
  const filled = withoutReason(codes, reasons).map((code) => [code, reason]);
  return { ...reasons, ...Object.fromEntries(filled) };
}

/** What goes into the bundle: the missing communes alone, without stray spaces. */
export function reasonsToSeal(codes: readonly string[], reasons: Reasons): Record<string, string> {
  return Object.fromEntries(codes.map((code) => [code, (reasons[code] ?? '').trim()]));
}
