import { copyFile, readFile } from 'node:fs/promises';

import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Exports } from '../../files/exports.ts';
import type { FileStore } from '../../files/file-store.ts';
import type { HostServices, OpenFailure } from '../../ports.ts';
import { evidenceType } from './evidence-type.ts';
import type { EvidenceFile } from './evidence-file.ts';

type Code = 'evidence/unknown' | 'evidence/changed-on-disk' | 'evidence/type-refused';
type Failure = CallError<Code | OpenFailure['code']>;
type Deps = { readonly files: FileStore; readonly exports: Exports; readonly host: HostServices };

/**
 * Hands a document to the system's own program, as a copy: what that program writes never reaches the library. Its kind
 * is checked again, for a document may have come with a colleague's part (R5, U12).
 */
export function createOpenEvidence({ files, exports, host }: Deps, file: EvidenceFile) {
  return async (sha256: string): Promise<Result<{ fileName: string }, Failure>> => {
    const checked = await file(sha256);
    if (!checked.ok) return checked;
    const { name } = checked.value;
    const stored = files.path(sha256);
    const type = evidenceType(name, await readFile(stored));
    if (!type.ok) return err({ code: 'evidence/type-refused', params: { fileName: name } });
    const place = await exports.reserve(name);
    await copyFile(stored, place.path);
    const opened = await host.open(place.path);
    return opened.ok ? ok({ fileName: name }) : opened;
  };
}
