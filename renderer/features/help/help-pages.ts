import type { Role } from '../../../shared/domain/roles/role.ts';
import {
  textOfPassage,
  type LetterLine,
  type LetterPassage,
} from '../../../shared/domain/text/letter-passages.ts';
import { matches } from '../../../shared/domain/text/search-key.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { letter } from '../../api/letter.ts';

/** One page of the help: a how-to in steps, or an item of the letter. */
export type HelpPage = {
  readonly id: string;
  readonly title: string;
  /** Whom it is for, or which letter. */
  readonly group: string;
  /** Where it stands, as one quotes it. */
  readonly note: string;
  readonly kind: 'howTo' | 'letter';
  readonly lines: readonly LetterLine[];
};

const WHO: Readonly<Record<Role, readonly string[]>> = {
  unit: ['everyone', 'unit', 'leader'],
  district: ['everyone', 'unit', 'leader', 'district'],
  province: ['everyone', 'district', 'province'],
  reviewer: ['everyone', 'reviewer'],
  author: ['everyone'],
};

/** What this kind of desk may want to read, how-tos first. */
export function helpPages(role: Role): readonly HelpPage[] {
  const howTo = vi.help.topics
    .filter(({ who }) => WHO[role].includes(who))
    .map(({ id, title, who, steps }): HelpPage => ({
      id,
      title,
      group: vi.help.forWho[who],
      note: vi.help.forWho[who],
      kind: 'howTo',
      lines: steps.map((text) => ({ bullet: true, runs: [{ text, bold: false }] })),
    }));
  const passages = letter.passages.map((passage): HelpPage => ({
    id: `letter-${passage.id}`,
    title: titleOf(passage),
    group: vi.help.letter,
    note: passage.section === '' ? letter.title : `${letter.title}, ${passage.section}`,
    kind: 'letter',
    lines: passage.lines,
  }));
  return [...howTo, ...passages];
}

const TITLE_WORDS = 10;

/** What an item is about: its bold beginning, else its first words. */
function titleOf(passage: LetterPassage): string {
  const opening = openingOf(passage);
  const words = opening.replace(/[.;]$/u, '').split(' ');
  const short = words.slice(0, TITLE_WORDS).join(' ');
  const title = words.length > TITLE_WORDS ? `${short} …` : short;
  return /\d/u.test(passage.id) ? `${passage.id}. ${title}` : title;
}

/** Without its number, up to the first colon or where its bold beginning ends. */
function openingOf({ lines }: LetterPassage): string {
  const runs = lines[0]?.runs ?? [];
  const first = runs.find(({ text }) => !/^\d+\.\s*$/u.test(text))?.text ?? '';
  return first.replace(/^\d+\.\s*/u, '').split(':')[0] ?? '';
}

/** The how-to of a screen, for F1; the first page where it has none. */
export function pageOfScreen(screen: string): string {
  return vi.help.topics.find((topic) => topic.screen === screen)?.id ?? 'start';
}

/** All the words of a page, to be searched. */
export function textOfPage({ id, title, lines }: HelpPage): string {
  return `${title} ${textOfPassage({ id, section: '', lines })}`;
}

/** Pages in which the words occur, without marks, case and spaces. */
export function findPages(pages: readonly HelpPage[], query: string): readonly HelpPage[] {
  return pages.filter((page) => matches(query, textOfPage(page)));
}
