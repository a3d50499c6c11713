import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Case = {
  readonly file: string;
  /** The Sở's CA, PEM. */
  readonly pem: string;
  /** When the package arrived. */
  readonly arrivedAt: string;
};

/** What a stranger finds with unzip, openssl and sha256, as package-format tells: `ok`, or the line that failed. */
export type RecipeVerdict = { readonly ok: boolean; readonly failed: string | null };

/** The recipe of package-format ("Checking without us"), run by the programs it names. */
export function recipe(checked: Case): RecipeVerdict {
  const dir = mkdtempSync(path.join(tmpdir(), 'cqdt-recipe-'));
  try {
    return recipeIn(dir, checked);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function recipeIn(dir: string, { file, pem, arrivedAt }: Case): RecipeVerdict {
  const content = path.join(dir, 'm.xml');
  const signature = path.join(dir, 's.p7s');
  writeFileSync(content, unzip(file, 'META-INF/ASiCManifest.xml'));
  writeFileSync(signature, unzip(file, 'META-INF/signature.p7s'));
  const signer = opensslSigner({ content, signature, pem, arrivedAt });
  if (signer === null) return { ok: false, failed: 'openssl cms' };
  const subject = execFileSync(
    'openssl',
    ['x509', '-noout', '-subject', '-nameopt', 'multiline,utf8'],
    { input: signer, encoding: 'utf8' },
  );
  const unit = /"unit":\{"code":"([a-z0-9-]+)"/.exec(unzip(file, 'manifest.json').toString())?.[1];
  const code = /serialNumber\s*= (\S+)/.exec(subject)?.[1];
  if (unit !== code) return { ok: false, failed: 'subject' };
  const wrong = wrongEntry(file, readFileSync(content, 'utf8'));
  return { ok: wrong === null, failed: wrong };
}

/** The signer's certificate as PEM, or null when `openssl cms` refuses. */
export function opensslSigner(input: {
  readonly content: string;
  readonly signature: string;
  readonly pem: string;
  readonly arrivedAt: string;
}): string | null {
  const who = `${input.signature}.who.pem`;
  const epoch = Math.floor(Date.parse(input.arrivedAt) / 1000);
  const { signature, content, pem } = input;
  const command =
    `cms -verify -binary -inform DER -in ${signature} -content ${content} -CAfile ${pem} -no-CApath ` +
    `-no-CAstore -cades -attime ${epoch} -signer ${who} -out /dev/null`;
  const verify = spawnSync('openssl', command.split(' '));
  return verify.status === 0 ? readFileSync(who, 'utf8') : null;
}

/** Entries are checked by the digests of the signed list, and there are no others. */
function wrongEntry(file: string, xml: string): string | null {
  const listed = new Map(
    [
      ...xml.matchAll(
        /URI="([^"]+)" MimeType="[^"]*"><ds:DigestMethod[^>]*><ds:DigestValue>([^<]+)</g,
      ),
    ].map(([, name = '', digest = '']) => [name, digest]),
  );
  const names = spawnSync('unzip', ['-Z1', file], { encoding: 'utf8' }).stdout.trim().split('\n');
  for (const name of names) {
    if (name === 'mimetype' || name.startsWith('META-INF/')) continue;
    const digest = createHash('sha256').update(unzip(file, name)).digest('base64');
    if (listed.get(name) !== digest) return name;
    listed.delete(name);
  }
  return listed.size === 0 ? null : 'entry missing';
}

function unzip(file: string, name: string): Buffer {
  const { stdout } = spawnSync('unzip', ['-p', file, name], { maxBuffer: 64_000_000 });
  return stdout;
}
