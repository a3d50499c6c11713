import { expect, test } from 'vitest';

import type { Change } from '../../../../../renderer/features/assessment/form-draft.ts';
import { createUnsavedChanges } from '../../../../../renderer/features/assessment/unsaved-changes.ts';

const figure = (key: string, value: number): Change => ({ kind: 'answer', key, value: { value } });

test('a change is shown over the stored form until an answer asked for after its saving knows it', () => {
  const unsaved = createUnsavedChanges();
  const change = figure('a', 1);
  unsaved.changed([change]);
  expect(unsaved.newerThan(1)).toEqual([change]);
  unsaved.acknowledged([change], 5);
  // Asked before the change was durable, answered after: the stored form may be older than the screen.
  expect(unsaved.newerThan(4)).toEqual([change]);
  expect(unsaved.newerThan(6)).toEqual([]);
});

test('a value typed while an older one of the same field was being saved still waits', () => {
  const unsaved = createUnsavedChanges();
  const [older, newer] = [figure('a', 1), figure('a', 12)];
  unsaved.changed([older]);
  unsaved.changed([newer]);
  unsaved.acknowledged([older], 5);
  expect(unsaved.newerThan(9)).toEqual([newer]);
  unsaved.forget();
  expect(unsaved.newerThan(9)).toEqual([]);
});
