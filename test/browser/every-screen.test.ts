import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';

import { vi } from '../../shared/i18n/vi.ts';
import { must } from '../../shared/lib/must.ts';
import { axeOn } from '../builders/axe.ts';
import { aDeskWindow, type DeskWindow } from '../builders/desk-window.ts';

const MINUTE = 60_000;
/** An office PC at 100 %, and the same at 200 % zoom. */
const OFFICE = { width: 1366, height: 768 };
const ZOOMED = { width: 683, height: 384 };
type Theme = { readonly scheme: 'light' | 'dark'; readonly contrast: 'normal' | 'high' };
/** What the first story looks at with every rule. */
const USUAL: Theme = { scheme: 'light', contrast: 'normal' };
const OTHER_THEMES = [
  { scheme: 'dark', contrast: 'normal' },
  { scheme: 'light', contrast: 'high' },
  { scheme: 'dark', contrast: 'high' },
] as const satisfies readonly Theme[];

/** A practice desk is a whole desk: no campaign file, no certificate to wait for. */
async function practiseAs({ page, api }: DeskWindow, unit: string, filled: boolean) {
  const level = /^\d/u.test(unit) ? 'xa' : 'so';
  const { passphrase, people } = vi.practice;
  await api['practice.start']({ unit, people: people(level), passphrase });
  if (filled) await api['practice.fill']({});
  await page.reload();
  await page.getByRole('heading', { name: 'Đây là bàn tập dượt' }).waitFor();
}

/** Every place of the rail, and the form's other view. */
async function eachScreen(page: Page, look: (name: string) => Promise<void>): Promise<void> {
  const places = page.locator('.rail .rail__item:not([aria-haspopup])');
  const names = await places.locator('.rail__label').allInnerTexts();
  expect(names.length).toBeGreaterThan(7);
  for (const name of names) {
    await places.filter({ hasText: name }).click();
    await page.locator('main :is(h1, h2)').first().waitFor();
    await settled(page);
    await look(name);
    if (name !== vi.frame.screens.form) continue;
    await page.getByRole('button', { name: 'Bảng', exact: true }).click();
    await settled(page);
    await look(`${name}, bảng`);
    await page.getByRole('button', { name: 'Từng tiêu chí' }).click();
  }
}

/** No answer is still on its way and nothing moves. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('main output.fill') === null);
  await page.evaluate(() => Promise.all(document.getAnimations().map((one) => one.finished)));
}

async function wear(page: Page, { scheme, contrast }: Theme): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.evaluate((value) => {
    document.documentElement.dataset['contrast'] = value;
  }, contrast);
}

/** Rows of one kind look alike: so many of them stand for all. */
const ROWS = { all: 'tr:nth-child(n+30)', colours: ':is(tr, li):nth-child(n+9)' } as const;

/** WCAG 2.2 AA and best practice; `colours` looks only at what a theme can change. */
async function findings(page: Page, only: keyof typeof ROWS): Promise<string[]> {
  const axe = axeOn(page).exclude(ROWS[only]);
  if (only === 'colours') axe.withRules('color-contrast');
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${must(nodes[0], 'where').html}`);
}

/** What sticks out to the right although it does not scroll within itself. */
async function sideways(page: Page): Promise<string[]> {
  return await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= room) return [];
    const scrolls = (one: Element) =>
      one.parentElement?.closest('*:is(.gridwrap, .pane, .card, [style*="overflow"])') ?? null;
    return [...document.querySelectorAll('body *')]
      .filter((one) => one.getBoundingClientRect().right > room + 1 && scrolls(one) === null)
      .map((one) => `${one.tagName} ${one.className}`)
      .slice(0, 5);
  });
}

test(
  'X2: every screen of a sở with a filled form: axe finds nothing, and at 200 % nothing scrolls sideways',
  { timeout: 5 * MINUTE },
  async () => {
    const desk = await aDeskWindow();
    const { page } = desk;
    await practiseAs(desk, 'stc', true);
    const found: string[] = [];
    await eachScreen(page, async (name) => {
      found.push(...(await findings(page, 'all')).map((mark) => `${name}: ${mark}`));
      await page.setViewportSize(ZOOMED);
      found.push(...(await sideways(page)).map((what) => `${name}, 200 %: ${what}`));
      await page.setViewportSize(OFFICE);
    });
    expect(found).toEqual([]);
    expect(desk.complaints).toEqual([]);
  },
);

test(
  'X2: every screen of a commune with an empty form can be read in dark and in high contrast',
  { timeout: 5 * MINUTE },
  async () => {
    const desk = await aDeskWindow();
    const { page } = desk;
    await practiseAs(desk, '23767', false);
    const found: string[] = [];
    await eachScreen(page, async (name) => {
      for (const theme of OTHER_THEMES) {
        await wear(page, theme);
        const marks = await findings(page, 'colours');
        found.push(...marks.map((mark) => `${name}, ${theme.scheme} ${theme.contrast}: ${mark}`));
      }
      await wear(page, USUAL);
    });
    expect(found).toEqual([]);
    expect(desk.complaints).toEqual([]);
  },
);
