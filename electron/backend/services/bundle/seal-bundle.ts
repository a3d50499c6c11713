import type { z } from 'zod';

import type { LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import { canonicalJson } from '../../../../shared/domain/package/canonical-json.ts';
import type { BundleData } from '../../../../shared/domain/package/contents.ts';
import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import type { FileStore } from '../../files/file-store.ts';
import { peekHead } from '../../package/peek-head.ts';
import type { Entry } from '../../package/write-package.ts';
import type { Receiving } from '../../receiving.ts';
import type { Signer } from '../key/key-session.ts';
import { sha256OfText } from '../ledger.ts';
import { jsonEntry, sealOwnPackage } from '../own-packages/seal-own-package.ts';
import { bundleAnswers, bundleChecks } from './bundle-checks.ts';
import { composeBundle, type Composition } from './compose-bundle.ts';
import { nextRevision } from './preview-bundle.ts';

type Method = (typeof contract)['bundle.seal'];
type Input = z.output<Method['input']>;
type Failure = CallError<Method['errors'][number]>;
type Ready = Composition & { readonly own: SealedPackage };

const DATA_NAME = 'data/bundle.json';

/** Seals the district's next bundle: members' original bytes, checks and missing list under its signature (H7, S3). */
export function createSealBundle(deps: Receiving) {
  return (input: Input): Promise<Result<z.output<Method['output']>, Failure>> =>
    deps.oneAtATime(async () => {
      const { store, files, exports, keys, ledgerState } = deps;
      const composition = composeBundle(store, deps);
      const { own } = composition;
      if (own === null) return err({ code: 'bundle/own-not-sealed' });
      const unexplained = composition.missing.find(({ code }) => reasonOf(input, code) === '');
      if (unexplained !== undefined)
        return err({ code: 'bundle/reason-missing', params: { unit: unexplained.name } });
      const ready = { ...composition, own };
      const data = bundleData(ready, input, ledgerState().entries);
      if (await isUnchanged(ready, data, files)) return err({ code: 'bundle/unchanged' });
      const signer = await keys.signer(input.passphrase);
      if (!signer.ok) return signer;
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

function reasonOf({ missing }: Input, unit: string): string {
  return cleanText(missing[unit] ?? '').trim();
}

function bundleData(
  { own, members, missing }: Ready,
  input: Input,
  entries: readonly LedgerEntry[],
): BundleData {
  const { unit, revision, digest, sealedAt } = own;
  return {
    format: 'bundle/1',
    members: [
      // Its own never travelled to the district: it was there when it was sealed.
      { unit, revision, digest, arrivedAt: sealedAt },
      ...members.map(({ unit: { code }, reviewed: { counted } }) => ({
        unit: code,
        revision: counted.revision,
        digest: counted.digest,
        arrivedAt: counted.arrivedAt,
      })),
    ],
    missing: missing.map(({ code }) => ({ unit: code, reason: reasonOf(input, code) })),
    checks: bundleChecks(entries, members),
    reviewerAnswers: bundleAnswers(entries, new Set(members.map(({ unit: { code } }) => code))),
  };
}

/** The same content again would be a second file of one revision's content (package-format: sealed once). */
async function isUnchanged({ last }: Ready, data: BundleData, files: FileStore): Promise<boolean> {
  if (last === null) return false;
  const head = await peekHead(files.path(last.fileSha256));
  const sealed = head.ok
    ? head.value.manifest.files.find(({ name }) => name === DATA_NAME)?.sha256
    : undefined;
  return sealed === sha256OfText(canonicalJson(data));
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
      jsonEntry(DATA_NAME, data),
      member(own.unit, own),
      ...members.map(({ unit, received }) => member(unit.code, received)),
    ],
    signer,
  });
}
