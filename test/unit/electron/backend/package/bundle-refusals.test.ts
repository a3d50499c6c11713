import { beforeAll, describe, expect, test } from 'vitest';

import { checkContents } from '../../../../../electron/backend/package/check-contents.ts';
import { openPackage } from '../../../../../electron/backend/package/read-package.ts';
import { sealPackage } from '../../../../../electron/backend/package/write-package.ts';
import {
  ARRIVED,
  honestAssessment,
  jsonEntry,
  makeWorld,
  sealBundle,
  sealSubmission,
  submissionManifest,
  unitOf,
  type World,
} from '../../../../builders/packages.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

/** How far a file gets: the code of its refusal, or the trust of its signer. */
async function verdict(file: string): Promise<string> {
  const opened = await openPackage(file, world.context);
  if (!opened.ok) return opened.error.code;
  const contents = await checkContents(opened.value, world.context);
  await opened.value.close();
  return contents.ok ? opened.value.trust : contents.error.code;
}

describe('a bundle', () => {
  test('with a commune of another district is refused', async () => {
    const members = [await sealSubmission(world, { unit: '20001' })];
    const { path } = await sealBundle(world, { district: '101', members });
    expect(await verdict(path)).toBe('member-foreign');
    const missing = [{ unit: '20002', reason: '' }];
    const speaking = await sealBundle(world, { district: '101', members: [], data: { missing } });
    expect(await verdict(speaking.path)).toBe('member-foreign');
  });

  test('with a member that would be refused alone is refused', async () => {
    const assessment = { ...honestAssessment('10001'), claimed: {} };
    const unsound = await sealSubmission(world, { unit: '10001', assessment });
    const { path } = await sealBundle(world, { district: '101', members: [unsound] });
    expect(await verdict(path)).toBe('member-invalid');
    const foreign = await sealSubmission(world, {
      unit: '10001',
      signer: await world.signerOf('10002'),
    });
    const forged = await sealBundle(world, { district: '101', members: [foreign] });
    expect(await verdict(forged.path)).toBe('member-invalid');
  });

  test('inside a bundle is refused: one level of nesting', async () => {
    const inner = await sealBundle(world, { district: '101', members: [] });
    const { path } = await sealBundle(world, { district: '101', members: [inner] });
    expect(await verdict(path)).toBe('member-invalid');
  });

  test('whose own list differs from what it carries is refused', async () => {
    const member = await sealSubmission(world, { unit: '10001' });
    const empty = await sealBundle(world, {
      district: '101',
      members: [member],
      data: { members: [] },
    });
    expect(await verdict(empty.path)).toBe('data-invalid');
    const listed = { unit: '10001', revision: 2, digest: member.digest, arrivedAt: ARRIVED };
    const wrong = await sealBundle(world, {
      district: '101',
      members: [member],
      data: { members: [listed] },
    });
    expect(await verdict(wrong.path)).toBe('member-invalid');
  });

  test('with a check of an unknown leaf or above its maximum is refused', async () => {
    const member = await sealSubmission(world, { unit: '10001' });
    const check = {
      unit: '10001',
      digest: member.digest,
      leaf: 'A.1',
      round: 'district' as const,
      outcome: 'agreed' as const,
      points: '4',
      reason: '',
      at: ARRIVED,
      by: { name: 'Cán bộ tập dượt 3', title: '', role: 'district' as const },
    };
    const seal = async (change: object) => {
      const checks = [{ ...check, ...change }];
      return verdict(
        (await sealBundle(world, { district: '101', members: [member], data: { checks } })).path,
      );
    };
    expect(await seal({})).toBe('issued');
    expect(await seal({ leaf: 'Z.9' })).toBe('data-invalid');
    expect(await seal({ points: '4.5' })).toBe('data-invalid');
    expect(await seal({ round: 'desk' })).toBe('data-invalid');
  });

  test('signed by a commune is refused', async () => {
    const { path } = await sealBundle(world, {
      district: '101',
      members: [],
      signer: await world.signerOf('10001'),
    });
    expect(await verdict(path)).toBe('signer-wrong-role');
  });
});

describe('a receipt', () => {
  const seal = async (unit: string, signer: string | null) => {
    const to = world.file('receipt.cqdt');
    const data = {
      format: 'receipt/1',
      unit,
      revision: 1,
      digest: 'c'.repeat(64),
      number: 1,
      arrivedAt: ARRIVED,
      importedAt: ARRIVED,
      via: null,
      inTime: true,
    };
    await sealPackage({
      manifest: { ...submissionManifest(world, unit), kind: 'receipt', unit: unitOf(unit) },
      entries: [jsonEntry('data/receipt.json', data)],
      signer: signer === null ? world.authority : await world.signerOf(signer),
      to,
    });
    return verdict(to);
  };

  test('comes from the authority or the parent district, from nobody else', async () => {
    expect(await seal('10001', null)).toBe('issued');
    expect(await seal('10001', '101')).toBe('issued');
    expect(await seal('10001', '102')).toBe('unit-outside');
    expect(await seal('10001', '10002')).toBe('signer-wrong-role');
  });
});
