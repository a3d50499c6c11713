/** F6 and Shift+F6 move between the panes (`data-pane`), so that no one tabs through a whole outline. */
export function movePane(event: KeyboardEvent): void {
  if (event.key !== 'F6' || event.isComposing) return;
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(
    (pane) => pane.offsetParent !== null && pane.querySelector('[data-pane]') === null,
  );
  if (panes.length === 0) return;
  event.preventDefault();
  const here = panes.findIndex((pane) => pane.contains(document.activeElement));
  const step = event.shiftKey ? -1 : 1;
  const next = panes[(here + step + panes.length) % panes.length];
  const inside = next?.querySelector<HTMLElement>(
    '[tabindex="0"], button:not([tabindex="-1"]), input, textarea, select, a[href]',
  );
  (inside ?? next)?.focus();
}
