import { unlinkSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';

import { createSeededRandom } from '../backend/practice/seeded-random.ts';
import { mustSucceed, openDesk, type DrivenDesk } from './desk.ts';
import { practicePdf } from './evidence-file.ts';
import type { AnswerPart, Played, Stage } from './part.ts';
import { practicePassphrase } from './people.ts';
import { createRehearsalClock } from './rehearsal-clock.ts';

/** Bytes of the document that comes with an objection. */
const NEW_DOCUMENT = 4096;

/** A unit opens its notice of appraisal, objects to a leaf or to none, accepts the rest, seals and sends (P7, U11). */
export async function playAnswer(
  { unit, notice, objects, at }: AnswerPart,
  stage: Stage,
): Promise<Played> {
  const dataDir = path.join(stage.desks, unit.code);
  const desk = openDesk({ dataDir, clock: createRehearsalClock(at) });
  try {
    mustSucceed('open notice', await desk.api['inbox.open']({ file: desk.give(notice) }));
    const { notices } = mustSucceed('notices', await desk.api['response.get']({}));
    const [newest] = notices;
    if (newest === undefined) throw new Error(`${unit.code} has opened a notice and sees none`);
    const appraisal = newest.digest;
    if (objects) await object(desk, newest, { unit: unit.code, stage });
    mustSucceed('accept', await desk.api['response.accept-rest']({ appraisal }));
    mustSucceed('approve', await desk.api['response.approve']({ appraisal }));
    const passphrase = practicePassphrase(unit.code);
    const sealed = mustSucceed(
      `answer of ${unit.code}`,
      await desk.api['response.seal']({ appraisal, passphrase }),
    );
    return { submissions: [], bundle: null, response: desk.take(sealed.file, stage.sent) };
  } finally {
    desk.close();
    // The unit's last part: its desk is not wanted any more.
    await rm(dataDir, { recursive: true, force: true });
  }
}

type Notices = Extract<
  Awaited<ReturnType<DrivenDesk['api']['response.get']>>,
  { ok: true }
>['value']['notices'];

/** Objects to one leaf with a document that was not in the submission. */
async function object(
  desk: DrivenDesk,
  { digest: appraisal, asked, leaves }: Notices[number],
  { unit, stage }: { readonly unit: string; readonly stage: Stage },
): Promise<void> {
  const random = createSeededRandom(`${stage.seed}/objection/${unit}`);
  const changed = leaves.filter(({ leaf, self }) => asked.includes(leaf) && self !== null);
  const { leaf } = random.pick(changed.length > 0 ? changed : leaves);
  const title = `Tài liệu bổ sung khi phản hồi, tập dượt ${unit}`;
  const file = path.join(stage.desks, `bo-sung-tap-duot-${unit}.pdf`);
  writeFileSync(file, practicePdf(title, NEW_DOCUMENT, random));
  const document = mustSucceed(
    'new evidence',
    await desk.api['response.add-evidence']({ appraisal, file: desk.give(file), title }),
  );
  unlinkSync(file);
  mustSucceed(
    'object',
    await desk.api['response.save']({
      appraisal,
      item: {
        leaf,
        outcome: 'objected',
        text: 'Đề nghị xem lại: đơn vị gửi kèm tài liệu bổ sung (tập dượt).',
        evidence: [{ sha256: document.sha256, place: 'trang 1' }],
      },
    }),
  );
}
