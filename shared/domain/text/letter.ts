import { z } from 'zod';

import { TextRun } from './rich-text.ts';

/** One thing the letter says: `I.1`, `I.2.3`; what stands before the first number is `I.0`, `II.0`. */
export const Passage = z.object({
  id: z.string(),
  /** Heading of the part it stands in; empty above the first one. */
  part: z.string(),
  runs: z.array(TextRun),
});
export type Passage = z.output<typeof Passage>;

/** The order of the event, as the units got it. */
export const Letter = z.object({ title: z.string(), passages: z.array(Passage) });
export type Letter = z.output<typeof Letter>;

type Place = { part: string; roman: string; number: number; bullet: number; loose: number };

/**
 * A letter as `shared/data/<campaign>/letter.md` spells it: `#` title, `##` parts that begin with a Roman number,
 * numbered paragraphs, dashes below them, loose paragraphs, bold words. Every paragraph becomes a passage of its own.
 */
export function parseLetter(markdown: string): Letter {
  const place: Place = { part: '', roman: '', number: 0, bullet: 0, loose: 0 };
  let title = '';
  const passages: Passage[] = [];
  for (const line of paragraphsOf(markdown)) {
    if (line.startsWith('# ')) title = line.slice(2);
    else if (line.startsWith('## ')) enterPart(place, line.slice(3));
    else passages.push(passageOf(place, line));
  }
  return { title, passages };
}

/** Lines joined to paragraphs: a blank line or a new mark at the start ends one. */
function paragraphsOf(markdown: string): readonly string[] {
  const found: string[] = [];
  let open = false;
  for (const raw of markdown.normalize('NFC').split(/\r?\n/u)) {
    const line = raw.trim();
    const starts = /^(#{1,2} |\d+\. |- )/u.test(line);
    if (line === '') open = false;
    else if (open && !starts) found[found.length - 1] += ` ${line}`;
    else {
      found.push(line);
      open = true;
    }
  }
  return found;
}

function enterPart(place: Place, heading: string): void {
  const roman = /^([IVX]+)\./u.exec(heading)?.[1] ?? heading;
  Object.assign(place, { part: heading, roman, number: 0, bullet: 0, loose: 0 });
}

function passageOf(place: Place, line: string): Passage {
  const numbered = /^(\d+)\. (.*)$/u.exec(line);
  if (numbered !== null) {
    Object.assign(place, { number: Number(numbered[1]), bullet: 0 });
    return passage(place, `${place.roman}.${place.number}`, numbered[2] ?? '');
  }
  if (line.startsWith('- ')) {
    place.bullet += 1;
    return passage(place, `${place.roman}.${place.number}.${place.bullet}`, line.slice(2));
  }
  const id = [place.roman, 0, place.loose === 0 ? '' : place.loose].filter((it) => it !== '');
  place.loose += 1;
  return passage(place, id.join('.'), line);
}

function passage({ part }: Place, id: string, text: string): Passage {
  return { id, part, runs: runsOf(text) };
}

function runsOf(text: string): TextRun[] {
  return text
    .split('**')
    .map((piece, at): TextRun => (at % 2 === 1 ? { text: piece, bold: true } : { text: piece }))
    .filter((run) => run.text !== '');
}

/** The passage as one line without styles, to search in and to read out. */
export function passageText({ runs }: Passage): string {
  return runs.map(({ text }) => text).join('');
}
