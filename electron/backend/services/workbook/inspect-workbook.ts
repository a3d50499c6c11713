import type { z } from 'zod';

import { differencesOf } from '../../../../shared/domain/workbook/differences.ts';
import { readFormWorkbook } from '../../../../shared/domain/workbook/read-form-workbook.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { UnitDesk } from '../../unit-desk.ts';
import type { WorkbookFileCode } from '../../workbook/file-problem.ts';
import { openWorkbook } from '../../workbook/open-workbook.ts';
import { readFormContext } from '../form/form-context.ts';
import { expectedIdentity } from './expected-identity.ts';
import type { WorkbookMemory } from './inspected-workbook.ts';

type Inspection = z.output<(typeof contract)['workbook.inspect']['output']>;
type Failure = CallError<WorkbookFileCode | 'workbook/gone'>;

/** Reads a workbook in a thread that can be ended, and compares it with the form. Nothing is written. */
export function createInspectWorkbook(
  { store, inbox }: Pick<UnitDesk, 'store' | 'inbox'>,
  memory: WorkbookMemory,
) {
  return async (token: string): Promise<Result<Inspection, Failure>> => {
    memory.inspected = null;
    const file = await inbox.find(token);
    if (file === null) return err({ code: 'workbook/gone' });
    const opened = await openWorkbook(file.path);
    await inbox.discard(token);
    if (!opened.ok) return opened;
    const context = readFormContext(store);
    const { set } = context.criteria;
    const verdict = readFormWorkbook(opened.value, { set, expected: expectedIdentity(context) });
    const fileName = file.name;
    if (!verdict.usable)
      return ok({ fileName, made: null, problems: [...verdict.problems], differences: [] });
    const { reading } = verdict;
    memory.inspected = { token, fileName, reading };
    const now = { answers: store.form.answers(), leaves: store.form.leaves() };
    const { exportedAt: at, revision } = reading.kept.identity;
    return ok({
      fileName,
      made: { at, revision },
      problems: [...reading.problems],
      differences: [...differencesOf(set, reading, now)],
    });
  };
}
