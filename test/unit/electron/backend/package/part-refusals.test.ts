import { describe, expect, test } from 'vitest';

import { checkContents } from '../../../../../electron/backend/package/check-contents.ts';
import { openPackage } from '../../../../../electron/backend/package/read-package.ts';
import { type Entry, sealPackage } from '../../../../../electron/backend/package/write-package.ts';
import type { CmsSigner } from '../../../../../electron/backend/pki/cms-sign.ts';
import { kindProblem } from '../../../../../electron/backend/services/intake/scope.ts';
import type { Manifest } from '../../../../../shared/domain/package/manifest.ts';
import type { PartData } from '../../../../../shared/domain/parts/part-data.ts';
import {
  evidenceOf,
  jsonEntry,
  makeWorld,
  submissionManifest,
} from '../../../../builders/packages.ts';

const world = await makeWorld();
const stranger = await makeWorld();
const document = evidenceOf(Buffer.from('%PDF-1.4 một'));
const other = evidenceOf(Buffer.from('%PDF-1.4 hai'));

const honest: PartData = {
  format: 'part/1',
  purpose: 'give',
  unit: '10001',
  level: 'xa',
  criteria: { version: '1', digest: world.known.campaign.criteria.xa?.digest ?? '' },
  officer: 'Cán bộ tập dượt 13',
  by: { name: 'Cán bộ tập dượt 12', title: '' },
  base: null,
  scope: { leaves: ['B.2'], sections: ['1'] },
  answers: { ho_so: { value: 8 } },
  leaves: { 'B.2': { evidence: [{ sha256: document.item.sha256, place: '' }] } },
  report: {},
  evidence: [document.item],
  authors: { 'answer ho_so': { who: 'Cán bộ tập dượt 12', at: '2019-10-10T08:00:00+07:00' } },
};

type Making = {
  readonly data?: Readonly<Record<string, unknown>>;
  readonly entries?: readonly Entry[];
  readonly signer?: () => Promise<CmsSigner>;
  readonly manifest?: Partial<Omit<Manifest, 'files' | 'format'>>;
};

/** Seals a part, opens it where the Sở's CA is known, and reads its contents. */
async function outcome(making: Making = {}) {
  const to = world.file('part.cqdt');
  await sealPackage({
    manifest: { ...submissionManifest(world, '10001'), kind: 'part', ...making.manifest },
    entries: [
      jsonEntry('data/part.json', { ...honest, ...making.data }),
      ...(making.entries ?? [document.entry]),
    ],
    signer: await (making.signer ?? (() => world.selfSignedOf('10001')))(),
    to,
  });
  const opened = await openPackage(to, world.context);
  if (!opened.ok) return { code: opened.error.code, field: '' };
  const contents = await checkContents(opened.value, world.context);
  await opened.value.close();
  return contents.ok
    ? { code: opened.value.trust, field: '' }
    : { code: contents.error.code, field: contents.error.params['field'] ?? '' };
}

describe('a part of a form (U12)', () => {
  test('is taken under the own key of a machine, and better under a certificate of the Sở', async () => {
    expect(await outcome()).toMatchObject({ code: 'unknown' });
    expect(await outcome({ signer: () => world.signerOf('10001') })).toMatchObject({
      code: 'issued',
    });
  });

  test('is not for a district or the Sở', () => {
    expect(kindProblem('part', 'district')?.code).toBe('kind-not-taken');
    expect(kindProblem('part', 'province')?.code).toBe('kind-not-taken');
  });

  const wrong: readonly (readonly [string, string, Making])[] = [
    [
      'signed by a neighbour in this unit’s name',
      'signer-not-unit',
      { signer: () => world.selfSignedOf('10002') },
    ],
    [
      'under a certificate of another Sở',
      'certificate-untrusted',
      { signer: () => stranger.signerOf('10001') },
    ],
    [
      'of a real campaign in a practice one',
      'real-into-practice',
      { manifest: { practice: false } },
    ],
    [
      'of another campaign',
      'campaign-other',
      { manifest: { campaign: { id: 'khac-2019', digest: 'a'.repeat(64) } } },
    ],
    ['of another unit inside', 'data-invalid unit', { data: { unit: '10002' } }],
    [
      'of another edition of the criteria',
      'criteria-other',
      { data: { criteria: { version: '2', digest: 'b'.repeat(64) } } },
    ],
    [
      'with a leaf that only a reviewer fills',
      'data-invalid scope.B.1',
      { data: { scope: { leaves: ['B.1', 'B.2'], sections: ['1'] } } },
    ],
    [
      'with a figure outside its leaves',
      'data-invalid answers.can_bo',
      { data: { answers: { can_bo: { value: 1 } } } },
    ],
    [
      'with a figure that is a text',
      'data-invalid answers.ho_so',
      { data: { answers: { ho_so: { value: 'tám' } } } },
    ],
    [
      'with an entry outside its leaves',
      'data-invalid leaves.A.1',
      { data: { leaves: { 'A.1': {} }, evidence: [] }, entries: [] },
    ],
    [
      'with a section outside its scope',
      'data-invalid report.2',
      { data: { report: { '2': [] } } },
    ],
    ['with a field that nobody knows', 'data-invalid', { data: { extra: true } }],
    ['without a document that it describes', 'evidence-missing', { entries: [] }],
    [
      'with a document that it does not describe',
      'data-invalid unexpected',
      { entries: [document.entry, other.entry] },
    ],
    [
      'that cites a document which it does not bring',
      'data-invalid leaves.B.2.evidence',
      { data: { evidence: [] }, entries: [] },
    ],
  ];
  test.each(wrong)('%s is refused: %s', async (_, expected, making) => {
    const [code, field = ''] = expected.split(' ');
    expect(await outcome(making)).toEqual({ code, field });
  });
});
