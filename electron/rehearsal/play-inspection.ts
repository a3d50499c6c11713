import { unlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import type { SelectionRule } from '../../shared/domain/decisions/team-decisions.ts';
import { PRACTICE_FINDINGS } from '../../shared/i18n/practice-texts.ts';
import { createSeededRandom } from '../backend/practice/seeded-random.ts';
import { mustSucceed, type Desk } from './desk.ts';
import { practicePeople } from './people.ts';
import { practicePhoto } from './practice-photo.ts';

const TEAM = [
  { name: practicePeople('to-1').officer.name, title: 'Tổ trưởng' },
  { name: practicePeople('to-2').officer.name, title: 'Thành viên' },
];
const DRAWN = 3;
const BY_GAP = 2;

type Scene = { readonly seed: string; readonly papers: string };

/** Five units are visited (P6): three drawn by lot, two by their gap; planned, looked at, photographed, minuted. */
export async function playInspection(so: Desk, scene: Scene): Promise<readonly string[]> {
  so.clock.set('2019-11-10T08:00:00+07:00');
  const seed = `Họp Tổ công tác ngày 10/11/2019, tập dượt ${scene.seed}`;
  const units = [
    ...(await select(so, { kind: 'random', seed, count: DRAWN, block: 'xa' })),
    ...(await select(so, { kind: 'largest-gap', count: BY_GAP, block: null })),
  ];
  mustSucceed(
    'plan visits',
    await so.api['inspection.plan']({
      plans: units.map((unit, at) => ({
        unit,
        date: dayOf(at),
        place: 'Trụ sở đơn vị (tập dượt)',
        team: TEAM,
        leaves: [],
      })),
    }),
  );
  for (const [at, unit] of units.entries()) await visit(so, { unit, at, scene });
  return units;
}

/** Visits are on consecutive days from 12/11. */
const dayOf = (at: number): string => `2019-11-${String(12 + at)}`;

async function select(so: Desk, rule: SelectionRule): Promise<readonly string[]> {
  const proposed = mustSucceed('propose', await so.api['inspection.propose']({ rule }));
  const units = proposed.units.map(({ unit }) => unit.code);
  const reason = 'Kế hoạch kiểm tra thực tế (tập dượt).';
  mustSucceed('select', await so.api['inspection.select']({ rule, units, reason }));
  return units;
}

type Visit = { readonly unit: string; readonly at: number; readonly scene: Scene };

async function visit(so: Desk, { unit, at, scene }: Visit): Promise<void> {
  const date = dayOf(at);
  so.clock.set(`${date}T16:00:00+07:00`);
  const leaf = await look(so, unit, scene.seed);
  const photo = path.join(scene.papers, `anh-tap-duot-${unit}.png`);
  writeFileSync(photo, practicePhoto(at));
  mustSucceed(
    'photo',
    await so.api['photo.add']({
      file: so.give(photo),
      unit,
      leaf,
      caption: 'Ảnh tập dượt',
      takenAt: `${date}T09:30:00+07:00`,
    }),
  );
  unlinkSync(photo);
  mustSucceed(
    'record visit',
    await so.api['inspection.record']({
      unit,
      date,
      place: 'Trụ sở đơn vị (tập dượt)',
      team: TEAM,
      present: [practicePeople(unit).leader],
      remarks: 'Đối chiếu số liệu với sổ theo dõi tại đơn vị (tập dượt).',
      opinion: 'Đơn vị thống nhất với kết quả kiểm tra (tập dượt).',
    }),
  );
  const minutes = mustSucceed('minutes', await so.api['inspection.minutes']({ unit }));
  so.take(minutes, scene.papers);
}

/** On the spot one leaf is confirmed and another one lowered; the field score stands beside the desk's. */
async function look(so: Desk, unit: string, seed: string): Promise<string | null> {
  const { rows } = mustSucceed('unit', await so.api['review.unit']({ unit, round: 'field' }));
  const open = rows.filter(({ before }) => Number(before ?? '0') > 0.5);
  const [confirmed, lowered] = open;
  if (confirmed === undefined || lowered === undefined) return null;
  const reason = createSeededRandom(`${seed}/field/${unit}`).pick(PRACTICE_FINDINGS);
  const points = confirmed.before ?? '0';
  mustSucceed(
    'field looks',
    await so.api['review.record']({
      round: 'field',
      checks: [
        { unit, leaf: confirmed.leaf, outcome: 'agreed', points, reason: '' },
        { unit, leaf: lowered.leaf, outcome: 'changed', points: '0.5', reason },
      ],
    }),
  );
  return lowered.leaf;
}
