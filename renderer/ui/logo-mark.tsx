/** Three bars: the app's sign. */
export function LogoMark() {
  return (
    <span className="mark" aria-hidden>
      <b />
      <b />
      <b />
    </span>
  );
}
