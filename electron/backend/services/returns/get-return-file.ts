import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Receiving } from '../../receiving.ts';

/** The very same signed return again: mails are lost (S3). */
export function createGetReturnFile({
  store,
  files,
  exports,
}: Pick<Receiving, 'store' | 'files' | 'exports'>) {
  return async (digest: string): Promise<Result<ExportedFile, CallError<'return/unknown'>>> => {
    const sealed = store.sealed.find(digest);
    if (sealed?.kind !== 'return') return err({ code: 'return/unknown' });
    return ok(await exports.copy(files.path(sealed.fileSha256), sealed.fileName));
  };
}
