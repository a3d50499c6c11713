import path from 'node:path';

import type { Unit } from '../../shared/domain/register/register.ts';
import { openDesk, mustSucceed, type Desk, type DrivenDesk } from './desk.ts';
import { fillForm } from './fill-form.ts';
import type { Enrol, Played, Stage, UnitPart } from './part.ts';
import { practicePassphrase, practicePeople } from './people.ts';
import { createRehearsalClock } from './rehearsal-clock.ts';

/** First start to certificate: opens the campaign, confirms the Sở, makes a key, enrols (U1, T3). */
export async function setUpDesk(unit: Unit, stage: Stage, enrol: Enrol): Promise<Desk> {
  const clock = createRehearsalClock('2019-10-07T08:00:00+07:00');
  const desk = openDesk({ dataDir: path.join(stage.desks, unit.code), clock });
  const people = practicePeople(unit.code);
  const campaign = mustSucceed(
    'open campaign',
    await desk.api['setup.open-campaign']({ file: desk.give(stage.campaignFile) }),
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
  const credential = await enrol(desk.take(enrolment, path.join(stage.letters, unit.code)));
  mustSucceed('open credential', await desk.api['inbox.open']({ file: desk.give(credential) }));
  return desk;
}

/** One unit's whole part: set up, fill, approve, seal, send; once more when it resubmits. */
export async function playUnit(
  { unit, resubmits, sealAt }: UnitPart,
  stage: Stage,
  enrol: Enrol,
): Promise<Played> {
  const desk = await setUpDesk(unit, stage, enrol);
  const submissions: string[] = [];
  try {
    await fillForm({ desk, unit, stage });
    desk.clock.set(sealAt);
    submissions.push(await seal(desk, unit, stage));
    if (resubmits) submissions.push(await correct(desk, unit, stage));
  } finally {
    desk.close();
  }
  return { submissions, bundle: null, response: null };
}

/** Leader's approval, then the seal; the file lands in `sent`. */
export async function seal(
  desk: DrivenDesk,
  unit: Unit,
  { sent }: Pick<Stage, 'sent'>,
): Promise<string> {
  mustSucceed(`approve ${unit.code}`, await desk.api['submission.approve']({}));
  const sealed = mustSucceed(
    `seal ${unit.code}`,
    await desk.api['submission.seal']({ passphrase: practicePassphrase(unit.code) }),
  );
  return desk.take(sealed.file, sent);
}

async function correct(desk: Desk, unit: Unit, stage: Stage): Promise<string> {
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
  return seal(desk, unit, stage);
}
