import { createHash } from 'node:crypto';

import { expect, test } from 'vitest';

import { composeViewerPage } from '../../../build/viewer-page.ts';

test('the viewer is one page that reaches nothing and runs nothing but its own script (ADR 15, R5)', async () => {
  const page = await composeViewerPage();
  const policy = /Content-Security-Policy" content="(?<policy>[^"]+)"/u.exec(page)?.groups?.[
    'policy'
  ];
  const sources = new Map(
    policy?.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
  );
  const script = /<script>(?<text>[^]*?)<\/script>/u.exec(page)?.groups?.['text'] ?? '';
  const hash = createHash('sha256').update(script).digest('base64');
  expect(sources.get('default-src')).toEqual(["'none'"]);
  expect(sources.get('script-src')).toEqual([`'sha256-${hash}'`, "'wasm-unsafe-eval'", 'blob:']);
  expect(sources.get('worker-src')).toEqual(['blob:']);
  expect([...sources.keys()]).not.toContain('connect-src');
  expect(policy).not.toMatch(/'self'|'unsafe-|https?:/u);
  const tags = page.match(/<(?:script|link|img|iframe)[^>]*>/gu) ?? [];
  expect(tags.filter((tag) => /\s(?:src|href)=/u.test(tag))).toEqual([]);
});
