import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Exports } from '../../files/exports.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { Store } from '../../store.ts';
import { readFormContext } from '../form/form-context.ts';

type Deps = { readonly store: Store; readonly files: FileStore; readonly exports: Exports };

/** Gives a sealed revision again: a copy of the very same bytes (S3), as `.zip` where only that passes (S1). */
export function createGetSubmissionFile({ store, files, exports }: Deps) {
  return async (
    revision: number,
    as: 'cqdt' | 'zip',
  ): Promise<Result<ExportedFile, CallError<'submission/unknown-revision'>>> => {
    const { unit } = readFormContext(store);
    const sealed = store.sealed
      .listByKind('submission')
      .find((it) => it.unit === unit.code && it.revision === revision);
    if (sealed === undefined)
      return err({ code: 'submission/unknown-revision', params: { revision } });
    const name = as === 'zip' ? sealed.fileName.replace(/cqdt$/u, 'zip') : sealed.fileName;
    return ok(await exports.copy(files.path(sealed.fileSha256), name));
  };
}
