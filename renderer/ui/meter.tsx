type Part = { readonly tone?: 'ok' | 'warn' | 'err'; readonly percent: number };
type Props = { readonly parts: readonly Part[]; readonly label?: string; readonly large?: boolean };

/** One bar made of parts; the text beside it always says the same. */
export function Meter({ parts, label, large = false }: Props) {
  const described =
    label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label };
  // An empty part would still take its gap.
  const shown = parts.filter(({ percent }) => percent > 0);
  return (
    <div className={large ? 'meter meter--lg' : 'meter'} {...described}>
      {shown.map((part, place) => (
        <span
          // Parts never move.
          // oxlint-disable-next-line react/no-array-index-key
          key={place}
          className={part.tone === undefined ? undefined : `m-${part.tone}`}
          style={{ width: `${Math.max(0, Math.min(100, part.percent))}%` }}
        />
      ))}
    </div>
  );
}
