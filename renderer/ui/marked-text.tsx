import { markedRanges } from './marked-ranges.ts';

type Props = { readonly text: string; readonly query: string };

/** Marks the parts of a text that were typed, however they were typed. */
export function MarkedText({ text, query }: Props) {
  const ranges = markedRanges(text, query);
  if (ranges.length === 0) return <>{text}</>;
  const pieces = ranges.map(([from, to], index) => ({
    before: text.slice(ranges[index - 1]?.[1] ?? 0, from),
    marked: text.slice(from, to),
    from,
  }));
  return (
    <>
      {pieces.map(({ before, marked, from }) => (
        <span key={from}>
          {before}
          <mark>{marked}</mark>
        </span>
      ))}
      {text.slice(ranges.at(-1)?.[1] ?? 0)}
    </>
  );
}
