import { WorkbookFileError } from './file-problem.ts';

/** Attributes of the element that was just opened, by name without prefix; parsed only when asked. */
export type Attributes = (name: string) => string | null;
export type XmlListener = {
  /** `name` has no prefix. An element without content is opened and closed. */
  readonly open: (name: string, attributes: Attributes) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
};

const DEEPEST = 64;

/**
 * Reads XML as Office programs write it, piece by piece. Declarations of types and entities are refused, not read:
 * nothing outside the text can be meant by it (XXE), and no entity grows.
 */
export function readXml(xml: string, part: string, listener: XmlListener): void {
  let at = xml.startsWith('\uFEFF') ? 1 : 0;
  let depth = 0;
  while (at < xml.length) {
    const tag = xml.indexOf('<', at);
    if (tag !== at) passText(xml.slice(at, tag < 0 ? xml.length : tag), depth, listener);
    if (tag < 0) break;
    const piece = pieceAt(xml, tag, part);
    depth += tell(piece, xml.slice(tag, piece.end), { part, listener });
    if (depth > DEEPEST || depth < 0) throw new WorkbookFileError('workbook/damaged', part);
    at = piece.end;
  }
  if (depth !== 0) throw new WorkbookFileError('workbook/damaged', part);
}

type Hearing = { readonly part: string; readonly listener: XmlListener };

/** Passes one piece of markup on; gives by how much the depth changed. */
function tell({ kind }: Piece, markup: string, { part, listener }: Hearing): number {
  switch (kind) {
    case 'open':
      return openTag(markup.slice(1, -1), part, listener);
    case 'close':
      listener.close(localName(markup.slice(2, -1).trim()));
      return -1;
    case 'raw':
      listener.text(markup.slice(9, -3));
      return 0;
    case 'skip':
      return 0;
  }
}

function passText(raw: string, depth: number, listener: XmlListener): void {
  if (depth > 0) listener.text(decoded(raw));
}

type Piece = { readonly kind: 'open' | 'close' | 'raw' | 'skip'; readonly end: number };

/** Which piece of markup begins at `<`, and where it ends. */
function pieceAt(xml: string, at: number, part: string): Piece {
  if (xml.startsWith('<!--', at)) return { kind: 'skip', end: after(xml, '-->', at, part) };
  if (xml.startsWith('<![CDATA[', at)) return { kind: 'raw', end: after(xml, ']]>', at, part) };
  if (xml.startsWith('<?', at)) return { kind: 'skip', end: after(xml, '?>', at, part) };
  if (xml.startsWith('<!', at)) throw new WorkbookFileError('workbook/damaged', part);
  if (xml.startsWith('</', at)) return { kind: 'close', end: after(xml, '>', at, part) };
  return { kind: 'open', end: tagEnd(xml, at, part) };
}

// A search, and the name for its failure.
// oxlint-disable-next-line max-params
function after(xml: string, mark: string, at: number, part: string): number {
  const found = xml.indexOf(mark, at);
  if (found < 0) throw new WorkbookFileError('workbook/damaged', part);
  return found + mark.length;
}

/** The `>` that ends a tag, not one inside a quoted value. */
function tagEnd(xml: string, at: number, part: string): number {
  let quote = '';
  for (let here = at + 1; here < xml.length; here += 1) {
    const character = xml.charAt(here);
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return here + 1;
    else if (character === '<') break;
  }
  throw new WorkbookFileError('workbook/damaged', part);
}

/** Tells the listener of an opened element; gives by how much the depth grew. */
function openTag(tag: string, part: string, listener: XmlListener): 0 | 1 {
  const closed = tag.endsWith('/');
  const inner = closed ? tag.slice(0, -1) : tag;
  const [whole = ''] = /^[^\s]+/u.exec(inner) ?? [];
  if (whole === '') throw new WorkbookFileError('workbook/damaged', part);
  const name = localName(whole);
  listener.open(name, attributesOf(inner.slice(whole.length)));
  if (closed) listener.close(name);
  return closed ? 0 : 1;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function attributesOf(text: string): Attributes {
  let parsed: Map<string, string> | null = null;
  return (name) => {
    parsed ??= new Map(
      [...text.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu)].map(
        ([, key = '', double, single]) => [localName(key), decoded(double ?? single ?? '')],
      ),
    );
    return parsed.get(name) ?? null;
  };
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};
const LAST_CODE_POINT = 0x10ffff;

function decoded(raw: string): string {
  if (!raw.includes('&')) return raw;
  return raw.replaceAll(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w{1,8});/gu, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name] ?? whole;
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : whole;
  });
}
