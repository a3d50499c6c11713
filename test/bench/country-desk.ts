import { createHash, randomUUID } from 'node:crypto';
import path from 'node:path';

import { createBackend } from '../../electron/backend/backend.ts';
import { readShippedCampaign } from '../../electron/backend/campaign/shipped.ts';
import { openDatabase } from '../../electron/backend/db/open.ts';
import { noHost } from '../../electron/backend/no-host.ts';
import { makeAnswers } from '../../electron/backend/practice/make-answers.ts';
import { createSeededRandom } from '../../electron/backend/practice/seeded-random.ts';
import { createReceivingStore } from '../../electron/backend/receiving-store.ts';
import { createStore } from '../../electron/backend/store.ts';
import { practicePeople } from '../../electron/rehearsal/people.ts';
import type { Assessment } from '../../shared/domain/answers/assessment.ts';
import type { Decision, LedgerEntry } from '../../shared/domain/decisions/decision.ts';
import { appendEntry } from '../../shared/domain/decisions/ledger.ts';
import { leavesOf } from '../../shared/domain/criteria/walk.ts';
import { Register } from '../../shared/domain/register/register.ts';
import { scoreAssessment } from '../../shared/domain/scoring/score-assessment.ts';
import { createClient } from '../../shared/ipc/client.ts';
import { contract } from '../../shared/ipc/contract.ts';

/** Communes of the country in 2019; the districts they lie in are made up here. */
export const COMMUNES = 11_162;
const PER_DISTRICT = 16;
const KINDS = 40;
const NOW = '2019-10-26T08:00:00+07:00';
const BY = { name: 'Cán bộ tập dượt 1', title: 'Chuyên viên', role: 'province' } as const;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

/**
 * Makes a practice desk that watches every commune of a country: generated units and answers, eight of ten sent, most
 * found complete, a third checked. Nothing in it is signed, since nothing of it is opened.
 */
export async function makeCountryDesk(dir: string): Promise<void> {
  await createProvince(dir);
  const db = openDatabase(path.join(dir, 'cqdt.sqlite'));
  const register = countryRegister();
  db.prepare('update campaign set register = ?').run(JSON.stringify(register));
  const store = createReceivingStore(createStore(db));
  const campaign = store.campaigns.current()?.campaign;
  const digest = campaign?.criteria.xa?.digest ?? '';
  const kinds = Array.from({ length: KINDS }, (_, kind) => aKind(kind, digest));
  const entries = store.ledger.list();
  const decide = (decision: Decision): void => {
    const last: LedgerEntry | null = entries.at(-1) ?? null;
    const entry = appendEntry({ last, at: NOW, by: BY, decision, sha256 });
    store.ledger.append(entry);
    entries.push(entry);
  };
  db.transaction(() => {
    const communes = register.units.filter(({ level }) => level === 'xa');
    for (const [at, { code }] of communes.entries()) {
      store.contacts.save({ unit: code, name: '', phone: `0269 ${String(100_000 + at)}` }, NOW);
      if (at % 10 < 8)
        send(store, decide, { code, at, assessment: { ...aKindOf(kinds, at), unit: code } });
    }
  })();
  db.close();
}

function aKindOf(kinds: readonly Assessment[], at: number): Assessment {
  const kind = kinds[at % kinds.length];
  if (kind === undefined) throw new Error('kinds were made');
  return kind;
}

type Sending = { readonly code: string; readonly at: number; readonly assessment: Assessment };

function send(
  store: ReturnType<typeof createReceivingStore>,
  decide: (decision: Decision) => void,
  { code, at, assessment }: Sending,
): void {
  const digest = sha256(`hồ sơ tập dượt ${code}`);
  const number = store.arrivals.nextNumber();
  const arrival = { number, unit: code, revision: 1, digest, arrivedAt: NOW, importedAt: NOW };
  store.packages.add({
    digest,
    kind: 'submission',
    unit: code,
    revision: 1,
    previous: null,
    fileSha256: digest,
    fileName: '',
    size: 1,
    sealedAt: NOW,
    importedAt: NOW,
    via: null,
    signer: digest,
    signerName: '',
    issuerName: '',
    validTo: NOW,
    trust: 'issued',
  });
  store.packages.addSubmission(digest, assessment, null);
  store.arrivals.add({ ...arrival, kind: 'submission', enteredBecause: null, via: null });
  const arrivedAt = at % 50 === 0 ? NOW : '2019-10-20T08:00:00+07:00';
  decide({ kind: 'arrived', package: 'submission', ...arrival, arrivedAt, via: null });
  if (at % 3 > 0) decide({ kind: 'found-complete', unit: code, digest });
  const leaves = Object.keys(assessment.claimed);
  const count = leaves.length;
  if (at % 3 === 1)
    decide({ kind: 'checked-in-bulk', unit: code, digest, round: 'desk', leaves, count });
}

/** A made-up submission of a commune of the sample set; forty of them do for a country. */
function aKind(kind: number, digest: string): Assessment {
  const set = readShippedCampaign('gialai-2019').sets.xa;
  const random = createSeededRandom(`cả nước ${String(kind)}`);
  const answers = makeAnswers({ set, quality: (kind + 1) / (KINDS + 1), random });
  const sheet = scoreAssessment({ set, answers, leaves: {}, notApplicable: new Set() });
  const { officer, leader } = practicePeople('00000');
  return {
    format: 'assessment/1',
    unit: '',
    level: 'xa',
    criteria: { version: set.version, digest },
    officer,
    leader,
    approvedAt: NOW,
    answers,
    leaves: Object.fromEntries(
      leavesOf(set)
        .filter(({ reviewerOnly }) => !reviewerOnly)
        .map(({ code }) => [code, { reason: 'Lý do tập dượt, không phải của đơn vị nào.' }]),
    ),
    evidence: [],
    claimed: Object.fromEntries(sheet.leaves.map(({ code, points }) => [code, points])),
  };
}

const FIRST = ['Ia', 'Chư', 'Đăk', 'Tân', 'Bình', 'Hòa', 'An', 'Phú', 'Vĩnh', 'Yên', 'Đông', 'Tây'];
const SECOND = ['Sao', 'Pếch', 'Lập', 'Thạnh', 'Hưng', 'Sơn', 'Mỹ', 'Lộc', 'Thủy', 'Xuân', 'Giang'];

/** Names from syllables, so that they repeat as real ones do. */
function countryRegister(): Register {
  const { code } = readShippedCampaign('gialai-2019').register.authority;
  const authority = { code, name: 'Cơ quan tập dượt cả nước' };
  const districts = Array.from({ length: Math.ceil(COMMUNES / PER_DISTRICT) }, (_, at) => ({
    code: `h${String(at)}`,
    name: `Huyện Tập dượt ${String(at + 1)}`,
    type: 'Huyện',
    level: 'huyen',
    parent: authority.code,
    block: 'huyen',
  }));
  const communes = Array.from({ length: COMMUNES }, (_, at) => ({
    code: String(10_000 + at),
    name: communeName(at),
    type: 'Xã',
    level: 'xa',
    parent: `h${String(Math.floor(at / PER_DISTRICT))}`,
    block: 'xa',
  }));
  return Register.parse({
    province: { code: '00', name: 'Cả nước (tập dượt)' },
    authority,
    blocks: [
      { code: 'huyen', level: 'huyen', name: 'Cấp huyện' },
      { code: 'xa', level: 'xa', name: 'Cấp xã' },
    ],
    units: [...districts, ...communes],
  });
}

function communeName(at: number): string {
  const first = FIRST[at % FIRST.length] ?? '';
  const second = SECOND[at % SECOND.length] ?? '';
  return `Xã ${first} ${second} ${String(Math.floor(at / (FIRST.length * SECOND.length)) + 1)}`;
}

async function createProvince(dir: string): Promise<void> {
  const backend = createBackend({
    paths: { data: dir },
    ports: {
      clock: { now: () => NOW },
      ids: { next: () => randomUUID() },
      logger: { info: () => undefined, warn: () => undefined, error: () => undefined },
      events: { emit: () => undefined },
      host: noHost,
    },
  });
  const api = createClient(contract, (request) => backend.dispatch(request));
  const people = practicePeople('ca-nuoc');
  const made = await api['setup.create-province']({
    campaign: 'gialai-2019',
    practice: true,
    people,
    passphrase: 'con trâu đi trước cái cày',
  });
  if (!made.ok) throw new Error(made.error.code);
  backend.close();
}
