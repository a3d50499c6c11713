const MARKS = /\p{Mark}/gu;
const NOT_WORD = /[^a-z0-9]+/;

/** Lower case without diacritics; `đ` has no decomposition in Unicode, so it is replaced by hand. */
function fold(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('đ', 'd');
}

function wordsOf(text: string): string[] {
  return fold(text)
    .split(NOT_WORD)
    .filter((word) => word !== '');
}

/**
 * The key under which a Vietnamese name is found: no diacritics, case, spaces, apostrophes or hyphens, so that
 * "Đăk Đoa", "dak doa" and "DakDoa", or "K' Dang" and "KDang", meet (U1; domain notes, 5).
 */
export function searchKey(text: string): string {
  return wordsOf(text).join('');
}

/**
 * Does what a person typed find this text? Either the typed letters occur in it in one piece, or every typed word
 * begins at the beginning of a word of it, so that "tay son pleiku" and "tayson pleiku" find "Phường Tây Sơn, Thành
 * phố Pleiku". Nothing typed finds all.
 */
export function matches(query: string, text: string): boolean {
  return finder(text)(typedQuery(query));
}

/** What a person typed, folded once for all the texts it is held against. */
export type TypedQuery = { readonly words: readonly string[]; readonly whole: string };

/** Folds what was typed. */
export function typedQuery(query: string): TypedQuery {
  const words = wordsOf(query);
  return { words, whole: words.join('') };
}

/** The question of `matches` for a text that is asked about often: its letters are folded once. */
export function finder(text: string): (query: TypedQuery) => boolean {
  const words = wordsOf(text);
  const whole = words.join('');
  const starts = startsOf(words);
  return (typed) =>
    whole.includes(typed.whole) ||
    typed.words.every((word) => starts.some((start) => whole.startsWith(word, start)));
}

/** Where each word begins in all of them written without spaces. */
function startsOf(words: readonly string[]): readonly number[] {
  let end = 0;
  return words.map((word) => {
    const start = end;
    end += word.length;
    return start;
  });
}
