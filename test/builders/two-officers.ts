import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import { anAuthority } from './authority.ts';
import { aFolder, PASSPHRASE, value, type TestBackend } from './backend.ts';
import { aConfirmedBackend, aUnitDesk, PEOPLE } from './unit-desk.ts';

export const HELPER = 'Cán bộ tập dượt 13';

/** The machine that signs for commune 10001, and that of a second officer: same unit, own key without certificate. */
export async function twoOfficers(campaign: Partial<Campaign> = {}) {
  const authority = await anAuthority({ folder: await aFolder(), campaign });
  const main = await aUnitDesk(authority, '10001');
  const helper = await aHelperDesk(authority);
  return { authority, main, helper };
}

/** A second machine of the same unit. */
export async function aHelperDesk(
  authority: Awaited<ReturnType<typeof anAuthority>>,
  { unit = '10001', officer = HELPER } = {},
): Promise<TestBackend> {
  const desk = await aConfirmedBackend(authority);
  const people = { ...PEOPLE, officer: { name: officer, title: 'Công chức' } };
  const role = unit === '101' ? 'district' : 'unit';
  value(await desk.api['setup.create-desk']({ role, unit, people, passphrase: PASSPHRASE }));
  return desk;
}

/** Assigns leaves to the second officer and exports them; gives the file. */
export async function giveOut(main: TestBackend, leaves: readonly string[]): Promise<string> {
  value(await main.api['parts.assign']({ leaves: [...leaves], officer: HELPER }));
  const given = value(await main.api['parts.give']({ officer: HELPER, passphrase: PASSPHRASE }));
  return main.pathOf(given.file);
}

/** Exports what the second officer did. */
export async function giveBack(helper: TestBackend): Promise<string> {
  const returned = value(await helper.api['parts.return']({ passphrase: PASSPHRASE }));
  return helper.pathOf(returned.file);
}

/** Opens a part and takes every line; conflicts are decided by `conflict`. */
export async function takeAll(
  desk: TestBackend,
  file: string,
  conflict: 'ours' | 'theirs' | null = null,
) {
  const seen = value(await desk.api['parts.inspect']({ file: await desk.give(file) }));
  const keysOf = (wanted: 'ours' | 'theirs') =>
    seen.lines
      .filter(({ state }) => (state === 'take' ? 'theirs' : conflict) === wanted)
      .map(({ key }) => key);
  const choices = { theirs: keysOf('theirs'), ours: keysOf('ours') };
  const merged = value(await desk.api['parts.merge']({ file: seen.file, ...choices }));
  return { seen, merged };
}

/** Enters one figure. */
export async function enter(
  { api }: TestBackend,
  field: string,
  figure: number | boolean,
): Promise<void> {
  value(await api['form.save-answer']({ field, answer: { value: figure } }));
}

/** Figures of a form by field, for comparing. */
export async function figures({ api }: TestBackend): Promise<Record<string, unknown>> {
  const { answers } = value(await api['form.get']({}));
  return Object.fromEntries(
    Object.entries(answers).map(([field, answer]) => [field, answer.value]),
  );
}
