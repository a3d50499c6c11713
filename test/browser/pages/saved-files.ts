import path from 'node:path';

import type { Page } from 'playwright-core';

/** Saves every package of the list in an open dialog under its own name in `folder`; returns the paths. */
export async function savePackages(
  page: Page,
  { list, folder }: { readonly list: string; readonly folder: string },
): Promise<string[]> {
  const lines = page.getByRole('list', { name: list }).getByRole('listitem');
  await lines.first().waitFor();
  const paths: string[] = [];
  for (const line of await lines.filter({ hasText: '.cqdt' }).all()) {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      line.getByRole('button').press('Enter'),
    ]);
    const target = path.join(folder, file.suggestedFilename());
    await file.saveAs(target);
    paths.push(target);
  }
  return paths;
}
