/** How Word says in its HTML that a paragraph is an item: `mso-list:l0 level1 lfo1`. */
const WORD_ITEM = /mso-list:\s*l\d/i;
const HEAVY = /font-weight:\s*(?:bold|bolder|[6-9]\d\d)/i;
/** Google Docs wraps everything in `<b style="font-weight:normal">`. */
const NOT_HEAVY = /font-weight:\s*(?:normal|[1-5]\d\d)/i;
const SLANTED = /font-style:\s*(?:italic|oblique)/i;
const NUMBERED = /^\s*(?:\d+|[a-z]|[ivx]+)[.)]/i;

/**
 * HTML from the clipboard made fit for the report: Word's paragraphs that only look like items become lists, rows of a
 * table become lines, lists within lists become one, everything the schema does not know is left to it to drop.
 */
export function cleanPastedHtml(html: string): string {
  const page = new DOMParser().parseFromString(withoutStyles(html), 'text/html');
  for (const gone of page.querySelectorAll('style, script, xml, title, meta, link')) gone.remove();
  for (const breaking of page.querySelectorAll('br')) breaking.replaceWith('\u2028');
  wordLists(page);
  for (const styled of page.querySelectorAll('[data-style]')) stylesAsTags(page, styled);
  for (const list of page.querySelectorAll('li ul, li ol')) flatten(list);
  for (const row of page.querySelectorAll('tr')) rowAsLine(page, row);
  for (const table of page.querySelectorAll('table'))
    table.replaceWith(...table.querySelectorAll('p'));
  splitLines(page);
  const spaces = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  for (let text = spaces.nextNode(); text !== null; text = spaces.nextNode()) {
    text.nodeValue = (text.nodeValue ?? '').replaceAll('\u00A0', ' ');
  }
  return page.body.innerHTML;
}

/** The page's security rules let nobody bring styles in; what they say is read from another attribute. */
function withoutStyles(html: string): string {
  return html
    .replaceAll(/<style\b[^]*?<\/style>/gi, '')
    .replaceAll(/<[a-z][^>]*>/gi, (tag) => tag.replaceAll(/\sstyle\s*=/gi, ' data-style='));
}

/** Bold and italic by style become tags. */
function stylesAsTags(page: Document, styled: Element): void {
  const style = styled.getAttribute('data-style') ?? '';
  styled.removeAttribute('data-style');
  if (NOT_HEAVY.test(style) && styled.tagName === 'B') styled.replaceWith(...styled.childNodes);
  if (HEAVY.test(style)) wrapInner(page, styled, 'strong');
  if (SLANTED.test(style)) wrapInner(page, styled, 'em');
}

function wrapInner(page: Document, element: Element, tag: string): void {
  const inner = page.createElement(tag);
  inner.append(...element.childNodes);
  element.append(inner);
}

/** Word writes each item as a paragraph with its bullet or number as text in front. */
function wordLists(page: Document): void {
  let list: Element | null = null;
  for (const line of page.querySelectorAll('p, h1, h2, h3, h4, h5, h6')) {
    if (!WORD_ITEM.test(line.getAttribute('data-style') ?? '')) continue;
    const tag = takeBullet(line) ? 'OL' : 'UL';
    const before = line.previousElementSibling;
    if (list === null || before !== list || list.tagName !== tag) {
      list = page.createElement(tag);
      line.before(list);
    }
    const item = page.createElement('li');
    item.append(...line.childNodes);
    list.append(item);
    line.remove();
  }
}

/** Takes the drawn bullet or number away; true when it was a number. */
function takeBullet(line: Element): boolean {
  const drawn = [...line.querySelectorAll('span')].find((span) =>
    /mso-list:\s*ignore/i.test(span.getAttribute('data-style') ?? ''),
  );
  const numbered = NUMBERED.test(drawn?.textContent ?? '');
  drawn?.remove();
  return numbered;
}

function flatten(inner: Element): void {
  const outer = inner.closest('li');
  if (outer === null) return;
  outer.after(...inner.children);
  inner.remove();
}

function rowAsLine(page: Document, row: Element): void {
  const cells = [...row.children].map((cell) => (cell.textContent ?? '').trim());
  const line = page.createElement('p');
  line.textContent = cells.filter((cell) => cell !== '').join('; ');
  row.replaceWith(line);
}

/** A line break within a paragraph ends it: one line, one paragraph. */
function splitLines(page: Document): void {
  const lines = [...page.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6')];
  for (const line of lines.filter(({ textContent }) => (textContent ?? '').includes('\u2028'))) {
    for (let at = breakIn(page, line); at !== null; at = breakIn(page, line)) {
      const range = page.createRange();
      range.setStartBefore(line);
      range.setEnd(at.node, at.offset);
      const before = range.extractContents();
      at.node.nodeValue = (at.node.nodeValue ?? '').replace('\u2028', '');
      line.before(before);
    }
  }
}

function breakIn(page: Document, line: Element): { node: Node; offset: number } | null {
  const texts = page.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const offset = (node.nodeValue ?? '').indexOf('\u2028');
    if (offset >= 0) return { node, offset };
  }
  return null;
}
