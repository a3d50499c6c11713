import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { UnitDesk } from '../../unit-desk.ts';

type Deps = Pick<UnitDesk, 'store' | 'files' | 'exports'>;

/** Gives a part that was sent or taken again, the very same bytes: people lose what they downloaded. */
export function createGetPartFile({ store, files, exports }: Deps) {
  return async (digest: string): Promise<Result<ExportedFile, CallError<'parts/unknown'>>> => {
    const part = store.parts.find(digest);
    if (part === null) return err({ code: 'parts/unknown' });
    return ok(await exports.copy(files.path(part.fileSha256), part.fileName));
  };
}
