const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML shows it, in an element or an attribute; blanks in a row, which forms are full of, stay blanks. */
export function escaped(text: string): string {
  return text
    .replaceAll(/[&<>"']/gu, (sign) => ENTITIES[sign] ?? '')
    .replaceAll(/ {2,}/gu, (blanks) => '\u00a0'.repeat(blanks.length));
}
