import type { z } from 'zod';

import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Receiving } from '../../receiving.ts';
import { decider } from '../board/decider.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import { examineQuarantined, momentsOf, takeQuarantined } from './take-quarantined.ts';

type Method = (typeof contract)['quarantine.admit'];
type Outcome = Result<z.output<Method['output']>, CallError<Method['errors'][number]>>;

/**
 * Takes an older revision into the arrival ledger because a person says so: a mail found late may have come in time where
 * the newer revision did not, and which of them counts is judged by arrival (H2, P2).
 */
export function createAdmitOlder(deps: Receiving) {
  return ({ file: sha256, reason, arrivedAt, by }: z.output<Method['input']>): Promise<Outcome> =>
    deps.oneAtATime(async (): Promise<Outcome> => {
      const file = deps.store.quarantine.find(sha256);
      if (file === null) return err({ code: 'quarantine/unknown', params: { file: sha256 } });
      const moments = momentsOf(deps, file, arrivedAt);
      if (Date.parse(arrivedAt) > Date.parse(deps.clock.now()))
        return err({ code: 'arrival/after-import' });
      const author = decider(readReceivingDesk(deps.store), by);
      const ruled = { admits: true } as const;
      return await examineQuarantined(deps, { file, moments, ruled }, (examined): Outcome => {
        if (
          examined.verdict !== 'ready' ||
          examined.chain !== 'older' ||
          examined.contents.kind !== 'submission'
        )
          return err({ code: 'quarantine/not-older', params: { name: file.name } });
        const { manifest, digest } = examined.opened;
        const { unit, revision } = manifest;
        const decision = {
          kind: 'admitted',
          unit: unit.code,
          revision,
          digest,
          code: 'revision-older',
          reason: cleanText(reason),
        } as const;
        return ok({ number: takeQuarantined(deps, { file, examined, moments, decision, author }) });
      });
    });
}
