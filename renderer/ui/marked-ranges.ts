import { searchKey } from '../../shared/domain/text/search-key.ts';

export type Range = readonly [from: number, to: number];

/**
 * Parts of a text that were typed, however they were typed: all of it in one piece where that occurs, else the start
 * of one word for each typed word where each has one. In order, without overlaps.
 */
export function markedRanges(text: string, query: string): readonly Range[] {
  const whole = findPiece(text, searchKey(query));
  if (whole !== null) return [whole];
  const found: Range[] = [];
  for (const typed of query
    .split(/\s+/u)
    .map(searchKey)
    .filter((key) => key !== '')) {
    const range = findPiece(text, typed, found);
    if (range === null) return [];
    found.push(range);
  }
  return found.toSorted(([one], [other]) => one - other);
}

/** Letters of a name and of what was typed differ in number (spaces, marks), so the range is found by its key. */
function findPiece(text: string, key: string, taken: readonly Range[] = []): Range | null {
  if (key === '') return null;
  for (let from = 0; from < text.length; from += 1) {
    if (!startsWord(text, from) || taken.some(([a, b]) => from >= a && from < b)) continue;
    const to = endOfPiece(text, from, key);
    if (to !== null) return [from, to];
  }
  return null;
}

/** Where a piece with this key ends that begins here; null when none does. */
function endOfPiece(text: string, from: number, key: string): number | null {
  for (let to = from + 1; to <= text.length; to += 1) {
    const part = searchKey(text.slice(from, to));
    if (part === key) return withMarks(text, to);
    if (part.length > key.length || !key.startsWith(part)) return null;
  }
  return null;
}

/** Marks of a decomposed letter belong to it. */
function withMarks(text: string, to: number): number {
  let end = to;
  while (/\p{Mark}/u.test(text.charAt(end))) end += 1;
  return end;
}

function startsWord(text: string, at: number): boolean {
  return (
    /[\p{L}\p{N}]/u.test(text.charAt(at)) && !/[\p{L}\p{N}\p{Mark}]/u.test(text.charAt(at - 1))
  );
}
