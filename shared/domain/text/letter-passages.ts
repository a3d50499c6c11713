/** A piece of a line; what the letter prints bold stays bold. */
export type LetterRun = { readonly text: string; readonly bold: boolean };
export type LetterLine = { readonly bullet: boolean; readonly runs: readonly LetterRun[] };
/** One numbered item of a letter, or a paragraph that stands alone. */
export type LetterPassage = {
  /** As people quote it: `I.2`, `II`; a paragraph without a number takes its section's and a letter. */
  readonly id: string;
  /** Heading of the section it stands in. */
  readonly section: string;
  readonly lines: readonly LetterLine[];
};
export type Letter = { readonly title: string; readonly passages: readonly LetterPassage[] };

/** Reads the letter as it is kept in `shared/data`: Markdown headings, numbered items, bullets, bold. */
export function parseLetter(markdown: string): Letter {
  const blocks = markdown
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n|\n(?=\s*- )/u)
    .filter((block) => block.trim() !== '');
  const passages: { id: string; section: string; lines: LetterLine[] }[] = [];
  let title = '';
  let section = '';
  for (const block of blocks) {
    const text = block.trim().replaceAll(/\s*\n\s*/gu, ' ');
    if (text.startsWith('# ')) title = text.slice(2);
    else if (text.startsWith('## ')) section = text.slice(3);
    else if (continues(block) && passages.length > 0) passages.at(-1)?.lines.push(lineOf(text));
    else passages.push({ id: idOf(text, section, passages), section, lines: [lineOf(text)] });
  }
  return { title, passages };
}

/** The words of a passage in one piece, for searching. */
export function textOfPassage({ lines }: LetterPassage): string {
  return lines.map(({ runs }) => runs.map(({ text }) => text).join('')).join(' ');
}

/** Indented blocks and bullets belong to the item above. */
function continues(block: string): boolean {
  return /^\n?\s+\S/u.test(block) || block.trim().startsWith('- ');
}

function idOf(
  text: string,
  section: string,
  before: readonly { readonly section: string }[],
): string {
  const roman = /^[IVX]+/u.exec(section)?.[0] ?? '';
  const number = /^(\d+)\. /u.exec(text)?.[1];
  if (number !== undefined) return `${roman}.${number}`;
  const alone = before.filter((it) => it.section === section).length;
  return alone === 0 ? roman : `${roman}.${String.fromCodePoint(96 + alone)}`;
}

function lineOf(text: string): LetterLine {
  const bullet = text.startsWith('- ');
  const runs = (bullet ? text.slice(2) : text)
    .split('**')
    .map((part, index) => ({ text: part, bold: index % 2 === 1 }))
    .filter((run) => run.text !== '');
  return { bullet, runs };
}
