import { contract } from '../../../shared/ipc/contract.ts';
import { bind } from '../dispatch.ts';
import { createMakeDocument } from '../services/document/make-document.ts';
import { createOpenDocument } from '../services/document/open-document.ts';
import type { UnitDesk } from '../unit-desk.ts';

/** The unit's own papers. */
export function documentHandlers(desk: UnitDesk) {
  const make = createMakeDocument(desk);
  const open = createOpenDocument(desk);
  return {
    'document.make': bind(contract['document.make'], (wanted) => make(wanted)),
    'document.open': bind(contract['document.open'], (file) => open(file)),
  };
}
