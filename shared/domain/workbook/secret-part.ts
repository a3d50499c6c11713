import { z } from 'zod';

import { err, ok, type Result } from '../../lib/result.ts';
import { Answer, LeafEntry } from '../answers/assessment.ts';
import type { EntryTexts } from './form-export.ts';
import { SECRET_SHEET } from './plan-rows.ts';
import type { RawWorkbook } from './raw-workbook.ts';
import { WorkbookIdentity } from './workbook-identity.ts';
import { workbookProblem, type WorkbookProblem } from './workbook-problem.ts';

/** What the workbook held when it was made. */
export type Kept = {
  readonly identity: WorkbookIdentity;
  readonly answers: ReadonlyMap<string, Answer>;
  readonly entries: ReadonlyMap<string, EntryTexts>;
};

/** Reads the sheet nobody sees: without it a workbook is not one of ours, whatever it looks like. */
export function readSecretPart(workbook: RawWorkbook): Result<Kept, WorkbookProblem> {
  const lines = secretLines(workbook);
  const said = lines.get('identity');
  const identity = parsed(said, WorkbookIdentity);
  if (identity === null) return err(workbookProblem(foreignCode(said)));
  const answers = linesOf(lines, 'answer/', Answer);
  const entries = linesOf(lines, 'entry/', LeafEntry);
  if (answers === null || entries === null) return err(workbookProblem('not-our-workbook'));
  return ok({ identity, answers, entries });
}

/** Lines by their key; a long one goes on in the cells to the right. */
function secretLines({ sheets }: RawWorkbook): ReadonlyMap<string, string> {
  const cells = sheets.find(({ name }) => name === SECRET_SHEET)?.cells ?? [];
  const keys = new Map(
    cells.filter(({ column }) => column === 1).map(({ row, text }) => [row, text]),
  );
  const lines = new Map<string, string>();
  for (const { row, column, text } of cells) {
    const key = keys.get(row) ?? '';
    if (column > 1) lines.set(key, `${lines.get(key) ?? ''}${text}`);
  }
  return lines;
}

/** Everything kept under a prefix; null when one line was tampered with. */
function linesOf<T>(
  lines: ReadonlyMap<string, string>,
  prefix: string,
  schema: z.ZodType<T>,
): ReadonlyMap<string, T> | null {
  const found = new Map<string, T>();
  for (const [key, json] of lines) {
    if (!key.startsWith(prefix)) continue;
    const value = parsed(json, schema);
    if (value === null) return null;
    found.set(key.slice(prefix.length), value);
  }
  return found;
}

function parsed<T>(json: string | undefined, schema: z.ZodType<T>): T | null {
  if (json === undefined) return null;
  try {
    const result = schema.safeParse(JSON.parse(json));
    return result.success ? result.data : null;
  } catch {
    return null;
  }
}

const AnyFormat = z.object({ format: z.string().regex(/^workbook\/\d+$/u) });

/** A workbook of a later version of the app says so, since only its form is unknown. */
function foreignCode(json: string | undefined): 'newer-format' | 'not-our-workbook' {
  const format = parsed(json, AnyFormat)?.format;
  return format === undefined || format === 'workbook/1' ? 'not-our-workbook' : 'newer-format';
}

/** The form that is to take the workbook. */
export type Expected = Pick<
  WorkbookIdentity,
  'campaign' | 'practice' | 'unit' | 'level' | 'criteria'
>;

/** Why a workbook of ours belongs to another form: one reason is enough. */
export function identityProblem({ identity }: Kept, expected: Expected): WorkbookProblem | null {
  const { unitName } = identity;
  if (identity.practice !== expected.practice)
    return workbookProblem('practice-differs', {}, { practice: identity.practice ? 1 : 0 });
  if (identity.campaign !== expected.campaign)
    return workbookProblem('other-campaign', {}, { campaign: identity.campaign });
  if (identity.unit !== expected.unit) return workbookProblem('other-unit', {}, { unit: unitName });
  if (identity.level !== expected.level) return workbookProblem('other-level');
  return identity.criteria === expected.criteria ? null : workbookProblem('other-criteria');
}
