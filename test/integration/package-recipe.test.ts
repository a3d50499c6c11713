import { writeFileSync } from 'node:fs';

import { beforeAll, describe, expect } from 'vitest';

import { openPackage } from '../../electron/backend/package/read-package.ts';
import { chainProblem, signerCertificateProblem } from '../../electron/backend/pki/chain.ts';
import { verifyDetached } from '../../electron/backend/pki/cms-verify.ts';
import { parseCertificate } from '../../electron/backend/pki/read-certificate.ts';
import { must } from '../../shared/lib/must.ts';
import {
  ARRIVED,
  evidenceOf,
  honestAssessment,
  makeWorld,
  sealBundle,
  sealSubmission,
  subjectOf,
  type World,
} from '../builders/packages.ts';
import { needs } from '../builders/programs.ts';
import { opensslSigner, recipe } from '../builders/recipe.ts';
import { pack, unpack } from '../builders/zip.ts';

const agreeing = needs('openssl', 'unzip');

let world: World;
let other: World;
beforeAll(async () => {
  world = await makeWorld();
  other = await makeWorld();
});

/** What our verifier and the recipe say about steps 6 to 9. */
async function both(file: string, arrivedAt = ARRIVED) {
  const opened = await openPackage(file, { anchors: world.anchors, arrivedAt });
  if (opened.ok) await opened.value.close();
  return { ours: opened.ok, recipe: recipe({ file, pem: world.pem, arrivedAt }).ok };
}

const accepted = { ours: true, recipe: true };
const refused = { ours: false, recipe: false };

describe('the recipe of package-format, run by unzip, openssl and sha256, agrees with our verifier', () => {
  agreeing('on good packages of several kinds', async () => {
    const { item, entry } = evidenceOf(Buffer.from('bằng chứng'));
    const assessment = honestAssessment('10001', { evidence: [item] });
    const member = await sealSubmission(world, { unit: '10001', assessment, entries: [entry] });
    const bundle = await sealBundle(world, { district: '101', members: [member] });
    expect(await both(member.path)).toEqual(accepted);
    expect(await both(bundle.path)).toEqual(accepted);
    expect(await both(world.campaignFile)).toEqual(accepted);
  });

  agreeing('on the certificate of another unit', async () => {
    const signer = await world.signerOf('10002');
    expect(await both((await sealSubmission(world, { unit: '10001', signer })).path)).toEqual(
      refused,
    );
  });

  agreeing('on another CA and on no CA at all', async () => {
    const foreign = await other.issue(subjectOf('10001'));
    const alone = await world.selfSignedOf('10001');
    for (const signer of [foreign, alone]) {
      const { path } = await sealSubmission(world, { unit: '10001', signer });
      expect(await both(path)).toEqual(refused);
    }
  });

  agreeing('on the time of arrival', async () => {
    const validity = {
      notBefore: '2019-10-01T00:00:00+07:00',
      notAfter: '2019-10-20T00:00:00+07:00',
    };
    const signer = await world.issue(subjectOf('10001'), validity);
    const { path } = await sealSubmission(world, { unit: '10001', signer });
    expect(await both(path, '2019-09-30T23:59:59+07:00')).toEqual(refused);
    expect(await both(path, '2019-10-01T00:00:01+07:00')).toEqual(accepted);
    expect(await both(path, '2019-10-20T00:00:01+07:00')).toEqual(refused);
  });

  agreeing('on changed files, lists and signatures', async () => {
    const sealed = await sealSubmission(world, { unit: '10001' });
    const entries = unpack(sealed.path);
    const second = unpack((await sealSubmission(world, { unit: '10001' })).path);
    for (const name of [
      'manifest.json',
      'data/assessment.json',
      'data/report.json',
      'META-INF/ASiCManifest.xml',
      'META-INF/signature.p7s',
    ]) {
      const change = (bytes: Uint8Array) => {
        const copy = Buffer.from(bytes);
        copy[copy.length - 3] = (copy.at(-3) ?? 0) ^ 1;
        return copy;
      };
      const file = world.file('changed.cqdt');
      const changed = entries.map((entry) =>
        entry.name === name ? { name, bytes: change(entry.bytes) } : entry,
      );
      writeFileSync(file, pack(changed));
      expect([name, await both(file)]).toEqual([name, refused]);
    }
    const swapped = world.file('swapped.cqdt');
    const mixed = entries.map((entry, index) =>
      entry.name === 'META-INF/signature.p7s' ? (second[index] ?? entry) : entry,
    );
    writeFileSync(swapped, pack(mixed));
    // Two seals of the same content sign the same list: the other signature is as good.
    expect(await both(swapped)).toEqual(accepted);
  });

  agreeing(
    'on every flipped bit inside the signature, which changes neither signer nor attributes',
    async () => {
      const sealed = await sealSubmission(world, { unit: '10001' });
      const entries = unpack(sealed.path);
      const bytesOf = (end: string) =>
        must(
          entries.find(({ name }) => name.endsWith(end)),
          end,
        ).bytes;
      const content = world.file('m.xml');
      const signature = world.file('s.p7s');
      const [xml, p7s] = [bytesOf('.xml'), bytesOf('.p7s')];
      writeFileSync(content, xml);
      const root = must(parseCertificate(world.root), 'root');
      const at = Date.parse(ARRIVED);
      const judge = (bytes: Uint8Array) => {
        const verified = verifyDetached(bytes, xml);
        if (!verified.ok) return null;
        const [signer] = verified.value.signers;
        const carried = verified.value.certificates;
        const { certificate } = signer;
        const chain = chainProblem({ certificate, carried, roots: [root], at });
        return chain ?? signerCertificateProblem(certificate, at) ?? signer;
      };
      const untouched = judge(p7s);
      const disagreements: number[] = [];
      let agreed = 0;
      for (let index = 0; index < 200; index++) {
        const position = Math.floor((index * p7s.length) / 200);
        const copy = Buffer.from(p7s);
        copy[position] = (copy[position] ?? 0) ^ (1 << (index % 8));
        writeFileSync(signature, copy);
        const ours = judge(copy);
        const theirs = opensslSigner({ content, signature, pem: world.pem, arrivedAt: ARRIVED });
        const isAccepted = ours !== null && typeof ours === 'object';
        if (isAccepted) {
          expect([position, ours]).toEqual([position, untouched]);
          expect([position, theirs === null]).toEqual([position, false]);
        }
        if (isAccepted === (theirs !== null)) agreed++;
        else disagreements.push(position);
      }
      // Where they differ, openssl takes an encoding that is not DER for the DER it stands for; we refuse it.
      expect(agreed + disagreements.length).toBe(200);
      expect(disagreements.length).toBeLessThanOrEqual(4);
    },
    120_000,
  );
});
