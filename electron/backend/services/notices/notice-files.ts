import type { z } from 'zod';

import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Receiving } from '../../receiving.ts';
import { noticeFacts } from './notice-facts-of-desk.ts';
import { readAppraisal } from './read-appraisal.ts';
import { writeLetter } from './write-letter.ts';

type Method = (typeof contract)['notice.files'];
type Output = z.output<Method['output']>;

/** The newest notice of each unit again: a copy of the signed bytes, and the letter drawn from them (P7, S3). */
export function createNoticeFiles(deps: Receiving) {
  const { store, files, exports } = deps;
  return async (units: readonly string[]): Promise<Result<Output, CallError<'notice/none'>>> => {
    const facts = noticeFacts(deps.ledgerState());
    const wanted = [];
    for (const unit of new Set(units)) {
      const digest = facts.of(unit).notices.at(-1)?.package;
      if (digest === undefined) return err({ code: 'notice/none', params: { unit } });
      wanted.push({ unit, digest });
    }
    const given: Output = [];
    for (const { unit, digest } of wanted) {
      const sealed = must(store.sealed.find(digest), 'a notice of the ledger was sealed here');
      given.push({
        unit,
        package: await exports.copy(files.path(sealed.fileSha256), sealed.fileName),
        letter: await writeLetter(deps, await readAppraisal(deps, digest)),
      });
    }
    return ok(given);
  };
}
