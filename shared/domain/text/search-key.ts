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
  const words = wordsOf(text);
  const whole = words.join('');
  if (whole.includes(searchKey(query))) return true;
  const starts = startsOf(words);
  return wordsOf(query).every((typed) => starts.some((start) => whole.startsWith(typed, start)));
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
