import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { CriteriaSet } from '../../shared/domain/criteria/criteria-set.ts';
import { canonicalJson } from '../../shared/domain/package/canonical-json.ts';
import { aFolder } from './backend.ts';
import { miniCampaign, miniSets, sha256, wideRegister, type MiniFigures } from './mini-campaign.ts';
import { makeWorld, type World } from './packages.ts';
import { submissionOf } from './receiving-story.ts';

/** District 103 of the wide register, its twelve communes. */
export const DISTRICT = '103';
export const COMMUNES: readonly string[] = wideRegister.units
  .filter(({ parent }) => parent === DISTRICT)
  .map(({ code }) => code);

/** The district's set with two figures that draw on communes (H5). */
const drawing: CriteriaSet = {
  ...miniSets.huyen,
  fields: miniSets.huyen.fields.map((field) => {
    if (field.slug === 'can_bo')
      return { ...field, derived: { source: 'communes' as const, sum: 'can_bo' } };
    if (field.slug === 'ho_so') return { ...field, derived: { source: 'register' as const } };
    return field;
  }),
};

/** A world whose district has twelve communes and draws on them. */
export async function aDistrictWorld(): Promise<World> {
  const huyen = { version: '1', digest: sha256(canonicalJson(drawing)), total: '10' };
  return await makeWorld({
    register: wideRegister,
    sets: { ...miniSets, huyen: drawing },
    campaign: { criteria: { ...miniCampaign().criteria, huyen } },
  });
}

/** The morning's mail: ten good files, two that broke on their way, and another content for one number. */
export async function theMorningMail(world: World) {
  const figures: MiniFigures = { onTime: 4, reasons: { 'B.2': 'Thiếu cán bộ một cửa' } };
  const good = await Promise.all(
    COMMUNES.slice(0, 10).map((unit, at) => submissionOf(world, unit, at % 3 === 0 ? figures : {})),
  );
  const folder = await aFolder();
  const [cut, changed] = await Promise.all(
    COMMUNES.slice(10).map(async (unit) => await readFile((await submissionOf(world, unit)).path)),
  );
  if (cut === undefined || changed === undefined) throw new Error('two communes are left');
  const broken = [path.join(folder, 'cat-ngan.cqdt'), path.join(folder, 'doi-byte.cqdt')] as const;
  await writeFile(broken[0], cut.subarray(0, 2000));
  const middle = Math.floor(changed.length / 2);
  changed[middle] = (changed[middle] ?? 0) ^ 1;
  await writeFile(broken[1], changed);
  const fork = await submissionOf(world, COMMUNES[2] ?? '', figures);
  return { good: good.map(({ path: file }) => file), broken, fork: fork.path };
}
