import { writeFileSync } from 'node:fs';
import path from 'node:path';

import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { readShippedCampaign } from '../../electron/backend/campaign/shipped.ts';
import { leavesOf } from '../../shared/domain/criteria/walk.ts';
import { vi } from '../../shared/i18n/vi.ts';
import { PASSPHRASE, value } from '../builders/backend.ts';
import { aDeskWindow } from '../builders/desk-window.ts';
import { fillPracticeDesk } from '../builders/filled-desk.ts';
import { newFolder, output } from '../builders/office.ts';
import { needs } from '../builders/programs.ts';
import { PEOPLE } from '../builders/unit-desk.ts';

const { screens } = vi.frame;

async function open(page: Page, screen: keyof typeof screens): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: screens[screen] }).click();
  await page.locator('.sheet h1').first().waitFor();
}

/** The screen as a printer gets it, read back by poppler. */
async function printed(page: Page, name: string): Promise<string> {
  const file = path.join(process.env['CQDT_PRINTS'] ?? newFolder(), `${name}.pdf`);
  writeFileSync(file, await page.pdf({ preferCSSPageSize: true, printBackground: true }));
  return output('pdftotext', [file, '-']).replaceAll(/\s+/gu, ' ');
}

needs('poppler')(
  'every list of a unit’s desk prints whole, says whose it is and that practice is practice (X6, X5)',
  async () => {
    const window = await aDeskWindow();
    const { page, api } = window;
    await fillPracticeDesk(window, { unit: 'stttt' });
    const form = value(await api['form.get']({}));
    const figures = form.criteria.fields.filter(({ required }) => required).slice(0, 30);
    for (const { slug } of figures) await api['form.save-answer']({ field: slug, answer: null });
    const { problems } = value(await api['submission.preview']({}));
    expect(problems.length).toBeGreaterThan(20);
    await page.reload();

    await open(page, 'missing');
    await page.locator('.miss').waitFor();
    const missing = await printed(page, 'missing');
    for (const { leaf } of problems) expect(missing).toContain(leaf ?? 'Báo cáo');
    expect(missing).toContain(vi.common.practiceNotice);
    expect(missing).toContain('Sở Thông tin và Truyền thông, Tỉnh Gia Lai');
    expect(missing).not.toContain('Tìm tiêu chí, tài liệu, lệnh');

    await open(page, 'form');
    await page.getByRole('button', { name: vi.assessment.grid }).click();
    await page.locator('.grid').waitFor();
    const grid = await printed(page, 'grid');
    for (const { code } of leavesOf(form.criteria)) expect(grid).toContain(code);

    await open(page, 'evidence');
    const evidence = await printed(page, 'evidence');
    for (const { fileName } of form.evidence) expect(evidence).toContain(fileName);

    for (const screen of ['home', 'report', 'send', 'parts', 'inbox'] as const) {
      await open(page, screen);
      const paper = await printed(page, screen);
      expect(paper).toContain(vi.common.practiceNotice);
      expect(paper.length).toBeGreaterThan(200);
    }
  },
  120_000,
);

needs('poppler')(
  'the Sở’s board prints every one of 259 units, though the screen holds only some of them (X6)',
  async () => {
    const { page, api } = await aDeskWindow();
    const opening = { campaign: 'gialai-2019', practice: true, people: PEOPLE } as const;
    value(await api['setup.create-province']({ ...opening, passphrase: PASSPHRASE }));
    await page.reload();
    await open(page, 'board');
    await page.locator('.vgrid').waitFor();
    const units = readShippedCampaign('gialai-2019').register.units;
    const paper = await printed(page, 'board');
    expect(units).toHaveLength(259);
    expect(units.map(({ name }) => name).filter((name) => !paper.includes(name))).toEqual([]);
    expect(paper).toContain(vi.common.practiceNotice);
  },
  120_000,
);

test('on paper a dark screen is dark on white', async () => {
  const window = await aDeskWindow();
  const { page } = window;
  await fillPracticeDesk(window, { unit: '23767' });
  await page.reload();
  await open(page, 'missing');
  await page.evaluate(() => {
    document.documentElement.dataset['colorScheme'] = 'dark';
    document.documentElement.dataset['contrast'] = 'high';
  });
  await page.emulateMedia({ media: 'print' });
  const look = await page.locator('.sheet h1').evaluate((heading) => {
    const { color, backgroundColor } = getComputedStyle(heading);
    return { color, backgroundColor, ground: getComputedStyle(document.body).backgroundColor };
  });
  expect(look.color).toBe('rgb(0, 0, 0)');
  expect(look.ground).toMatch(/rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/u);
});
