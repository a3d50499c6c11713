import { describe, expect, test } from 'vitest';

import { checkContents } from '../../../../../electron/backend/package/check-contents.ts';
import { openPackage } from '../../../../../electron/backend/package/read-package.ts';
import { sealPackage, type Entry } from '../../../../../electron/backend/package/write-package.ts';
import type { CmsSigner } from '../../../../../electron/backend/pki/cms-sign.ts';
import { kindProblem } from '../../../../../electron/backend/services/intake/scope.ts';
import type { Manifest } from '../../../../../shared/domain/package/manifest.ts';
import { anAppraisal, aResponse } from '../../../../builders/notice-data.ts';
import {
  evidenceOf,
  jsonEntry,
  makeWorld,
  submissionManifest,
} from '../../../../builders/packages.ts';

const world = await makeWorld();
const stranger = await makeWorld();
const document = evidenceOf(Buffer.from('%PDF-1.4 quyết định'));

type Making = {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly entries?: readonly Entry[];
  readonly signer?: () => Promise<CmsSigner>;
  readonly manifest?: Partial<Omit<Manifest, 'files' | 'format'>>;
};

async function outcomeOf(
  kind: 'appraisal' | 'response',
  entries: readonly Entry[],
  { signer, manifest }: Required<Pick<Making, 'signer'>> & Making,
) {
  const to = world.file(`${kind}.cqdt`);
  await sealPackage({
    manifest: { ...submissionManifest(world, '10001'), kind, ...manifest },
    entries: [...entries],
    signer: await signer(),
    to,
  });
  const opened = await openPackage(to, world.context);
  if (!opened.ok) return opened.error.code;
  const contents = await checkContents(opened.value, world.context);
  await opened.value.close();
  if (contents.ok) return opened.value.trust;
  const { code, params } = contents.error;
  return [code, ...(params['field'] === undefined ? [] : [String(params['field'])])].join(' ');
}

const appraisal = anAppraisal('10001');
const notice = ({ data, ...rest }: Making = {}) =>
  outcomeOf(
    'appraisal',
    [jsonEntry('data/appraisal.json', { ...appraisal, ...data }), ...(rest.entries ?? [])],
    { signer: () => Promise.resolve(world.authority), ...rest },
  );
const response = aResponse('10001', document.item);
const answer = ({ data, entries = [document.entry], ...rest }: Making = {}) =>
  outcomeOf('response', [jsonEntry('data/response.json', { ...response, ...data }), ...entries], {
    signer: () => world.signerOf('10001'),
    ...rest,
  });
const [leaf] = appraisal.leaves;
const [item] = response.items;

describe('a notice of appraisal (P7)', () => {
  const wrong: readonly (readonly [string, string, Making])[] = [
    ['by the district', 'signer-wrong-role', { signer: () => world.signerOf('101') }],
    [
      'by another Sở',
      'certificate-untrusted',
      { signer: () => Promise.resolve(stranger.authority) },
    ],
    ['about another unit', 'data-invalid unit', { data: { unit: '10002' } }],
    [
      'on a leaf of no set',
      'data-invalid leaves.0.leaf',
      { data: { leaves: [{ ...leaf, leaf: 'Z.9' }] } },
    ],
    ['on one leaf twice', 'data-invalid leaves.1.leaf', { data: { leaves: [leaf, leaf] } }],
    ['with a file more', 'data-invalid unexpected', { entries: [jsonEntry('data/more.json', {})] }],
    [
      'of another campaign',
      'campaign-other',
      { manifest: { campaign: { id: 'khac-2019', digest: 'a'.repeat(64) } } },
    ],
    ['of a tenth round', 'data-invalid round', { data: { round: 10 } }],
  ];
  test('comes from the Sở; a receiving desk takes none', async () => {
    expect(await notice()).toBe('issued');
    expect(kindProblem('appraisal', 'province')?.code).toBe('kind-not-taken');
  });
  test.each(wrong)('%s: %s', async (_, code, making) => {
    expect(await notice(making)).toBe(code);
  });
});

describe('the answer to a notice (P7)', () => {
  const silent = { items: [{ ...item, text: ' ' }] };
  const stray = { items: [{ ...item, evidence: [{ sha256: 'f'.repeat(64), place: '' }] }] };
  const larger = { evidence: [{ ...document.item, size: document.item.size + 1 }] };
  const wrong: readonly (readonly [string, string, Making])[] = [
    ['by another unit', 'signer-not-unit', { signer: () => world.signerOf('10002') }],
    ['by the Sở', 'signer-wrong-role', { signer: () => Promise.resolve(world.authority) }],
    ['for another unit', 'data-invalid unit', { data: { unit: '10002' } }],
    ['that objects without a word', 'data-invalid items.0.text', { data: silent }],
    ['that cites what did not come along', 'data-invalid items.0.evidence', { data: stray }],
    ['without its document', 'data-invalid evidence', { entries: [] }],
    ['whose document has another size', 'data-invalid evidence', { data: larger }],
    [
      'on a leaf of no set',
      'data-invalid items.0.leaf',
      { data: { items: [{ ...item, leaf: 'Z.9' }] } },
    ],
    ['twice on one leaf', 'data-invalid items.1.leaf', { data: { items: [item, item] } }],
  ];
  test('comes from the unit; the Sở takes it, a district does not', async () => {
    expect(await answer()).toBe('issued');
    expect(kindProblem('response', 'province')).toBeNull();
    expect(kindProblem('response', 'district')?.code).toBe('kind-not-taken');
  });
  test.each(wrong)('%s: %s', async (_, code, making) => {
    expect(await answer(making)).toBe(code);
  });
});
