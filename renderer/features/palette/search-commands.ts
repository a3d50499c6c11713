import { matches, searchKey } from '../../../shared/domain/text/search-key.ts';
import type { Command, CommandGroup } from '../../api/commands.ts';

/** A command as the palette lists it. `note` is its second line: why it is blocked, its hint, or where the words occur. */
export type Hit = { readonly command: Command; readonly note: string | null };
export type HitGroup = { readonly group: CommandGroup; readonly hits: readonly Hit[] };

const ORDER: readonly CommandGroup[] = [
  'criteria',
  'commands',
  'documents',
  'units',
  'screens',
  'help',
];
/** So many of a kind are shown; who wants more types another letter. */
const SHOWN: Readonly<Record<CommandGroup, number>> = {
  criteria: 7,
  commands: 6,
  documents: 5,
  units: 6,
  screens: 6,
  help: 5,
};
/** Before anything is typed: what one may want to do here, and where one may want to go. */
const AT_FIRST: ReadonlySet<CommandGroup> = new Set(['commands', 'screens']);

/**
 * Commands that a person's words find, without marks, case and spaces (X2), grouped; the group with the best find comes
 * first, and within a group the best finds.
 */
export function searchCommands(
  commands: readonly Command[],
  query: string,
): { readonly groups: readonly HitGroup[]; readonly count: number } {
  if (searchKey(query) === '') return atFirst(commands);
  const found = commands
    .map((command) => ({ command, rank: rankOf(command, query) }))
    .filter(({ rank }) => rank < NOT_FOUND);
  const groups = ORDER.map((group) => {
    const own = found.filter(({ command }) => command.group === group);
    const best = own.toSorted((one, other) => one.rank - other.rank);
    const hits = best.slice(0, SHOWN[group]).map(({ command }) => hitOf(command, query));
    return { group, hits, rank: best[0]?.rank ?? NOT_FOUND };
  });
  return {
    groups: groups
      .filter(({ hits }) => hits.length > 0)
      .toSorted((one, other) => one.rank - other.rank)
      .map(({ group, hits }) => ({ group, hits })),
    count: found.length,
  };
}

function atFirst(commands: readonly Command[]): ReturnType<typeof searchCommands> {
  const groups = ORDER.filter((group) => AT_FIRST.has(group))
    .map((group) => {
      const own = commands.filter((command) => command.group === group);
      const usable = own.toSorted((one, other) => blockedLast(one) - blockedLast(other));
      return { group, hits: usable.slice(0, 12).map((command) => hitOf(command, '')) };
    })
    .filter(({ hits }) => hits.length > 0);
  return { groups, count: groups.reduce((sum, { hits }) => sum + hits.length, 0) };
}

function blockedLast({ blocked }: Command): number {
  return blocked === undefined || blocked === null ? 0 : 1;
}

const NOT_FOUND = 5;

/** 0: begins with it; 1: its words begin words of the label; 2: somewhere in the label; 3: hint; 4: other words. */
function rankOf({ label, hint = '', words = '' }: Command, query: string): number {
  const key = searchKey(query);
  if (searchKey(label).startsWith(key)) return 0;
  if (startsWords(label, query)) return 1;
  if (matches(query, label)) return 2;
  if (matches(query, `${label} ${hint}`)) return 3;
  return matches(query, `${label} ${words}`) ? 4 : NOT_FOUND;
}

function startsWords(text: string, query: string): boolean {
  const words = text.split(/[^\p{L}\p{N}\p{Mark}]+/u).map(searchKey);
  return query
    .trim()
    .split(/\s+/u)
    .map(searchKey)
    .every((typed) => words.some((word) => word.startsWith(typed)));
}

function hitOf(command: Command, query: string): Hit {
  const { blocked, hint, words = '' } = command;
  if (typeof blocked === 'string') return { command, note: blocked };
  const inWords = query !== '' && rankOf(command, query) === 4 ? passage(words, query) : null;
  return { command, note: inWords ?? hint ?? null };
}

const AROUND = 48;

/** The sentence part round the first typed word, cut at word ends. */
function passage(text: string, query: string): string | null {
  const words = text.split(/\s+/u);
  const first = searchKey(query.trim().split(/\s+/u)[0] ?? '');
  const at = words.findIndex((word) => searchKey(word).startsWith(first));
  if (at === -1) return null;
  const before = words.slice(0, at).join(' ');
  const from = Math.max(0, before.length - AROUND);
  const start = from === 0 ? 0 : before.indexOf(' ', from) + 1;
  const cut = text.slice(start, start + 2 * AROUND + 20);
  const end = start + cut.length < text.length ? cut.lastIndexOf(' ') : cut.length;
  return `${start > 0 ? '… ' : ''}${cut.slice(0, end)}${end < cut.length ? ' …' : ''}`;
}
