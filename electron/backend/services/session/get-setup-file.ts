import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Exports } from '../../files/exports.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { Store } from '../../store.ts';

type Deps = { readonly store: Store; readonly files: FileStore; readonly exports: Exports };

/** Gives the file of the first start again, the very same bytes: people lose what they downloaded. */
export function createGetSetupFile({ store, files, exports }: Deps) {
  return async (
    kind: 'enrolment' | 'campaign',
  ): Promise<Result<ExportedFile, CallError<'setup/file-unknown'>>> => {
    const [sealed] = store.sealed.listByKind(kind);
    if (sealed === undefined) return err({ code: 'setup/file-unknown', params: { kind } });
    return ok(await exports.copy(files.path(sealed.fileSha256), sealed.fileName));
  };
}
