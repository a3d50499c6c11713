import { z } from 'zod';

import { parseCanonical } from '../../../shared/domain/package/canonical-json.ts';
import { Manifest, PACKAGE_KINDS } from '../../../shared/domain/package/manifest.ts';
import type { PackageProblem } from '../../../shared/domain/package/problems.ts';
import { ok, type Result } from '../../../shared/lib/result.ts';
import { compareBytes } from './entry-names.ts';
import { problem, shown } from './zip-reader.ts';

/** What every version of the format says first, so that a later one can be told from a broken one. */
const Envelope = z.object({ format: z.string(), kind: z.string() });

/** Step 4: canonical, of a known format and kind, and of its schema, with the files in container order. */
export function parseManifest(bytes: Uint8Array): Result<Manifest, PackageProblem> {
  const text = decodeUtf8(bytes);
  if (text === null) return problem('manifest-invalid', { field: 'utf-8' });
  const read = parseCanonical(text);
  if (!read.ok) {
    const code =
      read.error.code === 'json/unreadable' ? 'manifest-invalid' : 'manifest-not-canonical';
    return problem(code, { field: read.error.code });
  }
  const envelope = Envelope.safeParse(read.value);
  if (!envelope.success) return problem('manifest-invalid', { field: 'format' });
  const { format, kind } = envelope.data;
  if (format !== 'cqdt/1') return problem('format-unknown', { format: shown(format) });
  if (!PACKAGE_KINDS.some((known) => known === kind)) {
    return problem('kind-unknown', { kind: shown(kind) });
  }
  const manifest = Manifest.safeParse(read.value);
  if (!manifest.success) {
    return problem('manifest-invalid', { field: pathOf(manifest.error) });
  }
  const names = manifest.data.files.map((file) => file.name);
  const isSorted = names.every(
    (name, index) => index === 0 || compareBytes(names[index - 1] ?? '', name) < 0,
  );
  return isSorted ? ok(manifest.data) : problem('manifest-invalid', { field: 'files' });
}

/** Text of UTF-8 bytes, a byte order mark kept as the foreign character it is; null when it is no UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Where a schema was broken first, for the sentence. */
export function pathOf(error: z.ZodError): string {
  return shown(error.issues[0]?.path.join('.') ?? '');
}
