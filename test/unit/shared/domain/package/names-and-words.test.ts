import { describe, expect, test } from 'vitest';

import { renderAsicManifest } from '../../../../../shared/domain/package/asic-manifest.ts';
import { digestWords } from '../../../../../shared/domain/package/digest-words.ts';
import { packageFileName } from '../../../../../shared/domain/package/file-name.ts';
import { PACKAGE_KINDS } from '../../../../../shared/domain/package/manifest.ts';
import { CERTIFICATE_ROLES, signerProblem } from '../../../../../shared/domain/package/signers.ts';
import { PACKAGE_PROBLEMS } from '../../../../../shared/domain/package/problems.ts';
import { packageProblemSentence } from '../../../../../shared/i18n/package-messages.ts';

const wordOf = (byte: number) =>
  digestWords(byte.toString(16).padStart(2, '0').repeat(32))[0] ?? '';
const WORDS = Array.from({ length: 256 }, (_, byte) => wordOf(byte));

/** How a word sounds to a listener on a bad line, whatever the dialects at both ends. */
function sound(word: string): string {
  const bare = word
    .normalize('NFD')
    .replaceAll(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC');
  return bare
    .replace(/^(tr|ch)/, 'c+')
    .replace(/^(s|x)/, 's+')
    .replace(/^(d|gi|r|v)/, 'z+')
    .replace(/^(l|n(?![gh]))/, 'n+')
    .replace(/(ng|nh)$/, 'n')
    .replace(/(ch|c)$/, 't');
}

describe('a digest in words', () => {
  test('is eight words for the first eight bytes', () => {
    const digest = `0001fe${'7f'.repeat(5)}${'00'.repeat(24)}`;
    expect(digestWords(digest)).toEqual(
      [0, 1, 254, 127, 127, 127, 127, 127].map((byte) => WORDS[byte]),
    );
    expect(() => digestWords('abc')).toThrow('SHA-256');
  });

  test('uses 256 words of one syllable of which no two sound alike', () => {
    expect(new Set(WORDS.map(sound)).size).toBe(256);
    expect(
      WORDS.every((word) => /^\p{Ll}{2,7}$/u.test(word) && word === word.normalize('NFC')),
    ).toBe(true);
  });

  test('never changes: the words of a digest stay what was printed in a letter', () => {
    expect([WORDS[0], WORDS[1], WORDS[128], WORDS[255]]).toEqual(['ai', 'anh', 'nam', 'đường']);
  });
});

describe('names', () => {
  const manifest = { campaign: { id: 'gialai-2019', digest: null }, revision: 2 } as const;
  const unit = { code: '23638', level: 'xa', name: 'Xã' } as const;
  test.each([
    ['submission', 'submission-gialai-2019-23638-r2.cqdt'],
    ['bundle', 'bundle-gialai-2019-23638-r2.cqdt'],
    ['campaign', 'campaign-gialai-2019-r2.cqdt'],
    ['result', 'result-gialai-2019-r2.cqdt'],
    ['receipt', 'receipt-gialai-2019-23638-0123abcd.cqdt'],
    ['enrolment', 'enrolment-gialai-2019-23638-0123abcd.cqdt'],
    ['credential', 'credential-gialai-2019-23638-0123abcd.cqdt'],
  ] as const)('of a %s say kind, campaign, unit and revision', (kind, name) => {
    expect(packageFileName({ ...manifest, unit, kind }, '0123abcd'.repeat(8))).toBe(name);
  });
});

describe('ASiCManifest.xml', () => {
  test('is the template of package-format, byte for byte', () => {
    const sha256 = '00'.repeat(31) + 'ff';
    const files = [
      { name: 'manifest.json', sha256 },
      { name: 'evidence/a.pdf', sha256: 'ab'.repeat(32) },
    ];
    expect(renderAsicManifest(files)).toBe(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<asic:ASiCManifest xmlns:asic="http://uri.etsi.org/02918/v1.2.1#" xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><asic:SigReference URI="META-INF/signature.p7s" MimeType="application/pkcs7-signature"/><asic:DataObjectReference URI="manifest.json" MimeType="application/json"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>${Buffer.from(sha256, 'hex').toString('base64')}</ds:DigestValue></asic:DataObjectReference><asic:DataObjectReference URI="evidence/a.pdf" MimeType="application/pdf"><ds:DigestMethod Algorithm="http://www.w3.org/2001/04/xmlenc#sha256"/><ds:DigestValue>${Buffer.from('ab'.repeat(32), 'hex').toString('base64')}</ds:DigestValue></asic:DataObjectReference></asic:ASiCManifest>`,
    );
  });
});

describe('who may sign what', () => {
  test('is the table of package-format', () => {
    const levels = { unit: 'xa', district: 'huyen', authority: 'tinh', reviewer: 'tinh' } as const;
    const table = PACKAGE_KINDS.map((kind) => {
      const allowed = CERTIFICATE_ROLES.filter((role) => {
        const unit = { code: 'a', level: levels[role], name: 'A' };
        return signerProblem({ kind, unit }, { code: 'a', role }) === null;
      });
      return `${kind}: ${allowed.join(', ')}`;
    });
    expect(table).toEqual([
      'campaign: authority',
      'enrolment: unit, district, reviewer',
      'credential: authority',
      'submission: unit, district',
      'bundle: district',
      'receipt: district, authority',
      'result: authority',
      'part: unit, district',
      'return: district, authority',
      'appraisal: authority',
      'response: unit, district',
      'workset: authority',
      'findings: reviewer',
    ]);
  });

  test('a unit speaks for itself alone, in the role of its level', () => {
    const unit = { code: 'a', level: 'xa', name: 'A' } as const;
    const problem = (code: string, role: string) =>
      signerProblem({ kind: 'submission', unit }, { code, role });
    expect(problem('a', 'unit')).toBeNull();
    expect(problem('b', 'unit')).toBe('signer-not-unit');
    expect(problem('a', 'district')).toBe('signer-wrong-role');
    expect(problem('a', 'boss')).toBe('signer-wrong-role');
  });
});

describe('every reason for a refusal', () => {
  test.each(Object.keys(PACKAGE_PROBLEMS))(
    '%s has a sentence and advice, with facts or without',
    (code) => {
      const facts = {
        entry: 'data/x.json',
        leaf: 'A.1',
        signer: 'Xã A',
        size: 9_000_000,
        limit: 5,
        member: '1',
        reason: 'key-unknown',
      };
      for (const params of [{}, facts]) {
        const { text, advice } = packageProblemSentence({ code, params });
        expect(text).toMatch(/^\p{Lu}.*\.$/u);
        expect(advice).toMatch(/^\p{Lu}.*\.$/u);
        expect(`${text}${advice}`).not.toMatch(/undefined|NaN|  |“”/);
      }
    },
  );
});
