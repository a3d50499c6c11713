import type { TestAuthority } from './authority.ts';
import { aBackend, PASSPHRASE, value, type TestBackend } from './backend.ts';

export const PEOPLE = {
  officer: { name: 'Cán bộ tập dượt 12', title: 'Công chức Văn phòng - Thống kê' },
  leader: { name: 'Lãnh đạo tập dượt 12', title: 'Chủ tịch' },
  phone: '0269 000 000',
};
export const OFFICER = { name: PEOPLE.officer.name, title: PEOPLE.officer.title };

/** A backend in which the campaign is open and its CA confirmed. */
export async function aConfirmedBackend(authority: TestAuthority): Promise<TestBackend> {
  const desk = await aBackend();
  value(await desk.api['setup.open-campaign']({ file: await desk.give(authority.campaignFile) }));
  const { fingerprint } = authority;
  value(await desk.api['setup.confirm-authority']({ fingerprint, by: OFFICER }));
  return desk;
}

/** A desk on its first morning: made, with the Sở's certificate for its key. */
export async function aUnitDesk(authority: TestAuthority, unit: string): Promise<TestBackend> {
  const desk = await aConfirmedBackend(authority);
  const enrolment = await makeDesk(desk, unit);
  const credential = await authority.certify(enrolment);
  value(await desk.api['inbox.open']({ file: await desk.give(credential) }));
  return desk;
}

/** Makes the desk; returns its enrolment file. */
export async function makeDesk(desk: TestBackend, unit: string): Promise<string> {
  const units = value(await desk.api['setup.units']({}));
  const role = units.find(({ code }) => code === unit)?.level === 'huyen' ? 'district' : 'unit';
  const input = { role, unit, people: PEOPLE, passphrase: PASSPHRASE } as const;
  const { enrolment } = value(await desk.api['setup.create-desk'](input));
  return desk.pathOf(enrolment);
}

/** Figures of the mini set that give full marks where the unit scores itself. */
export async function fillMiniForm({ api }: TestBackend): Promise<void> {
  const figures = { co_ke_hoach: true, bang_thong: 20, can_bo: 10, dung_han: 8, ho_so: 8 };
  for (const [field, figure] of Object.entries(figures))
    value(await api['form.save-answer']({ field, answer: { value: figure } }));
}
