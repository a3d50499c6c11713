/** Text that looks like an escape of Excel's own, and characters that XML cannot carry or would change. */
const UNSAFE = /_(?=x[0-9A-Fa-f]{4}_)|[\p{Cc}\uFFFE\uFFFF]/gu;
const CARRIED = new Set(['\t', '\n']);

/** Text so that Excel shows exactly it: `_x000B_` for what XML cannot carry (ISO/IEC 29500-1, 22.9.2.19). */
export function escapeForExcel(text: string): string {
  return text.toWellFormed().replaceAll(UNSAFE, (character) => {
    if (CARRIED.has(character)) return character;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
    return `_x${code.padStart(4, '0')}_`;
  });
}

/** The text behind the escapes. */
export function unescapeFromExcel(text: string): string {
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}
