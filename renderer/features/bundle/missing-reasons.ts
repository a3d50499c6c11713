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

/** What is to be written down: reasons of missing communes alone, without stray spaces, that are not kept yet. */
export function reasonsToSave(
  codes: readonly string[],
  reasons: Reasons,
  kept: Reasons,
): Record<string, string> {
  const clean = (code: string) => (reasons[code] ?? '').trim();
  const changed = codes.filter((code) => clean(code) !== (kept[code] ?? ''));
  return Object.fromEntries(changed.map((code) => [code, clean(code)]));
}
