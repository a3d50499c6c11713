import { rmSync } from 'node:fs';
import path from 'node:path';

import type { Unit } from '../../shared/domain/register/register.ts';
import { openDesk, mustSucceed, type Desk } from './desk.ts';
import { fillForm } from './fill-form.ts';
import { practicePassphrase, practicePeople } from './people.ts';
import { createRehearsalClock } from './rehearsal-clock.ts';

/** What every desk of the rehearsal needs from the others. */
export type Surroundings = {
  readonly campaignFile: string;
  readonly seed: string;
  readonly evidenceBytes: number;
  /** Folder for the desks' data; each is removed when its part is played. */
  readonly deskRoot: string;
  readonly sent: string;
  /** The Sở issues a certificate for an enrolment file and returns the credential file. */
  readonly enrol: (enrolmentFile: string) => Promise<string>;
};

/** First start to certificate: opens the campaign, confirms the Sở, makes a key, enrols (U1, T3). */
export async function setUpDesk(
  unit: Unit,
  { campaignFile, deskRoot, enrol, sent }: Surroundings,
): Promise<Desk> {
  const clock = createRehearsalClock('2019-10-07T08:00:00+07:00');
  const desk = openDesk({ dataDir: path.join(deskRoot, unit.code), clock });
  const people = practicePeople(unit.code);
  const campaign = mustSucceed(
    'open campaign',
    await desk.api['setup.open-campaign']({ file: desk.give(campaignFile) }),
  );
  mustSucceed(
    'confirm authority',
    await desk.api['setup.confirm-authority']({
      fingerprint: campaign.authority.sha256,
      by: people.officer,
    }),
  );
  const { enrolment } = mustSucceed(
    'create desk',
    await desk.api['setup.create-desk']({
      role: unit.level === 'huyen' ? 'district' : 'unit',
      unit: unit.code,
      people,
      passphrase: practicePassphrase(unit.code),
    }),
  );
  const letters = path.join(sent, '..', '.letters', unit.code);
  const credential = await enrol(desk.take(enrolment, letters));
  mustSucceed('open credential', await desk.api['inbox.open']({ file: desk.give(credential) }));
  return desk;
}

/** One unit's whole part: set up, fill, approve, seal, send; once more when it resubmits. */
export async function playUnit(
  unit: Unit,
  {
    resubmits,
    sealAt,
    onClosed,
  }: {
    readonly resubmits: boolean;
    readonly sealAt: string;
    /** Called with the desk's folder after it was closed and before it is removed. */
    readonly onClosed: (dataDir: string) => Promise<void>;
  },
  surroundings: Surroundings,
): Promise<readonly string[]> {
  const dataDir = path.join(surroundings.deskRoot, unit.code);
  const desk = await setUpDesk(unit, surroundings);
  const files: string[] = [];
  try {
    await fillForm({ desk, unit, surroundings });
    desk.clock.set(sealAt);
    files.push(await seal(desk, unit, surroundings));
    if (resubmits) files.push(await correct(desk, unit, surroundings));
  } finally {
    desk.close();
  }
  await onClosed(dataDir);
  rmSync(dataDir, { recursive: true, force: true });
  return files;
}

/** Leader's approval, then the seal; the file lands in `sent`. */
export async function seal(desk: Desk, unit: Unit, { sent }: Surroundings): Promise<string> {
  mustSucceed(`approve ${unit.code}`, await desk.api['submission.approve']({}));
  const sealed = mustSucceed(
    `seal ${unit.code}`,
    await desk.api['submission.seal']({ passphrase: practicePassphrase(unit.code) }),
  );
  return desk.take(sealed.file, sent);
}

async function correct(desk: Desk, unit: Unit, surroundings: Surroundings): Promise<string> {
  mustSucceed('recall', await desk.api['submission.recall']({}));
  const form = mustSucceed('form', await desk.api['form.get']({}));
  const leaf = Object.keys(form.leaves)[0];
  if (leaf === undefined) throw new Error('a filled form has entries at leaves');
  mustSucceed(
    'correct a leaf',
    await desk.api['form.save-leaf']({
      leaf,
      entry: { ...form.leaves[leaf], note: 'Bổ sung ghi chú ở lần gửi 2 (tập dượt).' },
    }),
  );
  return seal(desk, unit, surroundings);
}
