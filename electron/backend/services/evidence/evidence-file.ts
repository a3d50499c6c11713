import type { EvidenceItem } from '../../../../shared/domain/answers/assessment.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Exports } from '../../files/exports.ts';
import type { FileStore } from '../../files/file-store.ts';
import { harmlessName } from '../../files/inbox.ts';
import type { Store } from '../../store.ts';

type Failure = CallError<'evidence/unknown' | 'evidence/changed-on-disk'>;
type Deps = { readonly store: Store; readonly files: FileStore; readonly exports: Exports };
/** Gives a checked copy of one document, by its SHA-256. */
export type EvidenceFile = (sha256: string) => Promise<Result<ExportedFile, Failure>>;

/**
 * Hands out copies, never the stored file: whatever a person or a program does with one, the library keeps what was
 * added. A document is copied once for as long as the process lives, and hashed each time.
 */
export function createEvidenceFile({ store, files, exports }: Deps): EvidenceFile {
  const copies = new Map<string, ExportedFile>();
  return async (sha256) => {
    const item = store.evidence.find(sha256);
    if (item === null) return err({ code: 'evidence/unknown', params: { sha256 } });
    const { fileName } = item;
    if (!(await files.verify(sha256)))
      return err({ code: 'evidence/changed-on-disk', params: { fileName } });
    const copy = copies.get(sha256) ?? (await exports.copy(files.path(sha256), safeFileName(item)));
    copies.set(sha256, copy);
    return ok(copy);
  };
}

/** The name may have come from another machine: nothing of a path in it, and the ending that its content was checked for. */
function safeFileName({ fileName, extension }: EvidenceItem): string {
  const name = harmlessName(fileName);
  return name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`;
}
