import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Receiving } from '../../receiving.ts';

/** The original bytes of a package that came in or was sealed here, for a check outside (T1). */
export function createPackageFile({
  store,
  files,
  exports,
}: Pick<Receiving, 'store' | 'files' | 'exports'>) {
  return async (digest: string): Promise<Result<ExportedFile, CallError<'package/unknown'>>> => {
    const here = store.packages.find(digest) ?? store.sealed.find(digest);
    if (here === null) return err({ code: 'package/unknown' });
    return ok(await exports.copy(files.path(here.fileSha256), here.fileName));
  };
}
