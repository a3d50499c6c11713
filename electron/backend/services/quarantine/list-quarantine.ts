import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import { decidedFiles } from './decided-files.ts';
import { viaOf } from './take-quarantined.ts';

/** Refused files, newest first, each with its typed reason and what a person decided about it (H1, H2). */
export function createListQuarantine({
  store,
  ledgerState,
}: Pick<Receiving, 'store' | 'ledgerState'>) {
  return () => {
    const { register } = readReceivingDesk(store);
    const { firstAt, setAside, rejected } = decidedFiles(ledgerState());
    return store.quarantine.list().map((file) => {
      const { fileSha256, name, size, at, unit, code, params } = file;
      const via = viaOf(file);
      const bundle = via === null ? null : store.packages.find(via);
      const digest = params['digest'];
      const against = typeof digest === 'string' ? rejected.get(digest) : undefined;
      return {
        sha256: fileSha256,
        name,
        size,
        at,
        firstAt: firstAt.get(fileSha256) ?? at,
        unit: unit === null ? null : register.line(unit),
        problem: { code, params },
        via: bundle === null ? null : register.line(bundle.unit),
        decided:
          (code === 'revision-rejected' ? against : undefined) ?? setAside.get(fileSha256) ?? null,
      };
    });
  };
}
