import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';

import { checkContents } from '../../../../../electron/backend/package/check-contents.ts';
import { openPackage } from '../../../../../electron/backend/package/read-package.ts';
import { sealPackage } from '../../../../../electron/backend/package/write-package.ts';
import {
  evidenceOf,
  honestAssessment,
  makeWorld,
  sealBundle,
  sealSubmission,
  submissionManifest,
  type World,
} from '../../../../builders/packages.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function openGood(path: string) {
  const opened = await openPackage(path, world.context);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

describe('a sealed package', () => {
  test('opens with the facts it was sealed with', async () => {
    const sealed = await sealSubmission(world, { unit: '10001' });
    const opened = await openGood(sealed.path);
    expect(opened).toMatchObject({
      manifest: sealed.manifest,
      digest: sealed.digest,
      fileSha256: sealed.sha256,
      size: sealed.size,
      trust: 'issued',
      unchecked: [],
      signer: { subject: { code: '10001', ou: 'unit', name: 'Xã Một 1' } },
    });
    expect(sha256(readFileSync(sealed.path))).toBe(sealed.sha256);
    await opened.close();
  });

  test('gives back every file as it went in, whatever their sizes', async () => {
    const signer = await world.signerOf('10001');
    const files = fc.array(fc.uint8Array({ minLength: 1, maxLength: 5000 }), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(files, async (contents) => {
        const entries = new Map(contents.map((bytes) => [evidenceOf(bytes).entry.name, bytes]));
        const to = world.file('any.cqdt');
        await sealPackage({
          manifest: submissionManifest(world, '10001'),
          entries: [...entries].map(([name, bytes]) => ({ name, bytes })),
          signer,
          to,
        });
        const opened = await openGood(to);
        for (const [name, bytes] of entries) {
          expect(Buffer.compare(await opened.readEntry(name), bytes)).toBe(0);
        }
        await opened.close();
      }),
      { numRuns: 20 },
    );
  });

  test('streams files from disk and copies them out again', async () => {
    const bytes = randomBytes(3_000_000);
    const from = world.file('evidence.bin');
    writeFileSync(from, bytes);
    const { item, entry } = evidenceOf(bytes);
    const { name } = entry;
    const sealed = await sealSubmission(world, {
      unit: '10001',
      assessment: honestAssessment('10001', { evidence: [item] }),
      entries: [{ name, path: from, size: item.size, sha256: item.sha256 }],
    });
    const opened = await openGood(sealed.path);
    const to = world.file('extracted.bin');
    await opened.extractEntry(name, to);
    expect(readFileSync(to).equals(bytes)).toBe(true);
    expect((await checkContents(opened, world.context)).ok).toBe(true);
    await opened.close();
  });

  test('is not written at all when a file on disk is no longer what it was', async () => {
    const from = world.file('changed.bin');
    writeFileSync(from, 'changed');
    const { item, entry } = evidenceOf(Buffer.from('as it was'));
    const to = world.file('never.cqdt');
    await expect(
      sealPackage({
        manifest: submissionManifest(world, '10001'),
        entries: [{ name: entry.name, path: from, size: item.size, sha256: item.sha256 }],
        signer: await world.signerOf('10001'),
        to,
      }),
    ).rejects.toThrow('changed');
    expect(readdirSync(world.dir).filter((name) => name.includes('never.cqdt'))).toEqual([]);
  });

  test('is refused by the writer when the format has no place for a file', async () => {
    const signer = await world.signerOf('10001');
    for (const name of ['data/../evil.json', 'evidence/x.pdf', 'con.json', 'members/a/b.cqdt']) {
      await expect(
        sealPackage({
          manifest: submissionManifest(world, '10001'),
          entries: [{ name, bytes: Buffer.from('{}') }],
          signer,
          to: world.file('never.cqdt'),
        }),
      ).rejects.toThrow('no place');
    }
  });

  test('that changed after it was checked is not read on', async () => {
    const sealed = await sealSubmission(world, { unit: '10001' });
    const opened = await openGood(sealed.path);
    const bytes = readFileSync(sealed.path);
    const at = bytes.indexOf('"answers"');
    writeFileSync(
      sealed.path,
      Buffer.concat([bytes.subarray(0, at), Buffer.from('X'), bytes.subarray(at + 1)]),
    );
    await expect(opened.readEntry('data/assessment.json')).rejects.toThrow('changed');
    await expect(
      opened.extractEntry('data/assessment.json', world.file('out.json')),
    ).rejects.toThrow('changed');
    await opened.close();
  });
});

describe('a bundle', () => {
  test('holds the very files that the communes signed, each opened as if it had come alone', async () => {
    const members = [
      await sealSubmission(world, { unit: '10001' }),
      await sealSubmission(world, { unit: '10002' }),
      await sealSubmission(world, { unit: '101' }),
    ];
    const bundle = await sealBundle(world, { district: '101', members });
    const opened = await openGood(bundle.path);
    const contents = await checkContents(opened, world.context);
    if (!contents.ok || contents.value.kind !== 'bundle') throw new Error(JSON.stringify(contents));
    expect(contents.value.members.map((member) => member.unit)).toEqual(['10001', '10002', '101']);
    for (const [index, member] of contents.value.members.entries()) {
      const original = members[index];
      const copy = world.file('member.cqdt');
      await opened.extractEntry(member.name, copy);
      expect(sha256(readFileSync(copy))).toBe(original?.sha256);
      expect(member.opened).toMatchObject({
        digest: original?.digest,
        fileSha256: original?.sha256,
        trust: 'issued',
      });
      expect(member.contents.assessment.unit).toBe(member.unit);
    }
    await opened.close();
  });
});
