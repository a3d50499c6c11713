import { contract } from '../../../shared/ipc/contract.ts';
import { bind } from '../dispatch.ts';
import type { Receiving } from '../receiving.ts';
import { createGetClosing } from '../services/relative/get-closing.ts';

/** What closing a block fixes (P8). */
export function relativeHandlers(desk: Receiving) {
  const getClosing = createGetClosing(desk);
  return {
    'ranking.closing': bind(contract['ranking.closing'], ({ block }) => getClosing(block)),
  };
}
