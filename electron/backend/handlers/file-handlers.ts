import { contract } from '../../../shared/ipc/contract.ts';
import { bind } from '../dispatch.ts';
import { createPutTogether } from '../services/files/put-together.ts';
import type { UnitDesk } from '../unit-desk.ts';

/** Files made here, on their way out. */
export function fileHandlers(desk: UnitDesk) {
  const putTogether = createPutTogether(desk);
  return {
    'file.together': bind(contract['file.together'], ({ files }) => putTogether(files)),
  };
}
