import { AppraisalData } from '../../../../shared/domain/package/notice-data.ts';
import { must } from '../../../../shared/lib/must.ts';
import { readData } from '../../package/contents/read-data.ts';
import { openPackage } from '../../package/read-package.ts';
import { NO_ANCHORS } from '../../package/trust.ts';
import type { Receiving } from '../../receiving.ts';

/**
 * What a notice said that this desk signed, read from that very file. That our own sealed file does not open any more
 * is a fault of this machine, not of a person: it throws.
 */
export async function readAppraisal(
  { store, files }: Pick<Receiving, 'store' | 'files'>,
  digest: string,
): Promise<AppraisalData> {
  const sealed = must(store.sealed.find(digest), 'a notice of the ledger was sealed here');
  const opened = await openPackage(files.path(sealed.fileSha256), {
    anchors: NO_ANCHORS,
    // Its certificate may have ended since.
    arrivedAt: sealed.sealedAt,
  });
  if (!opened.ok) throw new Error(`a sealed notice does not open: ${opened.error.code}`);
  try {
    const data = await readData(opened.value, 'data/appraisal.json', AppraisalData);
    if (!data.ok) throw new Error(`a sealed notice does not parse: ${data.error.code}`);
    return data.value;
  } finally {
    await opened.value.close();
  }
}
