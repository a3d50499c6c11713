import { stat } from 'node:fs/promises';

import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import { MAX_ZIP_BYTES, zipTogether } from '../../export/zip-together.ts';
import type { Exports } from '../../files/exports.ts';
import type { Clock } from '../../ports.ts';

type Failure = CallError<'file/gone' | 'file/together-too-large'>;
type Wanted = Pick<ExportedFile, 'id' | 'name'>;

/** One file out of many that were made here: a window saves it in one go, where each alone would ask for its place. */
export function createPutTogether({
  exports,
  clock,
}: {
  readonly exports: Exports;
  readonly clock: Clock;
}) {
  return async (files: readonly Wanted[]): Promise<Result<ExportedFile, Failure>> => {
    const found: { name: string; path: string }[] = [];
    let size = 0;
    for (const file of files) {
      const path = await exports.find(file);
      if (path === null) return err({ code: 'file/gone', params: { fileName: file.name } });
      size += (await stat(path)).size;
      found.push({ name: uniqueName(file.name, found), path });
    }
    if (size > MAX_ZIP_BYTES) return err({ code: 'file/together-too-large' });
    const day = clock.now().slice(0, 10);
    const place = await exports.reserve(`${String(files.length)}-tep-${day}.zip`);
    await zipTogether(found, place.path);
    return ok(await exports.seal(place));
  };
}

/** Two files of one name lie beside each other: the later one carries its number. */
function uniqueName(name: string, before: readonly { readonly name: string }[]): string {
  return before.some((other) => other.name === name)
    ? `${String(before.length + 1)}-${name}`
    : name;
}
