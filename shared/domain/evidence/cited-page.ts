/** The word for a page, short or whole, or a place that is nothing but a number. */
const PAGE = /(?:^|[\s,;(])(?:trang|tr)\.?\s*(?<page>\d{1,4})(?!\d)/iu;

/** The first page that a citation names: `trang 12, mục II` → 12. Null where it names none. */
export function citedPage(place: string): number | null {
  const text = place.normalize('NFC').trim();
  const page = Number(PAGE.exec(text)?.groups?.['page'] ?? (/^\d{1,4}$/u.test(text) ? text : '0'));
  return page < 1 ? null : page;
}
