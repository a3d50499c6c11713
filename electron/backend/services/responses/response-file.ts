import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { UnitDesk } from '../../unit-desk.ts';
import { findNotice } from './answered-notice.ts';

type Outcome = Result<ExportedFile, CallError<'response/unknown-notice' | 'response/not-sealed'>>;

/** Gives a sealed response again: a copy of the very same bytes, as `.zip` where only that passes (S1, S3). */
export function createResponseFile({
  store,
  files,
  exports,
}: Pick<UnitDesk, 'store' | 'files' | 'exports'>) {
  return async (appraisal: string, as: 'cqdt' | 'zip'): Promise<Outcome> => {
    const notice = findNotice(store, appraisal);
    if (!notice.ok) return notice;
    const digest = store.responses.sealed(appraisal);
    if (digest === null) return err({ code: 'response/not-sealed' });
    const { fileSha256, fileName } = must(store.sealed.find(digest), 'a sealed response is kept');
    const name = as === 'zip' ? fileName.replace(/cqdt$/u, 'zip') : fileName;
    return ok(await exports.copy(files.path(fileSha256), name));
  };
}
