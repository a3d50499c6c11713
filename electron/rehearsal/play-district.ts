import { mustSucceed, type Desk } from './desk.ts';
import { fillForm } from './fill-form.ts';
import type { DistrictPart, Enrol, Played, Stage } from './part.ts';
import { practicePassphrase } from './people.ts';
import { seal, setUpDesk } from './play-unit.ts';
import { createSeededRandom } from '../backend/practice/seeded-random.ts';

const MISSING = 'Đến ngày tổng hợp huyện chưa nhận được (tập dượt).';

/** A district's part: take in its communes, enter what only it enters, fill its own form, bundle (H1, H4, H7). */
export async function playDistrict(
  { unit, files }: DistrictPart,
  stage: Stage,
  enrol: Enrol,
): Promise<Played> {
  const desk = await setUpDesk(unit, stage, enrol);
  try {
    desk.clock.set('2019-10-21T08:00:00+07:00');
    await takeIn(desk, files);
    await enterReports(desk, stage.seed);
    await fillForm({ desk, unit, stage });
    desk.clock.set('2019-10-23T14:00:00+07:00');
    const submission = await seal(desk, unit, stage);
    const { missing } = mustSucceed('bundle preview', await desk.api['bundle.preview']({}));
    mustSucceed(
      'reasons',
      await desk.api['bundle.save-reasons']({
        reasons: Object.fromEntries(missing.map((line) => [line.unit.code, MISSING])),
      }),
    );
    const bundle = mustSucceed(
      `bundle ${unit.code}`,
      await desk.api['bundle.seal']({ passphrase: practicePassphrase(unit.code) }),
    );
    const file = desk.take(bundle.file, stage.sent);
    return { submissions: [submission], bundle: file, response: null };
  } finally {
    desk.close();
  }
}

async function takeIn(desk: Desk, files: readonly string[]): Promise<void> {
  const results = mustSucceed(
    'district import',
    await desk.api['intake.import']({ files: files.map((file) => ({ file: desk.give(file) })) }),
  );
  const refused = results.filter(({ outcome }) => outcome === 'quarantined');
  if (refused.length > 0) throw new Error(`a good package was refused: ${JSON.stringify(refused)}`);
}

/** Late and missing reports of each commune, which only the district enters (sample set xã, III.1.4). */
async function enterReports(desk: Desk, seed: string): Promise<void> {
  const board = mustSucceed('board', await desk.api['board.get']({}));
  const entries = board.rows
    .filter(({ state }) => state !== 'not-sent' && state !== 'excluded')
    .map(({ unit }) => ({
      unit: unit.code,
      answers: reportCounts(`${seed}/reports/${unit.code}`),
    }));
  if (entries.length > 0)
    mustSucceed('district answers', await desk.api['review.answer']({ entries }));
}

/** Reports wanted, late and not sent, as the receiving desk's own register would show. */
export function reportCounts(seed: string) {
  const random = createSeededRandom(seed);
  return {
    tong_bc_yeu_cau: { value: random.between(6, 12) },
    bc_cham: { value: random.between(0, 3) },
    bc_khong_gui: { value: random.chance(0.2) ? 1 : 0 },
  };
}
