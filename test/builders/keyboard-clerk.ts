import type { Page } from 'playwright-core';

import type { Answers, AnswerValue } from '../../shared/domain/answers/assessment.ts';
import type { CriteriaSet, Leaf } from '../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../shared/domain/criteria/field.ts';
import { fieldBySlug, leavesOf } from '../../shared/domain/criteria/walk.ts';
import { formatDate, formatDecimal } from '../../shared/i18n/format.ts';
import { tabTo } from './desk-window.ts';

/** What the clerk writes wherever a leaf stays below its maximum. */
export const REASON = 'Chưa đạt mức tối đa vì thiếu máy và người, sẽ làm tiếp trong năm sau.';

/** Fills the form from its first leaf to its last as a clerk without a mouse would. */
export async function fillWithKeyboard(page: Page, set: CriteriaSet, answers: Answers) {
  const entered = new Set<string>();
  for (const leaf of leavesOf(set)) {
    await page.getByRole('heading', { name: leaf.name }).waitFor();
    for (const field of ownFields(set, leaf)) {
      const value = answers[field.slug]?.value;
      if (value === undefined || entered.has(field.slug)) continue;
      entered.add(field.slug);
      await tabTo(page, (focus) => focus.field === field.slug);
      await enter(page, field, value);
    }
    await giveReason(page);
    await page.keyboard.press('Control+Enter');
  }
}

function ownFields(set: CriteriaSet, leaf: Leaf): readonly Field[] {
  const known = fieldBySlug(set);
  return leaf.fields
    .map(({ field }) => known.get(field))
    .filter((field) => field !== undefined)
    .filter(({ filledBy }) => filledBy === 'unit');
}

/** The box is there the moment the score falls below the maximum. */
async function giveReason(page: Page): Promise<void> {
  if ((await page.locator('[data-field="reason"]').count()) === 0) return;
  await tabTo(page, ({ field }) => field === 'reason');
  await page.keyboard.insertText(REASON);
}

async function enter(page: Page, field: Field, value: AnswerValue): Promise<void> {
  if (field.type === 'choice') {
    const at = field.options.findIndex(({ key }) => key === value);
    return await choose(page, at);
  }
  if (field.type === 'multi-choice') {
    const chosen = new Set<unknown>(Array.isArray(value) ? value : []);
    return await tick(
      page,
      field.options.map(({ key }) => chosen.has(key)),
    );
  }
  if (field.type === 'boolean') return await choose(page, value === true ? 0 : 1);
  if (field.type === 'list') return await addRows(page, field, Array.isArray(value) ? value : []);
  return await write(page, asTyped(field, value));
}

function asTyped(field: Field, value: AnswerValue): string {
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (field.type === 'date') return formatDate(text);
  return field.type === 'text' ? text : formatDecimal(text);
}

async function write(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

/** Space takes the first of a group, arrows go on from there. */
async function choose(page: Page, at: number): Promise<void> {
  await page.keyboard.press('Space');
  for (let step = 0; step < at; step += 1) await page.keyboard.press('ArrowDown');
}

/** After the options comes "none of these". */
async function tick(page: Page, chosen: readonly boolean[]): Promise<void> {
  for (const one of chosen) {
    if (one) await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
  }
  if (chosen.every((one) => !one)) await page.keyboard.press('Space');
}

type ListField = Extract<Field, { type: 'list' }>;

async function addRows(
  page: Page,
  field: ListField,
  rows: readonly (string | Readonly<Record<string, string>>)[],
): Promise<void> {
  for (const row of rows) {
    await tabTo(page, (focus) => focus.field === field.slug);
    await page.keyboard.press('Enter');
    for (const { key, type } of field.columns) {
      const cell = typeof row === 'string' ? '' : (row[key] ?? '');
      await page.keyboard.insertText(type === 'date' && cell !== '' ? formatDate(cell) : cell);
      await page.keyboard.press('Tab');
    }
  }
}
