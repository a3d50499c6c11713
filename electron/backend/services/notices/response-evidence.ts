import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { harmlessName } from '../../files/inbox.ts';
import { openPackage } from '../../package/read-package.ts';
import { NO_ANCHORS } from '../../package/trust.ts';
import type { Receiving } from '../../receiving.ts';
import { noticeFacts } from './notice-facts-of-desk.ts';

type Outcome = Result<ExportedFile, CallError<'notice/evidence-unknown'>>;

/**
 * A copy of one document of a response, straight from the package as the unit signed it (P7). The name may have come
 * from another machine: nothing of a path in it.
 */
export function createResponseEvidence({
  store,
  files,
  exports,
  ledgerState,
}: Pick<Receiving, 'store' | 'files' | 'exports' | 'ledgerState'>) {
  return async (digest: string, sha256: string): Promise<Outcome> => {
    const taken = store.takenResponses.find(digest);
    const item = taken?.data.evidence.find((it) => it.sha256 === sha256);
    if (item === undefined) return err({ code: 'notice/evidence-unknown', params: { sha256 } });
    const { fileSha256, unit } = must(store.packages.find(digest), 'a response has its package');
    const { responses } = noticeFacts(ledgerState()).of(unit);
    const answered = must(
      responses.find((it) => it.package === digest),
      'a response is in the ledger',
    );
    // Its certificate was valid when it came and may have ended since.
    const { arrivedAt } = answered;
    const opened = await openPackage(files.path(fileSha256), { anchors: NO_ANCHORS, arrivedAt });
    if (!opened.ok) throw new Error(`a stored response does not open: ${opened.error.code}`);
    try {
      const bytes = await opened.value.readEntry(`evidence/${sha256}.${item.extension}`);
      const name = harmlessName(item.fileName);
      const safe = name.toLowerCase().endsWith(`.${item.extension}`);
      return ok(await exports.bytes(safe ? name : `${name}.${item.extension}`, bytes));
    } finally {
      await opened.value.close();
    }
  };
}
