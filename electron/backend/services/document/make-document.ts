import type { z } from 'zod';

import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import { writeWord } from '../../export/word.ts';
import type { Exports } from '../../files/exports.ts';
import type { Clock, HostServices } from '../../ports.ts';
import type { Store } from '../../store.ts';
import { readFormContext, type FormContext } from '../form/form-context.ts';
import { composeDocument } from './compose-document.ts';
import { printDocument } from './print-document.ts';

type Method = (typeof contract)['document.make'];
type Input = z.output<Method['input']>;
type Deps = {
  readonly store: Store;
  readonly clock: Clock;
  readonly exports: Exports;
  readonly host: HostServices;
};

/** File names that mail programs and old document systems pass on unharmed. */
const NAMES = {
  form: 'phieu-tu-danh-gia',
  report: 'bao-cao',
  cover: 'giay-gui',
  missing: 'con-thieu',
  evidence: 'tai-lieu-kiem-chung',
  history: 'lich-su-thay-doi',
} as const;

const PRACTICE = 'tap-duot-';

/** Makes one document of the unit as Word or, through the host, as PDF; the same model gives both (U8). */
export function createMakeDocument(deps: Deps) {
  return async (
    wanted: Input,
  ): Promise<Result<ExportedFile, CallError<Method['errors'][number]>>> => {
    const context = readFormContext(deps.store);
    const composed = composeDocument(deps, context, wanted);
    if (!composed.ok) return composed;
    const place = await deps.exports.reserve(fileName(context, wanted));
    if (wanted.format === 'docx') await writeWord(composed.value, place.path);
    else {
      const printed = await printDocument(deps.host, composed.value, place);
      if (!printed.ok) {
        await deps.exports.discard(place);
        return printed;
      }
    }
    return ok(await deps.exports.seal(place));
  };
}

function fileName({ campaign, unit, revision }: FormContext, wanted: Input): string {
  const { id, practice } = campaign.campaign;
  const mark = practice && !id.startsWith(PRACTICE) ? PRACTICE : '';
  const name = NAMES[wanted.document];
  return `${mark}${name}-${id}-${unit.code}-lan-${revision.number}.${wanted.format}`;
}
