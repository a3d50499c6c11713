import { checkContents } from '../../electron/backend/package/check-contents.ts';
import { openPackage } from '../../electron/backend/package/read-package.ts';
import type { ExportedFile } from '../../shared/ipc/dto.ts';
import { PASSPHRASE, value, type TestBackend } from './backend.ts';
import { miniAssessment, miniRegister, type MiniFigures } from './mini-campaign.ts';
import { honestAssessment, sealSubmission, type World } from './packages.ts';
import { aDistrictDesk, aProvinceDesk, saved } from './receiving-desk.ts';
import { fillMiniForm } from './unit-desk.ts';

/** A unit's submission to `world`, sealed by its own certified key. */
export const submissionOf = (world: World, unit: string, figures: MiniFigures = {}) => {
  const { answers, leaves } = miniAssessment(unit, figures);
  return sealSubmission(world, { unit, assessment: honestAssessment(unit, { answers, leaves }) });
};
const weak = { onTime: 4, reasons: { 'B.2': 'Thiếu cán bộ một cửa' } };

/** Imports files in one batch. */
export async function take(desk: TestBackend, ...paths: readonly string[]) {
  const files = [];
  for (const file of paths) files.push({ file: await desk.give(file) });
  return value(await desk.api['intake.import']({ files }));
}

/** What the board says of one unit. */
export async function boardRow(desk: TestBackend, code: string) {
  const { rows } = value(await desk.api['board.get']({}));
  return rows.find(({ unit }) => unit.code === code);
}

/** Opens a file by all steps but the chain, as any receiver would. */
export async function contentsOf(world: World, file: string) {
  const opened = await openPackage(file, {
    ...world.context,
    arrivedAt: '2019-11-30T08:00:00+07:00',
  });
  if (!opened.ok) throw new Error(opened.error.code);
  const contents = await checkContents(opened.value, world.context);
  await opened.value.close();
  if (!contents.ok) throw new Error(contents.error.code);
  return { manifest: opened.value.manifest, contents: contents.value };
}

/** The district's own form, from empty to sealed. */
async function sealOwn(desk: TestBackend): Promise<ExportedFile> {
  await fillMiniForm(desk);
  value(await desk.api['submission.approve']({}));
  return value(await desk.api['submission.seal']({ passphrase: PASSPHRASE })).file;
}

/** Two communes in, one missing, checked, sealed into a bundle in `folder`. */
export async function districtDay(world: World, desk: TestBackend, folder: string) {
  const one = await submissionOf(world, '10001');
  const two = await submissionOf(world, '10002', weak);
  await take(desk, one.path, two.path);
  value(
    await desk.api['review.answer']({
      entries: ['10001', '10002'].map((unit) => ({ unit, answers: { bc_cham: { value: 1 } } })),
    }),
  );
  value(
    await desk.api['review.record']({
      checks: [
        { unit: '10002', leaf: 'A.1', outcome: 'changed', points: '2', reason: 'Chưa ban hành' },
        { unit: '10002', leaf: 'B.2', outcome: 'agreed', points: '1', reason: '' },
      ],
    }),
  );
  await sealOwn(desk);
  const reasons = { '10003': 'Mất điện nhiều ngày' };
  value(await desk.api['bundle.save-reasons']({ reasons }));
  const sealed = value(await desk.api['bundle.seal']({ passphrase: PASSPHRASE }));
  return { file: await saved(desk, sealed.file, folder), communes: [one, two] };
}

/** The Sở's whole event on the mini register: a bundle, a sở, a late commune, one checked by hand. */
export async function provinceDay(world: World, folder: string) {
  const district = await aDistrictDesk(world, '101');
  const { file: bundle } = await districtDay(world, district, folder);
  const desk = await aProvinceDesk(world);
  const so = miniRegister.units.find(({ level }) => level === 'so')?.code ?? '';
  const direct = await submissionOf(world, so);
  const late = await submissionOf(world, '20001');
  await take(desk, direct.path);
  desk.clock.set('2019-10-23T08:00:00+07:00');
  await take(desk, bundle);
  desk.clock.set('2019-10-26T08:00:00+07:00');
  await take(desk, late.path);
  desk.clock.set('2019-11-05T08:00:00+07:00');
  value(
    await desk.api['review.answer']({
      entries: [so, '101'].map((unit) => ({ unit, answers: { bc_cham: { value: 0 } } })),
    }),
  );
  return { desk, so, files: [bundle, direct.path, late.path] };
}
