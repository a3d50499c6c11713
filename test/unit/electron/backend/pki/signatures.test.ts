import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { describe, expect, test } from 'vitest';

import {
  issueCertificate,
  makeRoot,
  selfSign,
} from '../../../../../electron/backend/pki/certificates.ts';
import { isSelfSigned } from '../../../../../electron/backend/pki/chain.ts';
import { signDetached } from '../../../../../electron/backend/pki/cms-sign.ts';
import { verifyDetached } from '../../../../../electron/backend/pki/cms-verify.ts';
import { toPem } from '../../../../../electron/backend/pki/der.ts';
import { protectKey, unlockKey } from '../../../../../electron/backend/pki/key-protection.ts';
import { generateKey } from '../../../../../electron/backend/pki/keys.ts';
import {
  parseCertificate,
  readCertificate,
} from '../../../../../electron/backend/pki/read-certificate.ts';
import { makeRequest, readRequest } from '../../../../../electron/backend/pki/requests.ts';
import { must } from '../../../../../shared/lib/must.ts';
import { needs } from '../../../../builders/programs.ts';
import { VALIDITY } from '../../../../builders/packages.ts';

const dir = mkdtempSync(path.join(tmpdir(), 'cqdt-pki-'));
const subject = {
  name: 'Xã Tập Dượt',
  code: '23638',
  role: 'unit',
  province: 'Tỉnh Gia Lai',
} as const;
const content = Buffer.from('<asic/>');
const openssl = (...args: string[]) =>
  execFileSync('openssl', args, { encoding: 'utf8', stdio: 'pipe' });

describe('a software key', () => {
  test('is opened by its passphrase and by no other', async () => {
    const key = await generateKey();
    const pem = await protectKey(key.privateKey, 'mật khẩu rất dài');
    expect((await unlockKey(pem, 'mật khẩu rất dài')).ok).toBe(true);
    expect((await unlockKey(pem, 'mật khẩu rất dài'.normalize('NFD'))).ok).toBe(true);
    expect(await unlockKey(pem, 'mat khau rat dai')).toEqual({
      ok: false,
      error: { code: 'key/wrong-passphrase' },
    });
    expect(await unlockKey('nothing', 'x')).toEqual({
      ok: false,
      error: { code: 'key/unreadable' },
    });
    expect(await unlockKey(pem.replace('M', 'N'), 'x')).toMatchObject({ ok: false });
  });

  needs('openssl')('is PKCS #8 under PBES2 that openssl opens', async () => {
    const key = await generateKey();
    const file = path.join(dir, 'key.pem');
    writeFileSync(file, await protectKey(key.privateKey, 'passphrase'));
    const spki = openssl('pkey', '-in', file, '-passin', 'pass:passphrase', '-pubout');
    expect(spki).toBe(toPem('PUBLIC KEY', key.spki));
    expect(openssl('asn1parse', '-in', file)).toMatch(
      /PBES2[\s\S]*PBKDF2[\s\S]*0927C0[\s\S]*hmacWithSHA256[\s\S]*aes-256-cbc/,
    );
  });
});

describe('certificates', () => {
  test('carry unit, role and times; the fingerprint is the key', async () => {
    const ca = await generateKey();
    const key = await generateKey();
    const authority = {
      ...subject,
      name: 'Sở Tập Dượt',
      code: 'stttt',
      role: 'authority',
    } as const;
    const root = await makeRoot({ key: ca, subject: authority, validity: VALIDITY });
    const issuer = { key: ca.privateKey, certificate: root };
    const issue = () => issueCertificate({ issuer, subject, spki: key.spki, validity: VALIDITY });
    const [first, again] = [await issue(), await issue()];
    const facts = readCertificate(first);
    expect(facts).toMatchObject({
      ok: true,
      value: {
        subject: { name: 'Xã Tập Dượt', code: '23638', ou: 'unit' },
        issuerName: 'Sở Tập Dượt',
        fingerprint: key.fingerprint,
        ...VALIDITY,
      },
    });
    const second = readCertificate(again);
    if (!facts.ok || !second.ok) throw new Error('unreadable');
    expect(second.value.fingerprint).toBe(facts.value.fingerprint);
    expect(second.value.certificateSha256).not.toBe(facts.value.certificateSha256);
    expect(readCertificate(content)).toEqual({
      ok: false,
      error: { code: 'certificate/unreadable' },
    });
    expect(isSelfSigned(must(parseCertificate(root), 'root'))).toBe(true);
    expect(isSelfSigned(must(parseCertificate(first), 'leaf'))).toBe(false);
  });

  needs('openssl')('are read by openssl as package-format promises', async () => {
    const ca = await generateKey();
    const root = await makeRoot({
      key: ca,
      subject: { ...subject, role: 'authority' },
      validity: VALIDITY,
    });
    const issuer = { key: ca.privateKey, certificate: root };
    const key = await generateKey();
    const leaf = await issueCertificate({ issuer, subject, spki: key.spki, validity: VALIDITY });
    const [rootFile, leafFile] = [path.join(dir, 'root.pem'), path.join(dir, 'leaf.pem')];
    writeFileSync(rootFile, toPem('CERTIFICATE', root));
    writeFileSync(leafFile, toPem('CERTIFICATE', leaf));
    const text = openssl(
      'x509',
      '-in',
      leafFile,
      '-noout',
      '-text',
      '-nameopt',
      'utf8,sep_comma_plus',
    );
    expect(text).toContain('ST=Tỉnh Gia Lai,OU=unit,CN=Xã Tập Dượt,serialNumber=23638');
    expect(text).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation\n/);
    expect(text).toMatch(/Basic Constraints: critical\s+CA:FALSE/);
    expect(text).not.toContain('Extended Key Usage');
    const rootText = openssl('x509', '-in', rootFile, '-noout', '-text');
    expect(rootText).toMatch(/Key Usage: critical\s+Certificate Sign, CRL Sign\n/);
    expect(rootText).toMatch(/CA:TRUE, pathlen:0/);
    expect(openssl('verify', '-x509_strict', '-CAfile', rootFile, leafFile)).toContain('OK');
  });

  test('are asked for by requests that prove the key', async () => {
    const key = await generateKey();
    const request = await makeRequest({ key, subject });
    expect(readRequest(request)).toMatchObject({
      ok: true,
      value: {
        subject: { code: '23638', role: 'unit', name: 'Xã Tập Dượt' },
        fingerprint: key.fingerprint,
      },
    });
    const forged = Buffer.from(request);
    forged[forged.length - 1] = (forged.at(-1) ?? 0) ^ 1;
    expect(readRequest(forged)).toEqual({ ok: false, error: { code: 'request/invalid' } });
    expect(readRequest(content)).toEqual({ ok: false, error: { code: 'request/invalid' } });
  });
});

describe('a detached signature', () => {
  test('of several signers names each of them, and one broken breaks all', async () => {
    const people = await Promise.all(
      ['23638', '23639'].map(async (code) => {
        const key = await generateKey();
        const certificate = await selfSign({
          key,
          subject: { ...subject, code },
          validity: VALIDITY,
        });
        return { key: key.privateKey, certificate, chain: [] };
      }),
    );
    const signingTime = '2019-10-20T08:15:00+07:00';
    const signature = await signDetached({ content, signers: people, signingTime });
    const verified = verifyDetached(signature, content);
    if (!verified.ok) throw new Error(verified.error.reason);
    expect(verified.value.signers.map((signer) => signer.certificate.facts.subject.code)).toEqual([
      '23638',
      '23639',
    ]);
    expect(verified.value.signers[0].signingTime).toBe(Date.parse(signingTime));
    const broken = Buffer.from(signature);
    broken[broken.length - 1] = (broken.at(-1) ?? 0) ^ 1;
    expect(verifyDetached(broken, content)).toMatchObject({ ok: false });
    expect(verifyDetached(signature, Buffer.from('other'))).toMatchObject({
      error: { code: 'signature-invalid' },
    });
    expect(verifyDetached(Buffer.concat([signature, content]), content)).toMatchObject({
      ok: false,
    });
  });

  const made = (name: string, key: string[], sign: string[]) => {
    const at = (file: string) => path.join(dir, `${name}.${file}`);
    openssl('genpkey', ...key, '-out', at('key'));
    openssl(
      'req',
      '-x509',
      '-new',
      '-key',
      at('key'),
      '-subj',
      '/CN=x',
      '-days',
      '9',
      '-out',
      at('pem'),
    );
    writeFileSync(at('txt'), content);
    openssl(
      'cms',
      '-sign',
      '-binary',
      '-in',
      at('txt'),
      '-signer',
      at('pem'),
      '-inkey',
      at('key'),
      '-outform',
      'DER',
      '-out',
      at('p7s'),
      ...sign,
    );
    return verifyDetached(readFileSync(at('p7s')), content);
  };
  const RSA = (bits: string) => ['-algorithm', 'RSA', '-pkeyopt', `rsa_keygen_bits:${bits}`];
  const EC = (curve: string) => ['-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${curve}`];
  const PSS = ['-keyopt', 'rsa_padding_mode:pss'];

  needs('openssl')('made by openssl with an allowed algorithm is accepted', () => {
    expect(made('p256', EC('P-256'), ['-cades'])).toMatchObject({ ok: true });
    expect(made('p384', EC('P-384'), ['-cades', '-md', 'sha384'])).toMatchObject({ ok: true });
    expect(made('rsa', RSA('2048'), ['-cades'])).toMatchObject({ ok: true });
    expect(made('pss', RSA('2048'), ['-cades', ...PSS])).toMatchObject({ ok: true });
    expect(made('rsa512', RSA('3072'), ['-cades', '-md', 'sha512'])).toMatchObject({ ok: true });
  });

  needs('openssl')(
    'with a weak algorithm is forbidden, without the CAdES attribute invalid',
    () => {
      const forbidden = { ok: false, error: { code: 'algorithm-forbidden' } };
      expect(made('rsa1024', RSA('1024'), ['-cades'])).toMatchObject(forbidden);
      expect(made('sha1', RSA('2048'), ['-cades', '-md', 'sha1'])).toMatchObject(forbidden);
      expect(made('p521', EC('P-521'), ['-cades'])).toMatchObject(forbidden);
      expect(made('k1', EC('secp256k1'), ['-cades'])).toMatchObject(forbidden);
      expect(made('plain', EC('P-256'), [])).toMatchObject({
        error: { code: 'signature-invalid' },
      });
      const attached = made('attached', EC('P-256'), ['-cades', '-nodetach']);
      expect(attached).toMatchObject({ error: { code: 'signature-invalid' } });
    },
  );
});
