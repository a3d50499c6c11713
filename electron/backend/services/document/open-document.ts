import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Exports } from '../../files/exports.ts';
import type { HostServices, OpenFailure } from '../../ports.ts';

type Failure = CallError<'document/gone' | OpenFailure['code']>;
/** What the unit makes here and nothing that came from elsewhere: a program's own kinds of file could run. */
const OPENED = /\.(?:pdf|docx)$/u;

/** Shows a document made here in the system's own program, where it is printed or edited (U8). */
export function createOpenDocument({
  exports,
  host,
}: {
  readonly exports: Exports;
  readonly host: HostServices;
}) {
  return async (
    file: Pick<ExportedFile, 'id' | 'name'>,
  ): Promise<Result<Record<string, never>, Failure>> => {
    const place = OPENED.test(file.name) ? await exports.find(file) : null;
    if (place === null) return err({ code: 'document/gone' });
    const opened = await host.open(place);
    return opened.ok ? ok({}) : opened;
  };
}
