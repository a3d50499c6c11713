import { readFileSync, writeFileSync } from 'node:fs';

import { must } from '../../shared/lib/must.ts';
import { evidenceOf, honestAssessment, sealSubmission, type World } from './packages.ts';
import { pack, unpack } from './zip.ts';

/** A sound submission of 10001 with a document inside, to be damaged and tampered with. */
export async function aGoodPackage(world: World) {
  const document = evidenceOf(Buffer.from('bằng chứng tập dượt '.repeat(200)));
  const { path } = await sealSubmission(world, {
    unit: '10001',
    assessment: honestAssessment('10001', { evidence: [document.item] }),
    entries: [document.entry],
  });
  const entries = unpack(path);
  return {
    path,
    bytes: readFileSync(path),
    entries,
    /** Name of the document inside. */
    document: document.entry.name,
    /** An entry's bytes with one text changed; throws when it does not say that. */
    edited: (name: string, from: string, to: string): Buffer => {
      const entry = must(
        entries.find((candidate) => candidate.name === name),
        name,
      );
      const before = Buffer.from(entry.bytes).toString();
      if (!before.includes(from)) throw new Error(`${name} does not say ${from}`);
      return Buffer.from(before.replace(from, to));
    },
    without: (name: string) => pack(entries.filter((entry) => entry.name !== name)),
    /** Writes a container that was made from this one; returns its path. */
    written: (bytes: Uint8Array): string => {
      const file = world.file('ho-so.cqdt');
      writeFileSync(file, bytes);
      return file;
    },
  };
}
