import type { Page } from 'playwright-core';

/**
 * A place of the rail opened so many times, in a window loaded anew each time, so that nothing is left of the opening
 * before; milliseconds from the click to painted rows.
 */
export async function timeOpenings(
  page: Page,
  { place, row, times }: { readonly place: string; readonly row: string; readonly times: number },
): Promise<readonly number[]> {
  const samples: number[] = [];
  for (let time = 0; time < times; time += 1) {
    await page.reload();
    await page.getByRole('navigation').getByRole('button', { name: place }).waitFor();
    samples.push(
      await page.evaluate(
        ([label, wanted]) =>
          new Promise<number>((resolve) => {
            const pressed = performance.now();
            new MutationObserver((_, observer) => {
              if (document.querySelector(wanted) === null) return;
              observer.disconnect();
              requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
            }).observe(document.body, { childList: true, subtree: true });
            const button = [...document.querySelectorAll('.rail button')].find((one) =>
              one.textContent.includes(label),
            );
            if (button instanceof HTMLElement) button.click();
          }),
        [place, row] as const,
      ),
    );
  }
  return samples;
}
