import { expect, test } from 'vitest';

import { launch, openWindow } from '../builders/browser.ts';

test('the browser starts without an installation and writes numbers, names and letters the Vietnamese way', async () => {
  const browser = await launch();
  try {
    const page = await (await openWindow(browser)).newPage();
    await page.setContent('<h1>Ủy ban nhân dân xã Đak Rong</h1>');
    expect(await page.getByRole('heading').innerText()).toBe('Ủy ban nhân dân xã Đak Rong');
    const seen = await page.evaluate(() => ({
      number: new Intl.NumberFormat('vi').format(1_250_000.5),
      sorted: ['Đak Pơ', 'Ea Kly', 'Chư Sê'].toSorted(new Intl.Collator('vi').compare),
      width: innerWidth,
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    }));
    expect(seen.number).toBe('1.250.000,5');
    expect(seen.sorted).toEqual(['Chư Sê', 'Đak Pơ', 'Ea Kly']);
    expect(seen.width).toBe(1366);
    expect(['Asia/Ho_Chi_Minh', 'Asia/Saigon']).toContain(seen.zone);
  } finally {
    await browser.close();
  }
});
