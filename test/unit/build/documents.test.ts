import path from 'node:path';

import { expect, test } from 'vitest';

import { exists, sourceFiles } from '../../builders/source-tree.ts';

test('every folder says in a short README what lives there', () => {
  const readmes = sourceFiles(/(?:^|\/)README\.md$/u);
  const long = readmes.filter(({ text }) => text.split('\n').length > 60);
  expect(long.map(({ name }) => name)).toEqual([]);
  const folders = ['electron', 'shared', 'renderer', 'build', 'test'];
  expect(folders.filter((folder) => !exists(`${folder}/README.md`))).toEqual([]);
});

test('every path a document names exists', () => {
  const documents = sourceFiles(
    /(?:^README\.md|^(?:electron|shared|renderer|build|test)\/.*\.md)$/u,
  );
  const broken = documents.flatMap(({ name, text }) =>
    pathsIn(text)
      .filter(
        (target) => !exists(target) && !exists(path.posix.join(path.posix.dirname(name), target)),
      )
      .map((target) => `${name}: ${target}`),
  );
  expect(broken).toEqual([]);
});

/** Links to files and `code` that looks like a path of the project. */
function pathsIn(text: string): readonly string[] {
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)\s#]+)/gu)].map(
    ([, target]) => target ?? '',
  );
  const quoted = [
    ...text.matchAll(/`((?:shared|electron|renderer|build|test|\.ci)\/[\w./-]*)`/gu),
  ].map(([, target]) => target ?? '');
  return [...links, ...quoted];
}
