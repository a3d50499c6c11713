import { contract } from '../../../shared/ipc/contract.ts';
import { bind } from '../dispatch.ts';
import type { Receiving } from '../receiving.ts';
import { createCreateProvince } from '../services/province/create-province.ts';

/** The Sở's first start (C7). */
export function provinceHandlers(desk: Receiving) {
  const createProvince = createCreateProvince(desk);
  return {
    'setup.create-province': bind(contract['setup.create-province'], (input) =>
      createProvince(input),
    ),
  };
}
