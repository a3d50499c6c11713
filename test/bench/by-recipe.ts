import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** The recipe of package-format.md for every file of a folder, then the digest of the file: a loop in a shell. */
const RECIPE = `set -eu
work=$(mktemp -d)
for p in "$1"/*.cqdt; do
  unzip -p "$p" META-INF/ASiCManifest.xml > "$work/m.xml"
  unzip -p "$p" META-INF/signature.p7s > "$work/s.p7s"
  openssl cms -verify -binary -inform DER -in "$work/s.p7s" -content "$work/m.xml" -CAfile "$2" -no-CApath -no-CAstore \\
    -cades -attime 1571200000 -signer "$work/who.pem" -out /dev/null 2> /dev/null
  openssl x509 -in "$work/who.pem" -noout -subject > /dev/null
  mkdir "$work/all"
  unzip -qq "$p" -d "$work/all"
  (cd "$work/all" && find . -type f -exec openssl dgst -sha256 -binary {} + > /dev/null)
  rm -r "$work/all"
  openssl dgst -sha256 "$p" > /dev/null
done
rm -r "$work"
`;
const DIGEST = `set -eu
for p in "$1"/*.cqdt; do openssl dgst -sha256 "$p" > /dev/null; done
`;

/** Milliseconds the recipe takes for all packages of a folder; null where its programs are not installed. */
export function checkByRecipe(folder: string, rootPem: string): number | null {
  return inShell(RECIPE, [folder, rootPem]);
}

/** Milliseconds `openssl dgst -sha256` takes for all packages of a folder, one call each. */
export function digestInShell(folder: string): number | null {
  return inShell(DIGEST, [folder]);
}

function inShell(script: string, args: readonly string[]): number | null {
  const before = performance.now();
  const { status, error } = spawnSync('bash', ['-c', script, 'bash', ...args], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error !== undefined || status === 127) return null;
  if (status !== 0) throw new Error('the recipe does not hold for these packages');
  return performance.now() - before;
}

/** As many filled workbooks as there are packages: copies of one of each level, which a reader cannot know. */
export function copyBooks(books: readonly string[], count: number, folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (let index = 0; index < count; index += 1)
    copyFileSync(books[index % books.length] ?? '', path.join(folder, `${index}.xlsx`));
}
