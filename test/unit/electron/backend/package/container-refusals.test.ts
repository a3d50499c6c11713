import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';

import { beforeAll, describe, expect, test } from 'vitest';

import { openPackage } from '../../../../../electron/backend/package/read-package.ts';
import type { PackageProblemCode } from '../../../../../shared/domain/package/problems.ts';
import { needs } from '../../../../builders/programs.ts';
import {
  makeWorld,
  sealSubmission,
  evidenceOf,
  honestAssessment,
  type World,
} from '../../../../builders/packages.ts';
import { forged } from '../../../../builders/tampering.ts';
import { pack, type RawEntry, unpack } from '../../../../builders/zip.ts';

let world: World;
let good: Buffer;
let entries: RawEntry[];
beforeAll(async () => {
  world = await makeWorld();
  const { item, entry } = evidenceOf(Buffer.from('bằng chứng tập dượt '.repeat(200)));
  const sealed = await sealSubmission(world, {
    unit: '10001',
    assessment: honestAssessment('10001', { evidence: [item] }),
    entries: [entry],
  });
  good = readFileSync(sealed.path);
  entries = unpack(sealed.path);
});

async function codeOf(bytes: Uint8Array): Promise<PackageProblemCode | 'accepted'> {
  const file = world.file('tampered.cqdt');
  writeFileSync(file, bytes);
  const opened = await openPackage(file, world.context);
  if (!opened.ok) return opened.error.code;
  await opened.value.close();
  return 'accepted';
}

const bytesOf = (name: string) =>
  entries.find((entry) => entry.name === name)?.bytes ?? new Uint8Array();
const replaced = (name: string, bytes: Uint8Array) =>
  pack(entries.map((entry) => (entry.name === name ? { name, bytes } : entry)));
const without = (name: string) => pack(entries.filter((entry) => entry.name !== name));
/** The container with `more` put after the entry of that name. */
const withAfter = (name: string, more: RawEntry) =>
  pack(entries.flatMap((entry) => (entry.name === name ? [entry, more] : [entry])));
const patched = (at: number, bytes: readonly number[]) => {
  const copy = Buffer.from(good);
  copy.set(bytes, at);
  return copy;
};
const text = (value: string) => Buffer.from(value);
const central = () => good.readUInt32LE(good.length - 6);
const evidenceName = () => entries.find((entry) => entry.name.startsWith('evidence/'))?.name ?? '';

describe('the container', () => {
  test('that the test builder packs again from its entries is the same file', async () => {
    expect(pack(entries).equals(good)).toBe(true);
    expect(await codeOf(good)).toBe('accepted');
  });

  test('cut off anywhere is refused', async () => {
    for (let length = 0; length < good.length; length += Math.ceil(good.length / 60)) {
      expect(['zip-unreadable', 'zip-structure']).toContain(await codeOf(good.subarray(0, length)));
    }
    expect(await codeOf(good.subarray(0, -1))).not.toBe('accepted');
  });

  test('with one flipped bit outside the signature is refused, at 200 places', async () => {
    const signature = good.indexOf(bytesOf('META-INF/signature.p7s'));
    const end = signature + bytesOf('META-INF/signature.p7s').length;
    const outside = Array.from({ length: good.length }, (_, at) => at).filter(
      (at) => at < signature || at >= end,
    );
    for (let index = 0; index < 200; index++) {
      const at = outside[Math.floor((index * outside.length) / 200)] ?? 0;
      const copy = Buffer.from(good);
      copy[at] = (copy[at] ?? 0) ^ (1 << (index % 8));
      expect([at, await codeOf(copy)]).not.toEqual([at, 'accepted']);
    }
  });

  test('with bytes before, behind or between is refused', async () => {
    expect(await codeOf(Buffer.concat([text('MZ'), good]))).toBe('zip-structure');
    expect(await codeOf(Buffer.concat([good, text('x')]))).toBe('zip-structure');
    const gap = Buffer.concat([good.subarray(0, central()), text('gap'), good.subarray(central())]);
    gap.writeUInt32LE(central() + 3, gap.length - 6);
    expect(await codeOf(gap)).toBe('zip-structure');
    const comment = Buffer.concat([good, text('hi')]);
    comment.writeUInt16LE(2, comment.length - 4);
    expect(await codeOf(comment)).toBe('zip-structure');
  });

  test('with anything unusual in its headers is refused', async () => {
    const cases: Record<string, Buffer> = {
      'local name': patched(30, [0x4d]),
      'local flags (data descriptor)': patched(6, [0x08]),
      'local version': patched(4, [20]),
      'local time': patched(10, [1]),
      'central version made by': patched(central() + 4, [20]),
      'central flags': patched(central() + 8, [0x08]),
      'central time': patched(central() + 12, [1]),
      'central disk': patched(central() + 34, [1]),
      'internal attributes': patched(central() + 36, [1]),
      'symlink attributes': patched(central() + 38, [0, 0, 0xff, 0xa1]),
      'ZIP64 size': patched(central() + 20, [0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
      offset: patched(central() + 42, [1]),
      'entries on this disk': patched(good.length - 14, [9]),
      'CRC in both headers': (() => {
        const copy = patched(14, [1, 2, 3, 4]);
        copy.set([1, 2, 3, 4], central() + 16);
        return copy;
      })(),
    };
    for (const [name, bytes] of Object.entries(cases)) {
      expect([name, await codeOf(bytes)]).toEqual([name, 'zip-structure']);
    }
  });

  test('with entries out of order is refused', async () => {
    expect(await codeOf(pack(entries.toReversed()))).toBe('zip-structure');
    const [first, second, ...rest] = entries;
    if (first === undefined || second === undefined) throw new Error('too few entries');
    expect(await codeOf(pack([second, first, ...rest]))).toBe('zip-structure');
  });

  test('with an entry too many, too few or twice is refused', async () => {
    const extra = { name: 'data/extra.json', bytes: text('{}') };
    expect(await codeOf(withAfter('data/assessment.json', extra))).toBe('entry-unlisted');
    expect(await codeOf(without('data/assessment.json'))).toBe('entry-missing');
    expect(await codeOf(without('manifest.json'))).toBe('entry-missing');
    expect(await codeOf(without('META-INF/signature.p7s'))).toBe('entry-missing');
    expect(await codeOf(without('META-INF/ASiCManifest.xml'))).toBe('entry-missing');
    expect(await codeOf(without('mimetype'))).toBe('mimetype-wrong');
    const twice = { name: 'data/assessment.json', bytes: text('{}') };
    expect(await codeOf(withAfter('data/assessment.json', twice))).toBe('name-duplicate');
  });

  test.each([
    'data/../../evil.json',
    'data/..evil.json',
    '/etc/evil',
    'C:/evil.json',
    'data\\evil.json',
    'data/assessment.JSON',
    'data/con.json',
    'documents/nul.pdf',
    'documents/a.pdf.',
    'data/a b.json',
    'data/ế.json',
    'documents/x/y.pdf',
    'evil.exe',
    `documents/${'a'.repeat(200)}.pdf`,
  ])('with an entry called %s is refused', async (name) => {
    const raw = Buffer.from(name).toString('latin1');
    const data = [...entries.slice(2, -2), { name: raw, bytes: text('{}') }].toSorted(
      (one, other) => (one.name < other.name ? -1 : 1),
    );
    const all = [...entries.slice(0, 2), ...data, ...entries.slice(-2)];
    expect(await codeOf(pack(all))).toBe('name-forbidden');
  });

  test('with another mimetype is refused', async () => {
    expect(await codeOf(replaced('mimetype', text('application/zip')))).toBe('mimetype-wrong');
    const longer = text('application/vnd.etsi.asic-e+zip\n');
    expect(await codeOf(replaced('mimetype', longer))).toBe('mimetype-wrong');
  });

  test('with a manifest that is not ours, or not canonical, is refused', async () => {
    const manifest = Buffer.from(bytesOf('manifest.json')).toString();
    const as = (value: string) => codeOf(replaced('manifest.json', text(value)));
    expect(await as('{')).toBe('manifest-invalid');
    expect(await as(manifest.replace('{"app"', '{ "app"'))).toBe('manifest-not-canonical');
    expect(await as(manifest.replace('cqdt/1', 'cqdt/2'))).toBe('format-unknown');
    expect(await as(manifest.replace('"submission"', '"letter"'))).toBe('kind-unknown');
    expect(await as(manifest.replace('"revision":1', '"revision":0'))).toBe('manifest-invalid');
    expect(await as(manifest.replace('{"app"', '{"aaa":1,"app"'))).toBe('manifest-invalid');
    expect(await codeOf(replaced('manifest.json', Buffer.from([0xff, 0xfe])))).toBe(
      'manifest-invalid',
    );
    expect(await as(manifest.replace('"revision":1', '"revision":2'))).toBe(
      'asic-manifest-differs',
    );
  });

  test('with changed data is refused, even when the digests are computed again', async () => {
    const bytes = Buffer.from(bytesOf('data/assessment.json'));
    const changed = Buffer.from(bytes.toString().replace('"value":20', '"value":21'));
    expect(changed.equals(bytes)).toBe(false);
    expect(await codeOf(replaced('data/assessment.json', changed))).toBe('entry-digest-differs');
    const longer = Buffer.concat([bytes, text(' ')]);
    expect(await codeOf(replaced('data/assessment.json', longer))).toBe('entry-size-differs');
    const signedBefore = forged(entries, 'data/assessment.json', changed);
    expect(await codeOf(signedBefore)).toBe('signature-invalid');
  });

  test('over a limit is refused before anything in it is read', async () => {
    const large = { name: evidenceName(), bytes: Buffer.alloc(20_000_001) };
    expect(await codeOf(replaced(large.name, large.bytes))).toBe('zip-too-large');
    const json = Buffer.alloc(8_000_001);
    expect(await codeOf(replaced('data/assessment.json', json))).toBe('zip-too-large');
    const many = Array.from({ length: 1000 }, (_, index) => ({
      name: `documents/d${index}.pdf`,
      bytes: text('x'),
    }));
    expect(await codeOf(pack([...entries, ...many]))).toBe('zip-too-many-entries');
    const file = world.file('huge.cqdt');
    writeFileSync(file, '');
    truncateSync(file, 1_500_000_001);
    expect(statSync(file).size).toBe(1_500_000_001);
    const opened = await openPackage(file, world.context);
    expect(opened).toMatchObject({ ok: false, error: { code: 'zip-too-large' } });
  });

  test('of a submission over 50 MB is refused', async () => {
    const documents = ['a', 'b', 'c'].map((letter) => ({
      name: `documents/${letter}.pdf`,
      bytes: Buffer.alloc(19_000_000),
    }));
    const [first, second, assessment, ...rest] = entries;
    if (!first || !second || !assessment) throw new Error('too few entries');
    const report = rest.shift();
    if (!report) throw new Error('too few entries');
    const all = [first, second, assessment, report, ...documents, ...rest];
    expect(await codeOf(pack(all))).toBe('zip-too-large');
  });

  needs('zip', 'unzip')('packed again by another program is refused', async () => {
    const folder = world.file('unpacked');
    const source = world.file('good.cqdt');
    writeFileSync(source, good);
    execFileSync('unzip', ['-q', source, '-d', folder]);
    const deflated = world.file('deflated.zip');
    execFileSync('zip', ['-q', '-X', '-r', deflated, '.'], { cwd: folder });
    expect(await codeOf(readFileSync(deflated))).toBe('zip-not-stored');
    const stored = world.file('stored.zip');
    execFileSync('zip', ['-q', '-0', '-X', '-r', stored, '.'], { cwd: folder });
    expect(await codeOf(readFileSync(stored))).toBe('zip-structure');
  });
});
