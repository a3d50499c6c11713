import { createHash } from 'node:crypto';

import type { EvidenceItem } from '../../../../shared/domain/answers/assessment.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { harmlessName } from '../../files/inbox.ts';
import { openFile } from '../../package/byte-source.ts';
import { readStructure, readWhole } from '../../package/zip-reader.ts';
import type { Receiving } from '../../receiving.ts';
import { readReviewDesk } from './review-desk.ts';

type Failure = CallError<
  'review/not-received' | 'review/evidence-unknown' | 'review/package-damaged'
>;
type Deps = Pick<Receiving, 'store' | 'files' | 'exports' | 'reviewedUnits'>;
type Asked = { readonly unit: string; readonly sha256: string };

/**
 * Hands out one document of a submission, read from the very package that was taken in and compared with the digest that
 * its signed content names (P4); the package is not unpacked. A document is copied once for as long as the process lives.
 */
export function createEvidenceOfUnit({ store, files, exports, reviewedUnits }: Deps) {
  const copies = new Map<string, ExportedFile>();
  return async ({ unit, sha256 }: Asked): Promise<Result<ExportedFile, Failure>> => {
    const desk = readReviewDesk(store);
    const here = desk.ok && desk.value.units.some(({ code }) => code === unit);
    const reviewed = here ? reviewedUnits(unit).reviewed : null;
    if (reviewed === null) return err({ code: 'review/not-received', params: { unit } });
    const item = reviewed.claim.assessment.evidence.find((it) => it.sha256 === sha256);
    if (item === undefined) return err({ code: 'review/evidence-unknown', params: { unit } });
    const known = copies.get(sha256);
    if (known !== undefined) return ok(known);
    const { digest } = reviewed.counted;
    const received = must(store.packages.find(digest), 'a counted package is here');
    const bytes = await bytesOf(files.path(received.fileSha256), item);
    if (bytes === null)
      return err({ code: 'review/package-damaged', params: { fileName: received.fileName } });
    const copy = await exports.bytes(safeName(item), bytes);
    copies.set(sha256, copy);
    return ok(copy);
  };
}

/** Null when the stored package is gone or no longer holds these bytes: a disk may rot. */
async function bytesOf(
  file: string,
  { sha256, extension }: Pick<EvidenceItem, 'sha256' | 'extension'>,
): Promise<Uint8Array | null> {
  const source = await openFile(file).catch(() => null);
  if (source === null) return null;
  try {
    const entries = await readStructure(source);
    const name = `evidence/${sha256}.${extension}`;
    const entry = entries.ok ? entries.value.find((it) => it.name === name) : undefined;
    if (entry === undefined) return null;
    const bytes = await readWhole(source, entry);
    return createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : null;
  } finally {
    await source.close();
  }
}

/** Nothing of a path in it, and the ending that its content was checked for. */
function safeName({ fileName, extension }: EvidenceItem): string {
  const name = harmlessName(fileName);
  return name.toLowerCase().endsWith(`.${extension}`) ? name : `${name}.${extension}`;
}
