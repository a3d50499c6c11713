import { z } from 'zod';

import type { ExportedFile } from '../../shared/ipc/dto.ts';
import type { CallError } from '../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../shared/lib/result.ts';

const Uploaded = z.object({ token: z.uuid() });

/** Hands a file to the host, streamed; the token stands for it in calls. Paths never cross. */
export async function uploadFile(file: File): Promise<Result<string, CallError>> {
  try {
    const name = encodeURIComponent(file.name.normalize('NFC'));
    const response = await fetch(`/api/files?name=${name}`, { method: 'POST', body: file });
    return ok(Uploaded.parse(await response.json()).token);
  } catch {
    // A file that vanished or a host that stopped: the same advice to the person.
    return err({ code: 'internal' });
  }
}

/** Where a file made by the backend can be fetched. */
export function exportUrl(file: ExportedFile): string {
  return `/api/exports/${file.id}/${encodeURIComponent(file.name)}`;
}

/** The bytes of a file made by the backend; null when it is no longer there. */
export async function readExport(file: ExportedFile): Promise<ArrayBuffer | null> {
  const response = await fetch(exportUrl(file)).catch(() => null);
  return response?.ok === true ? await response.arrayBuffer() : null;
}

/** Starts the download of a file made by the backend. */
export function download(file: ExportedFile): void {
  const link = document.createElement('a');
  link.href = exportUrl(file);
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
}
