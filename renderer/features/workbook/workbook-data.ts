import { err, type Result } from '../../../shared/lib/result.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { uploadFile } from '../../api/files.ts';
import { run, type Data } from '../../api/use-query.ts';

/** A workbook as it was looked at, with the token that stands for it. */
export type Inspected = Data<'workbook.inspect'> & { readonly file: string };
export type Form = Data<'form.get'>;

/** Hands a workbook over and has it looked at; nothing is written by this. */
export async function inspect(file: File): Promise<Result<Inspected, CallError>> {
  const uploaded = await uploadFile(file);
  if (!uploaded.ok) return err(uploaded.error);
  const seen = await run('workbook.inspect', { file: uploaded.value });
  return seen.ok ? { ok: true, value: { ...seen.value, file: uploaded.value } } : seen;
}
