import type { z } from 'zod';

import { compareDecimals } from '../../../../shared/domain/number/exact.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { must } from '../../../../shared/lib/must.ts';
import { ok, type Result } from '../../../../shared/lib/result.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import type { ReadCurrentRanking } from './current-ranking.ts';
import { currentStage } from './current-stage.ts';

type View = z.output<(typeof contract)['ranking.get']['output']>;

/** The ranking with what a screen needs to name its parts (K1, K5). */
export function createGetRanking(
  { store, ledgerState }: Pick<Receiving, 'store' | 'ledgerState'>,
  currentRanking: ReadCurrentRanking,
) {
  return (): Result<View, CallError<'ranking/nothing-to-rank'>> => {
    const current = currentRanking();
    if (!current.ok) return current;
    const { campaign, register } = readReceivingDesk(store);
    const { ranking, sha256, computedAt } = current.value;
    return ok({
      ranking,
      sha256,
      computedAt,
      units: campaign.register.units.map(({ code }) =>
        must(register.line(code), 'a unit of the register'),
      ),
      blocks: campaign.register.blocks,
      bands: campaign.campaign.bands.toSorted((a, b) => compareDecimals(b.from, a.from)),
      ...currentStage(ledgerState().entries, sha256),
    });
  };
}
