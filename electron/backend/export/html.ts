import { writeFile } from 'node:fs/promises';

import type { Annex, Block, DocumentModel } from '../../../shared/domain/report/report-model.ts';
import type { TextRun } from '../../../shared/domain/text/rich-text.ts';
import { wordsOfForm } from '../../../shared/i18n/vi/document.ts';
import { styleOf } from './html-style.ts';
import { htmlTable } from './html-table.ts';
import { escaped } from './html-text.ts';

/** A rule of this length below a line; the norm wants it drawn, not an underline. */
function rule(widthMm: number): string {
  return `<hr class="rule" style="width:${widthMm}mm">`;
}

function paragraph(text: string, names = ''): string {
  return `<p${names === '' ? '' : ` class="${names}"`}>${escaped(text)}</p>`;
}

/** Ô 1 to 4: bodies and number at the left, the state's name, motto, place and date at the right. */
function letterhead(model: DocumentModel): string {
  const left = [
    ...(model.superior === '' ? [] : [paragraph(model.superior, 'caps')]),
    ...model.issuer.map((name) => paragraph(name, 'caps bold')),
    rule(28),
    ...(model.symbol === '' ? [] : [paragraph(wordsOfForm.number(model.symbol), 'small blanks')]),
  ];
  const right = [
    paragraph(wordsOfForm.state, 'caps bold'),
    paragraph(wordsOfForm.motto, 'small bold'),
    rule(60),
    paragraph(wordsOfForm.date(model.place), 'small italic blanks'),
  ];
  return `<header class="pair head"><div>${left.join('')}</div><div>${right.join('')}</div></header>`;
}

/** Ô 5a and 9a. */
function title({ type, subject, addressees }: DocumentModel): string {
  const [first = '', ...rest] = addressees;
  const to =
    rest.length === 0
      ? paragraph(wordsOfForm.addressee(first))
      : `${paragraph(wordsOfForm.addresseeHead)}<ul>${addressees.map((name) => `<li>${escaped(name)}</li>`).join('')}</ul>`;
  return [
    `<h1 class="centre title">${escaped(type)}</h1>`,
    paragraph(subject, 'centre bold'),
    rule(60),
    first === '' ? '' : `<div class="to">${to}</div>`,
  ].join('');
}

function basis(texts: readonly string[]): string {
  const lines = texts.map((text, at) =>
    paragraph(`${wordsOfForm.basis(text)}${at === texts.length - 1 ? '.' : ';'}`),
  );
  return lines.length === 0 ? '' : `<div class="basis">${lines.join('')}</div>`;
}

function richText(runs: readonly TextRun[]): string {
  return runs
    .map(({ text, bold = false, italic = false }) => {
      const plain = italic ? `<i>${escaped(text)}</i>` : escaped(text);
      return bold ? `<b>${plain}</b>` : plain;
    })
    .join('');
}

function blockHtml(block: Block, landscape: boolean): string {
  switch (block.kind) {
    case 'heading':
      // The document's title is its only h1.
      return `<h2>${escaped(block.text)}</h2>`;
    case 'paragraph':
      return paragraph(block.text);
    case 'rich':
      return `<p>${richText(block.runs)}</p>`;
    case 'list': {
      const items = block.items.map((item) => `<li>${richText(item)}</li>`).join('');
      return block.ordered ? `<ol>${items}</ol>` : `<ul>${items}</ul>`;
    }
    case 'table':
      return htmlTable(block.table, { caption: block.caption, landscape });
  }
}

type Signing = Pick<DocumentModel, 'signature' | 'signer'>;

/** Ô 7, 8: who signs, with room for signature and seal. */
function signing({ signature: lines, signer }: Signing): string {
  const name = signer === '' ? '' : paragraph(signer, 'bold');
  return `<div>${lines.map((text) => paragraph(text, 'bold')).join('')}<div class="room"></div>${name}</div>`;
}

/** Ô 7, 8, 9b, kept on one page: receivers, who signs; of minutes both sides, and the receivers below. */
function signature(model: DocumentModel): string {
  const to = [...model.receivers, model.filing].filter((name) => name !== '');
  if (model.signature.length === 0 && to.length === 0) return '';
  const names = [wordsOfForm.receivers, ...to.map((name) => `- ${name}`)];
  const receivers = `<div>${names.map((text) => paragraph(text)).join('')}</div>`;
  return model.countersign === undefined
    ? `<footer class="pair sign">${receivers}${signing(model)}</footer>`
    : `<footer class="pair sides">${signing(model.countersign)}${signing(model)}</footer><footer class="pair sign">${receivers}</footer>`;
}

function annexHtml({ label, title: name, notes, table }: Annex): string {
  return [
    '<section class="annex lying">',
    `<h2 class="centre">${escaped(label)}</h2>`,
    paragraph(name.toUpperCase(), 'centre bold'),
    ...notes.map((note) => paragraph(note, 'centre italic')),
    htmlTable(table, { caption: '', landscape: true }),
    '</section>',
  ].join('');
}

/**
 * A document as one HTML page that is whole in itself: the same model as Word's, laid out by `@page` rules, with its face
 * inside; a host prints it to PDF (U8). Every text is escaped; the page has no script and reaches nothing.
 */
export function htmlOf(model: DocumentModel): string {
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<title>${escaped(`${model.type} ${model.subject}`)}</title>
<style>${styleOf(model)}</style>
</head>
<body class="${model.landscape ? 'lying' : 'upright'}">
${model.marks.map((mark) => paragraph(mark, 'mark')).join('')}
${letterhead(model)}
<main>
${title(model)}
${basis(model.basis)}
${model.blocks.map((block) => blockHtml(block, model.landscape)).join('\n')}
</main>
${signature(model)}
${model.annexes.map(annexHtml).join('\n')}
</body>
</html>
`;
}

/** Writes the page that a host prints. */
export async function writeHtml(model: DocumentModel, path: string): Promise<void> {
  await writeFile(path, htmlOf(model));
}
