import { makeAnswers } from '../../electron/backend/practice/make-answers.ts';
import { createSeededRandom } from '../../electron/backend/practice/seeded-random.ts';
import type { DrivenDesk } from '../../electron/rehearsal/desk.ts';
import { leavesOf } from '../../shared/domain/criteria/walk.ts';
import type { TestAuthority } from './authority.ts';
import { aFolder, PASSPHRASE, value } from './backend.ts';
import { OFFICER, PEOPLE } from './unit-desk.ts';

/** Makes the desk of a unit and opens its certificate, past the screens of the first start. */
export async function makeUnitDesk(
  desk: DrivenDesk,
  authority: TestAuthority,
  unit: string,
): Promise<void> {
  const { api, give, take } = desk;
  value(await api['setup.open-campaign']({ file: give(authority.campaignFile) }));
  const { fingerprint } = authority;
  value(await api['setup.confirm-authority']({ fingerprint, by: OFFICER }));
  const made = { role: 'unit', unit, people: PEOPLE, passphrase: PASSPHRASE } as const;
  const { enrolment } = value(await api['setup.create-desk'](made));
  const credential = await authority.certify(take(enrolment, await aFolder()));
  value(await api['inbox.open']({ file: give(credential) }));
}

/** Fills every figure with believable ones and gives every leaf a reason; the report stays empty. */
export async function fillFigures({ api }: Pick<DrivenDesk, 'api'>, seed: string): Promise<void> {
  const { criteria: set } = value(await api['form.get']({}));
  const made = makeAnswers({ set, quality: 0.7, random: createSeededRandom(seed) });
  const answers = Object.entries(made).map(([field, answer]) => ({ field, answer }));
  const leaves = leavesOf(set)
    .filter(({ reviewerOnly }) => !reviewerOnly)
    .map(({ code }) => ({ leaf: code, entry: { reason: 'Thiếu máy và thiếu người (tập dượt).' } }));
  value(await api['form.save-many']({ answers, leaves }));
}
