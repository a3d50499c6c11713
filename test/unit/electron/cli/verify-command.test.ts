import { readFileSync, writeFileSync } from 'node:fs';

import { beforeAll, describe, expect, test } from 'vitest';

import { runVerify } from '../../../../electron/cli/verify-command.ts';
import { makeWorld, sealSubmission, type World } from '../../../builders/packages.ts';

let world: World;
let good: string;
let bad: string;
beforeAll(async () => {
  world = await makeWorld();
  good = (await sealSubmission(world, { unit: '10001' })).path;
  bad = world.file('bad.cqdt');
  const bytes = readFileSync(good);
  writeFileSync(bad, bytes.subarray(0, -9));
});

const AT = ['--at', '2019-10-17T09:00:00+07:00'];

async function run(...args: string[]) {
  let written = '';
  let warned = '';
  const exit = await runVerify(args, {
    write: (text) => void (written += text),
    warn: (text) => void (warned += text),
  });
  return { exit, written, warned };
}

const lines = (written: string): unknown => JSON.parse(written);

describe('cqdt verify', () => {
  test('with campaign and CA leaves nothing unchecked', async () => {
    const { exit, written } = await run(
      good,
      '--campaign',
      world.campaignFile,
      '--ca',
      world.pem,
      ...AT,
      '--json',
    );
    expect(exit).toBe(0);
    expect(lines(written)).toEqual([
      {
        file: good,
        ok: true,
        code: null,
        kind: 'submission',
        unit: '10001',
        revision: 1,
        digest: expect.stringMatching(/^[0-9a-f]{64}$/),
        trust: 'issued',
        unchecked: [],
      },
    ]);
  });

  test('without them says which steps it could not take', async () => {
    const { exit, written } = await run(good, world.campaignFile, ...AT, '--json');
    expect(exit).toBe(0);
    expect(lines(written)).toMatchObject([
      {
        ok: true,
        trust: 'no-anchor',
        unchecked: ['certificate-chain', 'revocation', 'campaign', 'criteria-rules'],
      },
      { ok: true, kind: 'campaign', unchecked: ['certificate-chain', 'revocation'] },
    ]);
  });

  test('exits 1 when one of several is refused, and says why in Vietnamese', async () => {
    const json = await run(good, bad, ...AT, '--json');
    expect(json.exit).toBe(1);
    expect(lines(json.written)).toMatchObject([
      { ok: true },
      {
        file: bad,
        ok: false,
        code: 'zip-unreadable',
        kind: null,
        unit: null,
        digest: null,
        trust: null,
      },
    ]);
    const words = await run(good, bad, ...AT);
    expect(words.exit).toBe(1);
    expect(words.written).toContain(`ĐẠT      ${good}`);
    expect(words.written).toContain(`TỪ CHỐI  ${bad}`);
    expect(words.written).toContain('mã lý do 01, zip-unreadable: Tệp bị cắt ngắn');
    expect(words.written).toContain('Chưa kiểm tra: chuỗi chứng thư');
  });

  test('refuses to measure by a campaign that is itself refused', async () => {
    const { exit, written } = await run(good, '--campaign', bad, ...AT, '--json');
    expect(exit).toBe(1);
    expect(lines(written)).toMatchObject([{ file: bad, ok: false, code: 'zip-unreadable' }]);
    const other = await run(good, '--campaign', good, ...AT, '--json');
    expect(lines(other.written)).toMatchObject([{ file: good, ok: false, code: 'kind-not-taken' }]);
  });

  test('exits 2 for wrong use', async () => {
    for (const args of [
      [],
      ['--wrong', good],
      [good, '--at', 'today'],
      ['/no/such/file'],
      [good, '--ca', good],
      [good, '--ca', '/no/ca'],
    ]) {
      const { exit, written, warned } = await run(...args);
      expect([args, exit, written]).toEqual([args, 2, '']);
      expect(warned).not.toBe('');
    }
    expect(await run('--help')).toMatchObject({
      exit: 0,
      written: expect.stringContaining('verify TỆP'),
    });
  });
});
