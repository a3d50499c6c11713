import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';

import { createBackend } from '../../electron/backend/backend.ts';
import { readShippedCampaign } from '../../electron/backend/campaign/shipped.ts';
import { openDatabase } from '../../electron/backend/db/open.ts';
import { noHost } from '../../electron/backend/no-host.ts';
import { makeAnswers } from '../../electron/backend/practice/make-answers.ts';
import { createSeededRandom } from '../../electron/backend/practice/seeded-random.ts';
import {
  createReceivingStore,
  type ReceivingStore,
} from '../../electron/backend/receiving-store.ts';
import { createStore } from '../../electron/backend/store.ts';
import { practicePeople } from '../../electron/rehearsal/people.ts';
import type { Assessment } from '../../shared/domain/answers/assessment.ts';
import { leavesOf } from '../../shared/domain/criteria/walk.ts';
import type { Decision, LedgerEntry } from '../../shared/domain/decisions/decision.ts';
import { appendEntry } from '../../shared/domain/decisions/ledger.ts';
import { scoreAssessment } from '../../shared/domain/scoring/score-assessment.ts';
import { createClient } from '../../shared/ipc/client.ts';
import { contract } from '../../shared/ipc/contract.ts';

const NOW = '2019-11-05T08:00:00+07:00';
const ARRIVED = '2019-10-20T08:00:00+07:00';
const BY = { name: 'Cán bộ tập dượt 1', title: 'Chuyên viên', role: 'province' } as const;
/** Leaves that were looked at one by one already, so that the ledger is as long as it gets. */
const LOOKED = 24;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Makes a practice desk of the Sở with all 222 communes of Gia Lai sent and most leaves looked at: some 5,500 decisions.
 * The answers are made up, nothing is signed, since nothing of it is opened.
 */
export async function makeReviewDesk(dir: string): Promise<void> {
  await createProvince(dir);
  const db = openDatabase(path.join(dir, 'cqdt.sqlite'));
  const store = createReceivingStore(createStore(db));
  const entries: LedgerEntry[] = [...store.ledger.list()];
  const decide = (decision: Decision): void => {
    const entry = appendEntry({ last: entries.at(-1) ?? null, at: NOW, by: BY, decision, sha256 });
    store.ledger.append(entry);
    entries.push(entry);
  };
  const current = store.campaigns.current();
  const communes = (current?.register.units ?? []).filter(({ level }) => level === 'xa');
  const criteria = current?.campaign.criteria.xa?.digest ?? '';
  db.transaction(() => {
    for (const { code } of communes) send(store, decide, anAssessment(code, criteria));
  })();
  db.close();
}

function send(
  store: ReceivingStore,
  decide: (decision: Decision) => void,
  assessment: Assessment,
): void {
  const { unit } = assessment;
  const digest = sha256(`hồ sơ tập dượt ${unit}`);
  const arrival = {
    number: store.arrivals.nextNumber(),
    unit,
    revision: 1,
    digest,
    arrivedAt: ARRIVED,
    importedAt: ARRIVED,
    via: null,
  };
  store.packages.add({
    ...arrival,
    kind: 'submission',
    previous: null,
    fileSha256: digest,
    fileName: '',
    size: 1,
    sealedAt: ARRIVED,
    signer: digest,
    signerName: '',
    issuerName: '',
    validTo: NOW,
    trust: 'issued',
  });
  store.packages.addSubmission(digest, assessment, null);
  store.arrivals.add({ ...arrival, kind: 'submission', enteredBecause: null });
  decide({ kind: 'arrived', package: 'submission', ...arrival });
  for (const [leaf, points] of Object.entries(assessment.claimed).slice(-LOOKED)) {
    if (points === null) continue;
    const look = { unit, digest, leaf, round: 'desk', outcome: 'agreed', points } as const;
    decide({ kind: 'checked', ...look, reason: '' });
  }
}

function anAssessment(unit: string, digest: string): Assessment {
  const set = readShippedCampaign('gialai-2019').sets.xa;
  const random = createSeededRandom(`thẩm định ${unit}`);
  const answers = makeAnswers({ set, quality: 0.3 + random.between(0, 6) / 10, random });
  const sheet = scoreAssessment({ set, answers, leaves: {}, notApplicable: new Set() });
  const { officer, leader } = practicePeople(unit);
  const own = leavesOf(set).filter(({ reviewerOnly }) => !reviewerOnly);
  return {
    format: 'assessment/1',
    unit,
    level: 'xa',
    criteria: { version: set.version, digest },
    officer,
    leader,
    approvedAt: ARRIVED,
    answers,
    leaves: Object.fromEntries(
      own.map(({ code }) => [code, { reason: 'Lý do tập dượt, không phải của đơn vị nào.' }]),
    ),
    evidence: [],
    claimed: Object.fromEntries(sheet.leaves.map(({ code, points }) => [code, points])),
  };
}

async function createProvince(dir: string): Promise<void> {
  const silent = () => undefined;
  const backend = createBackend({
    paths: { data: dir },
    ports: {
      clock: { now: () => NOW },
      ids: { next: () => randomUUID() },
      logger: { info: silent, warn: silent, error: silent },
      events: { emit: silent },
      host: noHost,
    },
  });
  const api = createClient(contract, (request) => backend.dispatch(request));
  const made = await api['setup.create-province']({
    campaign: 'gialai-2019',
    practice: true,
    people: practicePeople('so-tttt'),
    passphrase: 'con trâu đi trước cái cày',
  });
  if (!made.ok) throw new Error(made.error.code);
  backend.close();
}
