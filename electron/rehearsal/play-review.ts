import { mkdirSync } from 'node:fs';

import type { Unit } from '../../shared/domain/register/register.ts';
import { PRACTICE_FINDINGS } from '../../shared/i18n/practice-texts.ts';
import { must } from '../../shared/lib/must.ts';
import { createSeededRandom } from '../backend/practice/seeded-random.ts';
import { mustSucceed, type Desk } from './desk.ts';
import { inParallel } from './in-parallel.ts';
import type { Stage } from './part.ts';
import type { Players } from './part-players.ts';
import type { EventPlan } from './plan-event.ts';
import { reportCounts } from './play-district.ts';
import { playInspection } from './play-inspection.ts';
import { answerObjectors, issueNotices, settleAnswers } from './play-notices.ts';
import { AUTHORITY } from './play-province.ts';
import { playReviewers } from './play-reviewers.ts';

/** What came of checking, visiting and asking. */
export type ReviewRecord = {
  /** Findings of reviewers' laptops, and leaves at which they differed. */
  readonly findings: number;
  readonly conflicts: number;
  readonly visited: number;
  readonly notices: number;
  readonly responses: number;
  /** Units that objected; every objection was settled. */
  readonly objections: number;
};

type Scene = {
  readonly so: Desk;
  readonly plan: EventPlan;
  readonly players: Players;
  readonly stage: Stage;
  readonly units: readonly Unit[];
  /** Folder for minutes and letters. */
  readonly papers: string;
  readonly onProgress: (
    step: 'verify' | 'inspect' | 'notices' | 'answers',
    done: number,
    total: number,
  ) => void;
};

/** From the Sở's first look to the last answer: verification, visits, notices, responses, closed rounds (P4-P7). */
export async function playReview(scene: Scene): Promise<ReviewRecord> {
  const { so, stage, papers, onProgress } = scene;
  const { seed, sent } = stage;
  mkdirSync(papers, { recursive: true });
  onProgress('verify', 0, 1);
  const units = await receivedOf(so, scene.units);
  await enterReports(so, units, seed);
  const reviewed = await playReviewers(so, { stage, units, authority: AUTHORITY });
  await verifyRest(so, units, seed);
  onProgress('verify', 1, 1);
  const visited = await playInspection(so, { seed, papers });
  onProgress('inspect', visited.length, visited.length);
  const { notices, responses } = await playRound(scene, units);
  const objectors = await settleAnswers(so, { responses, seed });
  await answerObjectors(so, { units: objectors, authority: AUTHORITY, sent, papers });
  return {
    ...reviewed,
    visited: visited.length,
    notices,
    responses: responses.length,
    objections: objectors.length,
  };
}

/** Those of the units that have a submission at the Sở. */
async function receivedOf(so: Desk, units: readonly Unit[]): Promise<readonly Unit[]> {
  so.clock.set('2019-11-05T08:00:00+07:00');
  const board = mustSucceed('board', await so.api['board.get']({}));
  const received = new Set(
    board.rows.filter(({ number }) => number !== null).map(({ unit }) => unit.code),
  );
  return units.filter(({ code }) => received.has(code));
}

/** Figures that only the Sở enters: how punctually sở and districts report. */
async function enterReports(so: Desk, units: readonly Unit[], seed: string): Promise<void> {
  const own = units.filter(({ level }) => level !== 'xa');
  mustSucceed(
    'reviewer answers',
    await so.api['review.answer']({
      entries: own.map(({ code }) => ({ unit: code, answers: reportCounts(`${seed}/so/${code}`) })),
    }),
  );
}

/** Some changed points, the rest accepted by name (P4). */
async function verifyRest(so: Desk, units: readonly Unit[], seed: string): Promise<void> {
  for (const unit of units) await changeSome(so, unit, seed);
  mustSucceed(
    'accept the rest',
    await so.api['review.accept-rest']({ units: units.map(({ code }) => code) }),
  );
}

/** Every seventh unit or so loses something on a leaf or two, with the reviewer's reason. */
async function changeSome(desk: Desk, unit: Unit, seed: string): Promise<void> {
  const random = createSeededRandom(`${seed}/review/${unit.code}`);
  if (!random.chance(0.15)) return;
  const { sections } = mustSucceed(
    'provenance',
    await desk.api['ranking.provenance']({ unit: unit.code, leaf: null }),
  );
  const open = sections
    .flatMap(({ leaves }) => leaves)
    .filter(({ points, source }) => points !== null && points !== '0' && source === 'self');
  if (open.length === 0) return;
  const chosen = new Set([random.pick(open), random.pick(open)]);
  mustSucceed(
    'record checks',
    await desk.api['review.record']({
      checks: [...chosen].map((leaf) => ({
        unit: unit.code,
        leaf: leaf.code,
        outcome: 'changed',
        points: '0',
        reason: random.pick(PRACTICE_FINDINGS),
      })),
    }),
  );
}

/** So many notices are signed before the units that got them begin to answer, while the Sở signs the next ones. */
const BATCH = 32;

/** Notices go out in batches; every unit answers its own on its own desk. */
async function playRound(
  { so, plan, players, stage, papers, onProgress }: Scene,
  units: readonly Unit[],
): Promise<{ readonly notices: number; readonly responses: readonly string[] }> {
  const responses: string[] = [];
  const answering: Promise<void>[] = [];
  let notices = 0;
  for (let at = 0; at < units.length; at += BATCH) {
    const batch = units.slice(at, at + BATCH);
    const issued = await issueNotices(so, {
      units: batch,
      authority: AUTHORITY,
      sent: stage.sent,
      papers,
    });
    notices += issued.size;
    onProgress('notices', Math.min(units.length, at + BATCH), units.length);
    const asked = batch.filter(({ code }) => issued.has(code));
    answering.push(
      inParallel(asked, players.places, async (unit) => {
        const { response } = await players.play({
          kind: 'answer',
          unit,
          notice: must(issued.get(unit.code), 'a notice'),
          objects: plan.objects.has(unit.code),
          at: '2019-11-20T08:00:00+07:00',
        });
        responses.push(must(response, 'an answer'));
      }),
    );
  }
  await Promise.all(answering);
  onProgress('answers', responses.length, notices);
  // In one order, whoever was quicker.
  return { notices, responses: responses.toSorted() };
}
