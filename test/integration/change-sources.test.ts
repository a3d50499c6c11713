import { expect, test } from 'vitest';

import { openDataFolder } from '../../electron/backend/data-folder.ts';
import { createSaveMany } from '../../electron/backend/services/form/save-many.ts';
import { createStore } from '../../electron/backend/store.ts';
import { anAuthority } from '../builders/authority.ts';
import { aFolder, value } from '../builders/backend.ts';
import { aUnitDesk } from '../builders/unit-desk.ts';

test('the history tells what was typed here from what came with a file (U3, U6, U12)', async () => {
  const authority = await anAuthority({ folder: await aFolder() });
  const desk = await aUnitDesk(authority, 'snv');
  value(await desk.api['form.save-answer']({ field: 'can_bo', answer: { value: 9 } }));
  desk.close();

  const folder = openDataFolder(desk.dir);
  const store = createStore(folder.db);
  const saved = createSaveMany({ store, clock: desk.clock })({
    answers: [{ field: 'can_bo', answer: { value: 10 } }],
    leaves: [{ leaf: 'A.1', entry: { reason: 'Thiếu máy' } }],
    via: 'phieu-so-noi-vu.xlsx',
  });
  const figures = store.changes.of('answer', 'can_bo');
  const entries = store.changes.of('leaf', 'A.1');
  folder.close();
  expect(saved.ok).toBe(true);
  expect(figures.map(({ via }) => via)).toEqual([null, 'phieu-so-noi-vu.xlsx']);
  expect(entries.map(({ via }) => via)).toEqual(['phieu-so-noi-vu.xlsx']);
});
