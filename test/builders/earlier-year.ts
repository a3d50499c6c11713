import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import type { CriteriaSet } from '../../shared/domain/criteria/criteria-set.ts';
import type { Level } from '../../shared/domain/level/level.ts';
import type { Register } from '../../shared/domain/register/register.ts';
import { anAuthority } from './authority.ts';
import { aFolder, PASSPHRASE, value, type TestBackend } from './backend.ts';
import { aUnitDesk, fillMiniForm } from './unit-desk.ts';

type Options = {
  readonly unit: string;
  readonly campaign?: Partial<Campaign>;
  readonly register?: Register;
  readonly sets?: Readonly<Record<Level, CriteriaSet>>;
  /** Fills the form; the mini form at full marks without it. */
  readonly fill?: (desk: TestBackend) => Promise<void>;
};

/** The file that a unit sent in an earlier year, sealed on a desk of its own under that year's authority. */
export async function sentEarlier(options: Options): Promise<string> {
  const { unit, fill = fillMiniForm, campaign = {}, ...rest } = options;
  const past = { id: 'thu-2018', name: 'Đợt thử năm 2018', year: 2018, ...campaign };
  const authority = await anAuthority({ folder: await aFolder(), ...rest, campaign: past });
  const desk = await aUnitDesk(authority, unit);
  await fill(desk);
  value(await desk.api['submission.approve']({}));
  const { file } = value(await desk.api['submission.seal']({ passphrase: PASSPHRASE }));
  return desk.pathOf(file);
}
