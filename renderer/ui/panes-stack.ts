/** At 200 % and in narrow windows panes stand below each other (narrow.css): the page scrolls, not a pane. */
export function panesStack(): boolean {
  return matchMedia('(max-width: 62rem)').matches;
}
