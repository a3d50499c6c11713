import type { Page } from 'playwright-core';

import { axeOn } from '../../builders/axe.ts';

/**
 * What axe finds on the screen as it is, WCAG 2.2 AA and best practice, in light and in dark; with `frames` also inside
 * the viewer of documents.
 */
export async function findings(
  page: Page,
  how: { readonly frames?: boolean } = {},
): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await axeOn(page, how).analyze();
    found.push(
      ...violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html ?? ''}`),
    );
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
}
