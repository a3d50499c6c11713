import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { build, type Plugin } from 'vite';

const root = path.resolve(import.meta.dirname, '..');
const viewer = path.join(root, 'renderer/viewer');
const pdfjs = path.join(root, 'node_modules/pdfjs-dist');

/** What pdf.js would fetch: decoders of scans (JBIG2, JPEG 2000), and typefaces for documents that carry none. */
const BINARIES = [
  'wasm/jbig2.wasm',
  'wasm/openjpeg.wasm',
  ...['', 'Bold', 'Italic', 'BoldItalic'].flatMap((style) => [
    `standard_fonts/FoxitFixed${style}.pfb`,
    `standard_fonts/FoxitSerif${style}.pfb`,
    `standard_fonts/LiberationSans-${style === '' ? 'Regular' : style}.ttf`,
  ]),
  'standard_fonts/FoxitSymbol.pfb',
  'standard_fonts/FoxitDingbats.pfb',
];

/** Their terms ask to travel along. */
const LICENCES = [
  'LICENSE',
  'wasm/LICENSE_JBIG2',
  'wasm/LICENSE_OPENJPEG',
  'standard_fonts/LICENSE_FOXIT',
  'standard_fonts/LICENSE_LIBERATION',
];

/**
 * Adds `viewer.html` to the built interface: one page that is whole in itself and whose policy names its script and its
 * style by their hashes, so that it needs no address at all (ADR 15).
 */
export function viewerPage(): Plugin {
  return {
    name: 'viewer-page',
    apply: 'build',
    async generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'viewer.html', source: await composeViewerPage() });
    },
  };
}

/** The page as text, with its policy. */
export async function composeViewerPage(): Promise<string> {
  const script = `\n${await bundle(path.join(viewer, 'main.ts'))}\n`;
  const style = `\n${readFileSync(path.join(viewer, 'viewer.css'), 'utf8')}`;
  const policy = [
    "default-src 'none'",
    // Compiles the two decoders; never text into code.
    `script-src ${hashOf(script)} 'wasm-unsafe-eval' blob:`,
    `style-src ${hashOf(style)}`,
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  const parts: Readonly<Record<string, string>> = {
    POLICY: policy,
    STYLE: style,
    DATA: await dataBlocks(),
    SCRIPT: script,
  };
  const page = readFileSync(path.join(viewer, 'viewer.html'), 'utf8');
  return page.replaceAll(/\s*%(?<name>[A-Z]+)%\s*/gu, (_all, name: string) => parts[name] ?? '');
}

/** One classic script: a module would be fetched, and this page fetches nothing. */
async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    root,
    build: {
      write: false,
      target: 'es2024',
      lib: { entry, formats: ['iife'], name: 'viewer' },
      // Paths that pdf.js takes in Node only.
      rolldownOptions: { transform: { define: { 'import.meta': '{}' } } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const [chunk] = outputs.flatMap((one) => ('output' in one ? one.output : []));
  if (chunk?.type !== 'chunk') throw new Error('the viewer is one script');
  return inert(chunk.code);
}

async function dataBlocks(): Promise<string> {
  const limit = await bundle(path.join(viewer, 'memory-limit.ts'));
  const worker = await bundle(path.join(pdfjs, 'build/pdf.worker.min.mjs'));
  const blocks = BINARIES.map((file) => {
    const base64 = readFileSync(path.join(pdfjs, file)).toString('base64');
    return dataBlock(path.basename(file), base64);
  });
  const licences = LICENCES.map((file) => readFileSync(path.join(pdfjs, file), 'utf8'));
  const terms = dataBlock('licences', inert(licences.join('\n\n')));
  return [terms, dataBlock('pdf.worker', `${limit}\n${worker}`), ...blocks].join('\n');
}

function dataBlock(id: string, text: string): string {
  return `<script type="text/plain" id="${id}">${text}</script>`;
}

/** A script in a page ends at its first end tag, wherever that stands. */
function inert(script: string): string {
  return script.replaceAll('</script', String.raw`<\/script`);
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
