/** Lines that a text takes in a column of so many characters, counted word by word as it is wrapped. */
function wrappedLines(text: string, width: number): number {
  const room = Math.max(1, width * 1.1);
  let lines = 0;
  for (const line of text.split('\n')) lines += wrapped(line, room);
  return lines;
}

function wrapped(text: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const needed = used === 0 ? word.length : used + 1 + word.length;
    const breaks = needed > room && used > 0;
    lines += (breaks ? 1 : 0) + Math.floor(Math.max(0, word.length - 1) / room);
    used = breaks ? word.length : needed;
  }
  return lines;
}

/** Lines that the tallest text of a row needs; Excel does not grow rows of a file that it did not write. */
export function linesIn(texts: readonly string[], widths: readonly number[]): number {
  return Math.max(1, ...texts.map((text, at) => wrappedLines(text, widths[at] ?? 10)));
}
