import { readShippedCampaign } from '../../electron/backend/campaign/shipped.ts';
import type { HostServices } from '../../electron/backend/ports.ts';
import { filesOf, type DrivenDesk } from '../../electron/rehearsal/desk.ts';
import { fillForm } from '../../electron/rehearsal/fill-form.ts';
import { must } from '../../shared/lib/must.ts';
import { aBackend, aFolder, PASSPHRASE, value, type TestBackend } from './backend.ts';
import { PEOPLE } from './unit-desk.ts';

type Filled = {
  /** Code in the shipped register: `23767` Xã Ia Sao, `stttt` a sở. */
  readonly unit: string;
  readonly leaderTitle?: string;
};

/** A practice desk of a real unit of Gia Lai whose form is filled from the first leaf to the report, ready to approve. */
export async function aFilledDesk({
  host,
  ...options
}: Filled & { readonly host?: HostServices }): Promise<TestBackend> {
  const desk = await aBackend(host === undefined ? {} : { host });
  await fillPracticeDesk({ api: desk.api, ...filesOf(desk.dir) }, options);
  return desk;
}

/** Starts practice on a fresh desk, wherever its backend runs, and fills the form of the unit. */
export async function fillPracticeDesk(
  desk: DrivenDesk,
  { unit: code, leaderTitle }: Filled,
): Promise<void> {
  const { leader } = PEOPLE;
  const people = { ...PEOPLE, leader: { ...leader, title: leaderTitle ?? leader.title } };
  value(await desk.api['practice.start']({ unit: code, people, passphrase: PASSPHRASE }));
  const { units } = readShippedCampaign('gialai-2019').register;
  const unit = must(
    units.find((one) => one.code === code),
    `unit ${code}`,
  );
  const folder = await aFolder();
  await fillForm({
    desk,
    unit,
    stage: {
      campaignFile: '',
      seed: 'van-ban',
      evidenceBytes: 20_000,
      desks: folder,
      letters: folder,
      sent: folder,
    },
  });
}
