import { readFileSync } from 'node:fs';
import path from 'node:path';

import { sharedDataFolder } from '../shared-data.ts';

const RANGES = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  vietnamese:
    'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
} as const;
const SUBSETS = ['latin', 'vietnamese'] as const;
const WEIGHTS = [400, 700] as const;
const STYLES = ['normal', 'italic'] as const;

/** Family name of the embedded face: drawn to the measures of Times New Roman (shared/data/fonts). */
export const DOCUMENT_FONT = 'Tinos';

let rules: string | undefined;

/** `@font-face` rules that carry the face inside the page, so that it prints alike on every machine. Read once. */
export function fontFaces(): string {
  rules ??= WEIGHTS.flatMap((weight) =>
    STYLES.flatMap((style) => SUBSETS.map((subset) => faceRule(subset, weight, style))),
  ).join('\n');
  return rules;
}

function faceRule(subset: keyof typeof RANGES, weight: number, style: string): string {
  const file = path.join(sharedDataFolder('fonts'), `tinos-${subset}-${weight}-${style}.woff2`);
  const bytes = readFileSync(file).toString('base64');
  return `@font-face{font-family:${DOCUMENT_FONT};font-weight:${weight};font-style:${style};src:url(data:font/woff2;base64,${bytes}) format('woff2');unicode-range:${RANGES[subset]}}`;
}
