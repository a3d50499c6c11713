import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';

import { runDemo } from '../../electron/cli/demo-command.ts';
import { Ledger } from '../../shared/domain/decisions/decision.ts';
import { canonicalJson } from '../../shared/domain/package/canonical-json.ts';
import { Ranking } from '../../shared/domain/ranking/ranking.ts';
import { needs } from '../builders/programs.ts';

const root = path.resolve(import.meta.dirname, '../..');
const work = mkdtempSync(path.join(tmpdir(), 'rehearsal-'));
const out = path.join(work, 'out');
const sent = path.join(out, 'sent');
let said = '';
const UNITS = 30;

beforeAll(async () => {
  const sink = {
    write: (text: string) => void (said += text),
    warn: (text: string) => void (said += text),
  };
  const args = ['--out', out, '--units', String(UNITS), '--seed', 'test', '--evidence-kib', '4'];
  if ((await runDemo(args, sink)) !== 0) throw new Error(said);
}, 240_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

const campaign = () =>
  path.join(sent, must(readdirSync(sent).find((name) => name.startsWith('campaign-'))));

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('expected to be there');
  return value;
}

/** Units that objected, as the summary says. */
const objectors = (text: string): number => Number(/trong đó (\d+) đơn vị/u.exec(text)?.[1] ?? '0');

const readLedger = (): Ledger =>
  Ledger.parse(JSON.parse(readFileSync(path.join(out, 'decisions.json'), 'utf8')));

/** The command line as a person runs it, in a zone and language of their own. */
function cqdt(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return spawnSync(process.execPath, [path.join(root, 'electron/cli.ts'), ...args], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

describe('what a rehearsal leaves behind', () => {
  test('one ranking, one ledger, one workbook, one report, the CA and the desk of the Sở', () => {
    const names = readdirSync(out);
    for (const name of ['ranking.json', 'decisions.json', 'so.pem', 'so-tttt', 'sent', 'refused'])
      expect(names).toContain(name);
    expect(names.filter((name) => name.endsWith('.xlsx'))).toHaveLength(1);
    expect(names.filter((name) => name.endsWith('.docx'))).toHaveLength(1);
    expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('every good package by its kind, and the two bad ones apart', () => {
    const kinds = Map.groupBy(readdirSync(sent), (name) => must(name.split('-')[0]));
    expect(kinds.get('campaign')).toHaveLength(1);
    expect(kinds.get('result')).toHaveLength(1);
    expect(kinds.get('submission')?.length).toBeGreaterThanOrEqual(UNITS - 2);
    expect(kinds.get('receipt')?.length).toBeGreaterThanOrEqual(UNITS - 3);
    // A notice to everyone who is ranked, an answer to each, a second one to whoever objected (P7).
    const answered = kinds.get('response')?.length ?? 0;
    expect(answered).toBeGreaterThanOrEqual(UNITS - 6);
    expect(kinds.get('appraisal')?.length).toBe(answered + objectors(said));
    expect(readdirSync(path.join(out, 'refused'))).toHaveLength(2);
  });

  test('minutes of five visits and a letter beside every notice, all marked as practice (P6, P7)', () => {
    const papers = readdirSync(path.join(out, 'van-ban'));
    expect(papers.every((name) => name.startsWith('tap-duot-'))).toBe(true);
    expect(papers.filter((name) => name.includes('bien-ban'))).toHaveLength(5);
    const notices = readdirSync(sent).filter((name) => name.startsWith('appraisal-'));
    expect(papers.filter((name) => name.includes('thong-bao'))).toHaveLength(notices.length);
  });

  test('everything from findings to closed rounds is in the ledger, with a reason where there was a choice (T5)', () => {
    const { entries } = readLedger();
    const count = (kind: string) => entries.filter(({ decision }) => decision.kind === kind).length;
    expect(count('reviewer-named')).toBe(2);
    expect(count('findings-taken')).toBe(2);
    expect(count('inspection-selected')).toBe(2);
    expect(count('inspected')).toBe(5);
    expect(count('responded')).toBeGreaterThanOrEqual(UNITS - 6);
    expect(count('appraisal-round-closed')).toBe(2);
    const looks = entries.flatMap(({ decision }) =>
      decision.kind === 'checked' ? [decision] : [],
    );
    expect(looks.some(({ found }) => found !== undefined)).toBe(true);
    expect(looks.filter(({ round }) => round === 'field')).toHaveLength(10);
    const disputes = looks.filter(({ round }) => round === 'dispute');
    expect(disputes).toHaveLength(objectors(said));
    expect(disputes.every(({ reason }) => reason !== '')).toBe(true);
    expect(said).toContain('1 xung đột đã quyết');
  });

  test('a summary with reasons for the refused and the openssl lines to paste', () => {
    expect(said).toContain('DỮ LIỆU TẬP DƯỢT, không phải kết quả thật');
    expect(said).toContain('Cách ly: 2');
    expect(said).toContain('openssl cms -verify -binary');
  });

  test('absent and late units last together without a score, as the letter says', () => {
    const ranking = Ranking.parse(JSON.parse(readFileSync(path.join(out, 'ranking.json'), 'utf8')));
    const standings = Map.groupBy(ranking.units, ({ standing }) => standing);
    expect(standings.get('absent')).toBeDefined();
    expect(standings.get('late')).toBeDefined();
    for (const list of ranking.lists) {
      for (const place of list.last) expect(place.rank).toBe(list.places.length + 1);
    }
    for (const unit of standings.get('late') ?? []) expect(unit.totals).toBeNull();
  });
});

describe('the ranking recomputed from packages and decisions alone (K4)', () => {
  const zones = [
    { TZ: 'UTC', LANG: 'C', LC_ALL: 'C' },
    { TZ: 'Asia/Ho_Chi_Minh', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  ];
  test.each(zones)('is the same to the byte in $TZ, $LANG, files shuffled', (env) => {
    const names = readdirSync(sent).toSorted((a, b) => a.length - b.length || (a < b ? 1 : -1));
    const files = names.map((name) => path.join(sent, name));
    if (env.TZ === 'UTC') files.reverse();
    const target = path.join(work, `ranking-${env.LANG}.json`);
    const run = cqdt(
      [
        'rank',
        '--campaign',
        campaign(),
        '--decisions',
        path.join(out, 'decisions.json'),
        '--out',
        target,
        ...files,
      ],
      env,
    );
    expect(run).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(target).equals(readFileSync(path.join(out, 'ranking.json')))).toBe(true);
  });

  test('is refused when a decision was changed', () => {
    const ledger = readLedger();
    const [first, ...rest] = ledger.entries;
    const changed = {
      ...ledger,
      entries: [{ ...must(first), at: '2019-01-01T00:00:00+07:00' }, ...rest],
    };
    const file = path.join(work, 'changed.json');
    writeFileSync(file, canonicalJson(changed));
    const target = path.join(work, 'never.json');
    const run = cqdt([
      'rank',
      '--campaign',
      campaign(),
      '--decisions',
      file,
      '--out',
      target,
      sent,
    ]);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('sổ quyết định');
    expect(() => readFileSync(target)).toThrow();
  });

  test('is refused when a package that the ledger accepted is absent', () => {
    const fewer = path.join(work, 'fewer');
    mkdirSync(fewer);
    const bundle = must(readdirSync(sent).find((name) => name.startsWith('bundle-')));
    for (const name of readdirSync(sent).filter((other) => other !== bundle))
      copyFileSync(path.join(sent, name), path.join(fewer, name));
    const target = path.join(work, 'never.json');
    const decisions = path.join(out, 'decisions.json');
    const options = ['--campaign', campaign(), '--decisions', decisions, '--out', target];
    const run = cqdt(['rank', ...options, fewer]);
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('thiếu');
  });

  test('says how it is used when called wrongly', () => {
    expect(cqdt(['rank']).status).toBe(2);
    expect(cqdt(['rank', '--help']).status).toBe(0);
    expect(cqdt(['nonsense']).status).toBe(2);
    expect(cqdt(['--help']).stdout).toContain('verify');
  });
});

const Verdicts = z.array(
  z.object({
    ok: z.boolean(),
    code: z.string().nullable(),
    kind: z.string().nullable(),
    trust: z.string().nullable(),
  }),
);

describe('the packages checked without a desk', () => {
  test('every sent package is good, every refused one has its reason', () => {
    const anchors = [
      '--campaign',
      campaign(),
      '--ca',
      path.join(out, 'so.pem'),
      '--at',
      '2019-10-24T09:00:00+07:00',
    ];
    const files = (folder: string) => readdirSync(folder).map((name) => path.join(folder, name));
    const good = cqdt(['verify', '--json', ...anchors, ...files(sent)]);
    expect(good.status).toBe(0);
    expect(
      Verdicts.parse(JSON.parse(good.stdout)).every(({ ok, trust }) => ok && trust === 'issued'),
    ).toBe(true);
    const bad = cqdt(['verify', '--json', ...anchors, ...files(path.join(out, 'refused'))]);
    expect(bad.status).toBe(1);
    const codes = Verdicts.parse(JSON.parse(bad.stdout)).map(({ code }) => code);
    expect(codes).toContain('signer-not-unit');
    expect(codes).toContain('entry-digest-differs');
  });

  needs('openssl', 'unzip')('the printed lines verify one of them', () => {
    const lines = said.split('\n');
    const start = lines.findIndex((line) => line.startsWith('cd '));
    const script = lines.slice(start, start + 4).join('\n');
    const subject = execFileSync('sh', ['-e', '-c', script], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    expect(subject).toMatch(/serialNumber ?= ?/);
  });
});

test('a folder with somebody else’s files is left alone', async () => {
  const folder = path.join(work, 'mine');
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'letter.txt'), 'x');
  const sink = { write: () => undefined, warn: () => undefined };
  expect(await runDemo(['--out', folder, '--units', '6'], sink)).toBe(2);
  expect(readdirSync(folder)).toEqual(['letter.txt']);
});
