import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

import { must } from '../../shared/lib/must.ts';
import type { Unit } from '../../shared/domain/register/register.ts';
import { readShippedCampaign } from '../backend/campaign/shipped.ts';
import { practiceNotApplicable } from './not-applicable.ts';
import { arrivalsOf } from './arrivals.ts';
import { openDesk, type Desk } from './desk.ts';
import { inParallel, oneAtATime } from './in-parallel.ts';
import { planEvent, type EventPlan } from './plan-event.ts';
import type { Stage } from './part.ts';
import { startPlayers, type Players } from './part-players.ts';
import {
  issueCredential,
  openCampaign,
  publish,
  sendReceipts,
  takeArrivals,
  type IntakeLine,
} from './play-province.ts';
import { playReview, type ReviewRecord } from './play-review.ts';
import { createRehearsalClock } from './rehearsal-clock.ts';
import { damage, forge, readSigner } from './spoil.ts';
import type { Signer } from '../backend/services/key/key-session.ts';

export type RehearsalOptions = {
  readonly out: string;
  readonly units: number;
  readonly seed: string;
  readonly evidenceBytes: number;
  readonly onProgress: (step: RehearsalStep, done: number, total: number) => void;
};
export type RehearsalStep =
  | 'open'
  | 'units'
  | 'districts'
  | 'intake'
  | 'verify'
  | 'inspect'
  | 'notices'
  | 'answers'
  | 'publish';

export type RehearsalRecord = {
  readonly plan: EventPlan;
  readonly intake: readonly IntakeLine[];
  readonly receipts: number;
  /** Units that took part. */
  readonly units: number;
  readonly submissions: number;
  readonly bundles: number;
  /** What came of checking, visiting and asking (P4-P7). */
  readonly review: ReviewRecord;
  readonly campaignFile: string;
  readonly authorityFile: string;
  /** The Sở's desk, still open, so that its outputs can be written. */
  readonly desk: Desk;
};

/** Plays the whole 2019 event through the real backend, one database per unit, district and province (N1). */
export async function playEvent(options: RehearsalOptions): Promise<RehearsalRecord> {
  const { out, seed, onProgress } = options;
  const { register, sets } = readShippedCampaign('gialai-2019');
  const plan = planEvent(register, options.units, seed);
  const folders = prepare(out);
  const so = openDesk({
    dataDir: path.join(out, 'so-tttt'),
    clock: createRehearsalClock('2019-10-04T08:00:00+07:00'),
  });
  onProgress('open', 0, 1);
  const { campaignFile, authorityFile } = await openCampaign(so, {
    sent: folders.sent,
    root: out,
    notApplicable: practiceNotApplicable({ register, sets, seed }),
  });
  onProgress('open', 1, 1);
  const stage: Stage = {
    campaignFile,
    seed,
    evidenceBytes: options.evidenceBytes,
    desks: folders.desks,
    letters: folders.letters,
    sent: folders.sent,
  };
  const enrol = oneAtATime((file: string) => issueCredential(so, file, path.dirname(file)));
  const units = [
    ...plan.so,
    ...plan.districts.flatMap(({ unit, communes }) => [unit, ...communes]),
  ];
  const { papers, refused } = folders;
  const played = await withPlayers(startPlayers(stage, enrol), async (players) => {
    const sent = await playSenders({ plan, players, stage, onProgress });
    const spoiled = await spoil({ plan, sent, folder: refused });
    const arrivals = arrivalsOf({ plan, sent, spoiled });
    const intake = await takeArrivals(so, arrivals, (done) =>
      onProgress('intake', done, arrivals.length),
    );
    const review = await playReview({ so, plan, players, stage, units, papers, onProgress });
    return { sent, intake, review };
  });
  const receipts = await sendReceipts(so, folders.sent);
  await publish(so, register, folders.sent);
  onProgress('publish', 1, 1);
  rmSync(folders.work, { recursive: true, force: true });
  return {
    plan,
    intake: played.intake,
    receipts,
    units: units.length,
    submissions: played.sent.submissions.size,
    bundles: played.sent.bundles.size,
    review: played.review,
    campaignFile,
    authorityFile,
    desk: so,
  };
}

/** Files by unit code: what each unit sealed, in order of revision, and each district's bundle. */
export type Sent = {
  readonly submissions: ReadonlyMap<string, readonly string[]>;
  readonly bundles: ReadonlyMap<string, string>;
  /** Key of the unit that will sign in another's name. */
  readonly forger: Signer | null;
};

async function withPlayers<T>(
  players: Players,
  work: (players: Players) => Promise<T>,
): Promise<T> {
  try {
    return await work(players);
  } finally {
    await players.close();
  }
}

async function playSenders({
  plan,
  players,
  stage,
  onProgress,
}: {
  plan: EventPlan;
  players: Players;
  stage: Stage;
  onProgress: RehearsalOptions['onProgress'];
}): Promise<Sent> {
  const senders = [...plan.so, ...plan.districts.flatMap(({ communes }) => communes)].filter(
    ({ code }) => !plan.absent.has(code),
  );
  const submissions = new Map<string, readonly string[]>();
  await inParallel(senders, players.places, async (unit) => {
    const played = await players.play({
      kind: 'unit',
      unit,
      resubmits: plan.resubmits === unit.code,
      sealAt: sealTime(unit, plan),
    });
    submissions.set(unit.code, played.submissions);
    onProgress('units', submissions.size, senders.length);
  });
  const signer = plan.forged?.signer ?? null;
  const forger = signer === null ? null : await readSigner(path.join(stage.desks, signer), signer);
  const bundles = new Map<string, string>();
  await inParallel(plan.districts, players.places, async ({ unit, communes }) => {
    const inTime = communes.filter(({ code }) => !plan.absent.has(code) && !plan.late.has(code));
    const files = inTime.flatMap(({ code }) => submissions.get(code) ?? []);
    const played = await players.play({ kind: 'district', unit, files });
    submissions.set(unit.code, played.submissions);
    bundles.set(unit.code, must(played.bundle, 'the bundle of a district'));
    onProgress('districts', bundles.size, plan.districts.length);
  });
  return { submissions, bundles, forger };
}

function sealTime(unit: Unit, plan: EventPlan): string {
  if (plan.late.has(unit.code))
    return unit.level === 'so' ? '2019-10-18T16:00:00+07:00' : '2019-10-25T15:00:00+07:00';
  return unit.level === 'so' ? '2019-10-15T10:00:00+07:00' : '2019-10-17T10:00:00+07:00';
}

/** What went wrong on the way: a package in a name not the signer's, and one with a changed byte. */
export type Spoiled = { readonly forged: string | null; readonly damaged: string | null };

async function spoil({
  plan,
  sent,
  folder,
}: {
  plan: EventPlan;
  sent: Sent;
  folder: string;
}): Promise<Spoiled> {
  const genuine = (code: string): string => {
    const [file] = sent.submissions.get(code) ?? [];
    if (file === undefined) throw new Error(`${code} has sent nothing to spoil`);
    return file;
  };
  return {
    forged:
      plan.forged === null || sent.forger === null
        ? null
        : await forge({ genuine: genuine(plan.forged.claimed), signer: sent.forger, folder }),
    damaged: plan.damaged === null ? null : damage({ genuine: genuine(plan.damaged), folder }),
  };
}

function prepare(out: string) {
  const work = path.join(out, '.work');
  const folders = {
    work,
    sent: path.join(out, 'sent'),
    desks: path.join(work, 'desks'),
    letters: path.join(work, 'letters'),
    refused: path.join(out, 'refused'),
    papers: path.join(out, 'van-ban'),
  };
  for (const folder of Object.values(folders)) mkdirSync(folder, { recursive: true });
  return folders;
}
