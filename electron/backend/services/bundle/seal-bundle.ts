import type { z } from 'zod';

import type { BundleData } from '../../../../shared/domain/package/contents.ts';
import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import type { Entry } from '../../package/write-package.ts';
import type { Receiving } from '../../receiving.ts';
import type { Signer } from '../key/key-session.ts';
import { jsonEntry, sealOwnPackage } from '../own-packages/seal-own-package.ts';
import { BUNDLE_DATA, bundleData, saysTheSame } from './bundle-data.ts';
import { composeBundle, type Composition } from './compose-bundle.ts';
import { nextRevision } from './preview-bundle.ts';

type Method = (typeof contract)['bundle.seal'];
type Failure = CallError<Method['errors'][number]>;
type Ready = Composition & { readonly own: SealedPackage };

/** Seals the district's next bundle: members' original bytes, checks and missing list under its signature (H7, S3). */
export function createSealBundle(deps: Receiving) {
  return (passphrase: string): Promise<Result<z.output<Method['output']>, Failure>> =>
    deps.oneAtATime(async () => {
      const { store, files, exports, keys, ledgerState } = deps;
      const composition = composeBundle(store, deps);
      const { own, missing, last } = composition;
      if (own === null) return err({ code: 'bundle/own-not-sealed' });
      const unexplained = missing.find(({ reason }) => reason === '');
      if (unexplained !== undefined)
        return err({ code: 'bundle/reason-missing', params: { unit: unexplained.unit.name } });
      const data = bundleData(composition, own, ledgerState());
      if (last !== null && (await saysTheSame(last, data, files)))
        return err({ code: 'bundle/unchanged' });
      const signer = await keys.signer(passphrase);
      if (!signer.ok) return signer;
      const ready = { ...composition, own };
      const sealed = await seal(deps, { ready, data, signer: signer.value });
      store.sealed.insert(sealed);
      return ok({
        file: await exports.copy(files.path(sealed.fileSha256), sealed.fileName),
        revision: sealed.revision,
        digest: sealed.digest,
        words: [...digestWords(sealed.digest)],
      });
    });
}

function seal(
  deps: Receiving,
  {
    ready,
    data,
    signer,
  }: { readonly ready: Ready; readonly data: BundleData; readonly signer: Signer },
): Promise<SealedPackage> {
  const { receiving, district, own, members, last } = ready;
  const { campaign, digest } = receiving.campaign;
  const member = (unit: string, file: Pick<SealedPackage, 'fileSha256' | 'size'>): Entry => ({
    name: `members/${unit}.cqdt`,
    path: deps.files.path(file.fileSha256),
    size: file.size,
    sha256: file.fileSha256,
  });
  return sealOwnPackage(deps, {
    head: {
      kind: 'bundle',
      practice: campaign.practice,
      campaign: { id: campaign.id, digest },
      unit: { code: district.code, level: district.level, name: district.name },
      revision: nextRevision(ready),
      previous: last?.digest ?? null,
      sealed: deps.clock.now(),
    },
    entries: [
      jsonEntry(BUNDLE_DATA, data),
      member(own.unit, own),
      ...members.map(({ unit, received }) => member(unit.code, received)),
    ],
    signer,
  });
}
