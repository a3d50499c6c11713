import type { EvidenceItem } from '../../../../shared/domain/answers/assessment.ts';
import type { MergeLine } from '../../../../shared/domain/parts/merge-parts.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { UnitDesk } from '../../unit-desk.ts';
import { MAX_DOCUMENTS } from '../evidence/add-evidence.ts';
import { evidenceType } from '../evidence/evidence-type.ts';
import type { IncomingPart } from './open-part.ts';

export type DocumentFailure = CallError<'parts/document-refused' | 'evidence/library-full'>;
type Deps = Pick<UnitDesk, 'store' | 'files'>;

/**
 * Stores the documents that the taken citations need and the library does not have yet, each once by its SHA-256. A
 * colleague's document is looked at like one that was dropped here (R5). Gives the rows to insert.
 */
export async function takeDocuments(
  { store, files }: Deps,
  { opened, data }: IncomingPart,
  lines: readonly MergeLine[],
): Promise<Result<readonly EvidenceItem[], DocumentFailure>> {
  const cited = new Set(
    lines.map(({ theirs }) => (theirs?.kind === 'citation' ? theirs.sha256 : null)),
  );
  const wanted = data.evidence.filter(
    ({ sha256 }) => cited.has(sha256) && store.evidence.find(sha256) === null,
  );
  if (store.evidence.usage().count + wanted.length > MAX_DOCUMENTS)
    return err({ code: 'evidence/library-full' });
  for (const { sha256, extension, fileName } of wanted) {
    const bytes = Buffer.from(await opened.readEntry(`evidence/${sha256}.${extension}`));
    const type = evidenceType(`x.${extension}`, bytes);
    if (!type.ok) return err({ code: 'parts/document-refused', params: { fileName } });
    await files.putBytes(bytes);
  }
  return ok(wanted);
}
