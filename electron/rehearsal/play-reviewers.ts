import path from 'node:path';

import type { Unit } from '../../shared/domain/register/register.ts';
import { must } from '../../shared/lib/must.ts';
import { createSeededRandom } from '../backend/practice/seeded-random.ts';
import { PRACTICE_FINDINGS } from '../../shared/i18n/practice-texts.ts';
import { mustSucceed, openDesk, type Desk, type DrivenDesk } from './desk.ts';
import type { Stage } from './part.ts';
import { practicePassphrase, practicePeople } from './people.ts';
import { createRehearsalClock } from './rehearsal-clock.ts';

/** One unit in so many goes to a reviewer's laptop. */
const ONE_IN = 12;
const REVIEWERS = 2;

type Scene = {
  readonly stage: Stage;
  /** Units that sent something. */
  readonly units: readonly Unit[];
  readonly authority: string;
};
type Laptop = {
  readonly desk: Desk;
  readonly number: number;
  /** As its desk and its passphrase are named. */
  readonly name: string;
  /** The reviewer's code, from the key. */
  readonly code: string;
  readonly units: readonly string[];
};

/**
 * Two reviewers on laptops of their own (P5): named by their keys, given units, work sets out, findings back. Both look
 * at one unit, and differ at a leaf: the Sở decides between them.
 */
export async function playReviewers(
  so: Desk,
  scene: Scene,
): Promise<{ readonly findings: number; readonly conflicts: number }> {
  const laptops: Laptop[] = [];
  try {
    for (let number = 1; number <= REVIEWERS; number += 1)
      laptops.push(await openLaptop(so, number, scene));
    const found: string[] = [];
    for (const laptop of laptops)
      found.push(await review(laptop, await giveWork(so, laptop, scene), scene));
    so.clock.set('2019-11-08T08:00:00+07:00');
    for (const file of found)
      mustSucceed('take findings', await so.api['team.take']({ file: so.give(file) }));
    return { findings: found.length, conflicts: await settleConflicts(so) };
  } finally {
    for (const { desk } of laptops) desk.close();
  }
}

/** First start of a reviewer's laptop, and the Sở's comparison of its key. */
async function openLaptop(so: Desk, number: number, scene: Scene): Promise<Laptop> {
  const { stage } = scene;
  const name = `tham-dinh-${number}`;
  const clock = createRehearsalClock('2019-11-05T08:30:00+07:00');
  const desk = openDesk({ dataDir: path.join(stage.desks, name), clock });
  const campaign = mustSucceed(
    'open campaign',
    await desk.api['setup.open-campaign']({ file: desk.give(stage.campaignFile) }),
  );
  const person = { ...practicePeople(name).officer, title: 'Người thẩm định' };
  const { sha256: fingerprint } = campaign.authority;
  mustSucceed(
    'confirm authority',
    await desk.api['setup.confirm-authority']({ fingerprint, by: person }),
  );
  const { enrolment } = mustSucceed(
    'reviewer desk',
    await desk.api['setup.create-reviewer']({
      person,
      phone: '',
      passphrase: practicePassphrase(name),
    }),
  );
  const file = so.give(desk.take(enrolment, path.join(stage.letters, name)));
  const { reviewer } = mustSucceed('name reviewer', await so.api['team.name']({ file }));
  return { desk, number, name, code: reviewer, units: unitsOf(number, scene) };
}

/** Every twelfth unit, one half each; the first of all goes to both. */
function unitsOf(number: number, { units }: Scene): readonly string[] {
  const chosen = units.filter((_, at) => at % ONE_IN === 0).map(({ code }) => code);
  return chosen.filter((_, at) => at === 0 || at % REVIEWERS === number % REVIEWERS);
}

async function giveWork(so: Desk, { code, units }: Laptop, scene: Scene): Promise<string> {
  const given = { reviewer: code, units: [...units], leaves: [] };
  mustSucceed('assign', await so.api['team.assign'](given));
  const issued = mustSucceed(
    'work set',
    await so.api['team.issue']({
      reviewers: [code],
      round: 'desk',
      passphrase: practicePassphrase(scene.authority),
    }),
  );
  const file = must(issued[0]?.files[0], 'a work set for a reviewer with units');
  return so.take(file, path.join(scene.stage.letters, code));
}

/** The reviewer changes a leaf here and there, accepts the rest by name, and seals what was found. */
async function review(
  { desk, number, name, units }: Laptop,
  file: string,
  { stage }: Scene,
): Promise<string> {
  const { digest } = mustSucceed(
    'open work set',
    await desk.api['workset.open']({ file: desk.give(file) }),
  );
  for (const [at, unit] of units.entries()) {
    const random = createSeededRandom(`${stage.seed}/${name}/${unit}`);
    // The unit that both were given: each lowers the same leaf, by another amount.
    if (at === 0) await lower(desk, unit, { which: 0, points: `0.${number}` });
    else if (random.chance(0.3))
      await lower(desk, unit, { which: random.between(0, 9), points: '0' });
  }
  mustSucceed('accept', await desk.api['review.accept-rest']({ units: [...units] }));
  const sealed = mustSucceed(
    'findings',
    await desk.api['findings.seal']({ workset: digest, passphrase: practicePassphrase(name) }),
  );
  return desk.take(sealed.file, path.join(stage.letters, name));
}

async function lower(
  desk: DrivenDesk,
  unit: string,
  { which, points }: { readonly which: number; readonly points: string },
): Promise<void> {
  const { rows } = mustSucceed('unit', await desk.api['review.unit']({ unit }));
  const open = rows.filter((row) => Number(row.before ?? '0') > Number(points));
  const row = open[which % Math.max(1, open.length)];
  if (row === undefined) return;
  const reason = must(PRACTICE_FINDINGS[which % PRACTICE_FINDINGS.length], 'a finding');
  mustSucceed(
    'look',
    await desk.api['review.record']({
      checks: [{ unit, leaf: row.leaf, outcome: 'changed', points, reason }],
    }),
  );
}

async function settleConflicts(so: Desk): Promise<number> {
  const conflicts = mustSucceed('conflicts', await so.api['team.conflicts']({}));
  for (const { place, sides } of conflicts) {
    mustSucceed(
      'settle',
      await so.api['team.settle']({
        place,
        author: must(sides[0], 'two sides').author,
        points: null,
        reason: 'Đối chiếu lại tài liệu, theo người thẩm định thứ nhất (tập dượt).',
      }),
    );
  }
  return conflicts.length;
}
