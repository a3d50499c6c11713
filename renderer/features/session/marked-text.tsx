import { searchKey } from '../../../shared/domain/text/search-key.ts';

type Props = { readonly text: string; readonly query: string };

/** Marks the part of a name that was typed, however it was typed. */
export function MarkedText({ text, query }: Props) {
  const range = findRange(text, searchKey(query));
  if (range === null) return <>{text}</>;
  const [from, to] = range;
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  );
}

/** Letters of a name and of what was typed differ in number (spaces, marks), so the range is found by its key. */
function findRange(text: string, key: string): readonly [number, number] | null {
  if (key === '') return null;
  for (let from = 0; from < text.length; from += 1) {
    for (let to = from + 1; to <= text.length; to += 1) {
      const part = searchKey(text.slice(from, to));
      if (part === key && /\S/.test(text.charAt(from))) return [from, to];
      if (part.length > key.length) break;
    }
  }
  return null;
}
