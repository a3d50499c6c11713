type Props = { readonly words: readonly string[]; readonly label: string };

/** Eight words of a SHA-256, read over the phone one by one. */
export function DigestWords({ words, label }: Props) {
  return (
    <ol className="words" aria-label={label}>
      {words.map((word, place) => (
        // Words repeat and never move, so their place is their identity.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={place}>{word}</li>
      ))}
    </ol>
  );
}
