import type { Unit } from '../../shared/domain/register/register.ts';
import { createSeededRandom } from '../backend/practice/seeded-random.ts';
import { mustSucceed, type Desk } from './desk.ts';
import { practicePassphrase } from './people.ts';

const FIRST_TERM = '2019-11-26T00:00:00+07:00';
const SECOND_TERM = '2019-11-30T00:00:00+07:00';

type Folders = { readonly sent: string; readonly papers: string };

/** The Sở's notices to these units, each with its letter: file by unit code. Late units get none (P7). */
export async function issueNotices(
  so: Desk,
  input: { readonly units: readonly Unit[]; readonly authority: string } & Folders,
): Promise<ReadonlyMap<string, string>> {
  so.clock.set('2019-11-18T08:00:00+07:00');
  return await issue(so, {
    ...input,
    units: input.units.map(({ code }) => code),
    until: FIRST_TERM,
  });
}

type Issue = Folders & {
  readonly units: readonly string[];
  readonly until: string;
  readonly authority: string;
};

async function issue(
  so: Desk,
  { units, until, authority, sent, papers }: Issue,
): Promise<ReadonlyMap<string, string>> {
  const { issued, left } = mustSucceed(
    'notices',
    await so.api['notice.issue']({
      units: [...units],
      until,
      passphrase: practicePassphrase(authority),
    }),
  );
  const silent = left.find(({ why }) => why !== 'unranked');
  if (silent !== undefined) throw new Error(`no notice: ${JSON.stringify(silent)}`);
  return new Map(
    issued.map(({ unit, package: file, letter }) => {
      so.take(letter, papers);
      return [unit, so.take(file, sent)];
    }),
  );
}

/** Takes the answers in, settles every objection with a reason, and closes the round (P7). */
export async function settleAnswers(
  so: Desk,
  { responses, seed }: { readonly responses: readonly string[]; readonly seed: string },
): Promise<readonly string[]> {
  so.clock.set('2019-11-25T15:00:00+07:00');
  const taken = mustSucceed(
    'take answers',
    await so.api['intake.import']({ files: responses.map((file) => ({ file: so.give(file) })) }),
  );
  const refused = taken.find(({ outcome }) => outcome !== 'imported');
  if (refused !== undefined) throw new Error(`an answer was refused: ${JSON.stringify(refused)}`);
  so.clock.set('2019-11-27T08:00:00+07:00');
  const objections = mustSucceed('objections', await so.api['notice.objections']({}));
  for (const { unit, leaf, scores } of objections) {
    const random = createSeededRandom(`${seed}/dispute/${unit.code}`);
    const claimed = scores?.self ?? null;
    const grants = claimed !== null && random.chance(0.5);
    mustSucceed(
      'settle objection',
      await so.api['notice.settle']({
        unit: unit.code,
        leaf,
        outcome: grants ? 'changed' : 'kept',
        points: grants ? claimed : null,
        reason: grants
          ? 'Tài liệu bổ sung đúng kỳ, chấp nhận điểm tự đánh giá (tập dượt).'
          : 'Tài liệu bổ sung nằm ngoài kỳ đánh giá, giữ điểm (tập dượt).',
      }),
    );
  }
  mustSucceed('close round', await so.api['notice.close-round']({ round: 1, reason: '' }));
  return [...new Set(objections.map(({ unit }) => unit.code))];
}

/** Who objected hears what became of it; then the second round ends too. */
export async function answerObjectors(
  so: Desk,
  input: { readonly units: readonly string[]; readonly authority: string } & Folders,
): Promise<void> {
  if (input.units.length === 0) return;
  await issue(so, { ...input, until: SECOND_TERM });
  so.clock.set('2019-11-30T08:00:00+07:00');
  mustSucceed('close round', await so.api['notice.close-round']({ round: 2, reason: '' }));
}
