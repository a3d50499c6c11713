import { contract } from '../../../shared/ipc/contract.ts';
import { ok } from '../../../shared/lib/result.ts';
import { bind } from '../dispatch.ts';
import type { Receiving } from '../receiving.ts';
import { createCloseBlock } from '../services/ranking/close-block.ts';
import { createExportRanking } from '../services/ranking/export-ranking.ts';
import { createGetProvenance } from '../services/ranking/get-provenance.ts';
import { createGetRanking } from '../services/ranking/get-ranking.ts';
import { ledgerJson } from '../services/ranking/ledger-file.ts';
import { createPackageFile } from '../services/ranking/package-file.ts';
import { createSetStage } from '../services/ranking/set-stage.ts';
import { readReceivingDesk } from '../services/intake/receiving-desk.ts';

/** Checking, ranking, publication, and the files behind them. */
export function rankingHandlers(desk: Receiving) {
  const { store, exports, ledgerState, currentRanking } = desk;
  const closeBlock = createCloseBlock(desk);
  const getRanking = createGetRanking(desk, currentRanking);
  const getProvenance = createGetProvenance(desk);
  const exportRanking = createExportRanking(desk, currentRanking);
  const packageFile = createPackageFile(desk);
  const setStage = createSetStage(desk, currentRanking);
  return {
    'ranking.close-block': bind(contract['ranking.close-block'], ({ block }) => closeBlock(block)),
    'ranking.get': bind(contract['ranking.get'], () => getRanking()),
    'ranking.provenance': bind(contract['ranking.provenance'], (input) => getProvenance(input)),
    'ranking.export': bind(contract['ranking.export'], ({ format }) => exportRanking(format)),
    'package.file': bind(contract['package.file'], ({ digest }) => packageFile(digest)),
    'ledger.file': bind(contract['ledger.file'], async () => {
      const { campaign } = readReceivingDesk(store);
      return ok(await exports.bytes('decisions.json', ledgerJson(campaign, ledgerState().entries)));
    }),
    'ranking.set-stage': bind(contract['ranking.set-stage'], (input) => setStage(input)),
  };
}
