import type { CallError } from '../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../shared/lib/result.ts';
import { download, readExport } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';

/** The bytes of a document, checked against its SHA-256 on the way. */
export async function readDocument(sha256: string): Promise<Result<ArrayBuffer, CallError>> {
  const file = await run('evidence.file', { sha256 });
  if (!file.ok) return file;
  const bytes = await readExport(file.value);
  return bytes === null ? err({ code: 'internal' }) : ok(bytes);
}

/** Saves a checked copy where the person keeps downloads; null when it worked. */
export async function downloadDocument(sha256: string): Promise<CallError | null> {
  const file = await run('evidence.file', { sha256 });
  if (!file.ok) return file.error;
  download(file.value);
  return null;
}
