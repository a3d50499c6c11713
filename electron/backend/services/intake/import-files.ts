import type { z } from 'zod';

import { packageFileName } from '../../../../shared/domain/package/file-name.ts';
import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import { vietnamInstant } from '../../../../shared/domain/text/vietnam-instant.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Ok, type Result } from '../../../../shared/lib/result.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Stored } from '../../files/file-store.ts';
import type { InboxFile } from '../../files/inbox.ts';
import type { Staged as StagedFile } from '../../files/stage-file.ts';
import type { ByteSource } from '../../package/byte-source.ts';
import type { BundleMember } from '../../package/contents/check-bundle.ts';
import type { Receiving } from '../../receiving.ts';
import {
  examineFile,
  type Examined,
  type Moments,
  type Refused,
  type Sound,
} from './examine-file.ts';
import { lookAhead } from './look-ahead.ts';
import { dropPrepared, prepareFile, type Prepared } from './prepare-file.ts';
import { readReceivingDesk } from './receiving-desk.ts';
import { putInQuarantine } from './refuse-file.ts';
import { takePackage } from './take-package.ts';

type Method = (typeof contract)['intake.import'];
type Wanted = z.output<Method['input']>['files'][number];
type Line = z.output<Method['output']>[number];
type Failure = CallError<Method['errors'][number]>;
type Done = Pick<Line, 'outcome' | 'number' | 'problem'>;
type Staged = Extract<Prepared, { readonly state: 'staged' }>;

/** Files on their way at a time: while one is written to the database, the next ones are hashed. */
const AT_A_TIME = 3;

/**
 * Takes each file in, in one transaction of its own, or puts it in quarantine (H1, H2, P1). One bad file never stops
 * the batch; a batch that is stopped or cut short is resumed by importing the same files again. A time of arrival that
 * is still to come is the officer's slip, not a file's: the call is refused before anything is taken.
 */
export function createImportFiles(deps: Receiving) {
  return async (files: readonly Wanted[]): Promise<Result<Line[], Failure>> => {
    const now = Date.parse(deps.clock.now());
    if (files.some(({ arrived }) => arrived !== undefined && Date.parse(arrived.at) > now))
      return err({ code: 'intake/arrival-in-future' });
    const batch = deps.batches.begin();
    try {
      return ok(await deps.oneAtATime(() => importAll(deps, files, batch.isStopped)));
    } finally {
      batch.end();
    }
  };
}

async function importAll(
  deps: Receiving,
  files: readonly Wanted[],
  isStopped: () => boolean,
): Promise<Line[]> {
  // While it waited for another import to end, somebody may have changed their mind.
  if (isStopped()) return [];
  const lines: Line[] = [];
  const prepared = lookAhead(files, {
    depth: AT_A_TIME,
    work: (wanted) => prepareFile(deps, wanted),
    abandon: dropPrepared,
  });
  for await (const file of prepared) {
    lines.push(await importOne(deps, file));
    const done = lines.length;
    const isOver = isStopped();
    // What was stopped is over: a count that stands still would look like work.
    const total = isOver ? done : files.length;
    deps.events.emit({ kind: 'progress', task: 'intake', done, total });
    if (isOver) break;
  }
  return lines;
}

/** A file that the disk does not give, or will not take, is one line of the batch: the data are as they were (H1). */
async function importOne(deps: Receiving, prepared: Prepared): Promise<Line> {
  const { token } = prepared;
  // The same token a second time: its file was taken or put aside before, there is nothing left to keep.
  if (prepared.state === 'gone') return { file: token, name: '', ...GONE };
  const line = { file: token, name: prepared.file.name };
  if (prepared.state === 'failed') return { ...line, ...FAILED };
  try {
    const done = prepared.state === 'already' ? ALREADY : await settlePrepared(deps, prepared);
    await deps.inbox.discard(token);
    deps.proofs.forget(token);
    return { ...line, ...done };
  } catch (error) {
    deps.logger.error('a file could not be imported', { error });
    return { ...line, ...FAILED };
  } finally {
    await dropPrepared(prepared);
  }
}

async function settlePrepared(deps: Receiving, { wanted, file, staged, proof }: Staged) {
  const { store } = deps;
  const moments = momentsOf(wanted, deps.clock.now());
  const receiving = readReceivingDesk(store);
  return await examineFile(
    staged.path,
    { deps: { store, receiving }, moments, proof },
    (examined) => settle(deps, { examined, file, staged, wanted, moments }),
  );
}

const ALREADY = { outcome: 'already', number: null, problem: null } satisfies Done;
const FAILED = { outcome: 'failed', number: null, problem: null } satisfies Done;
const GONE = {
  outcome: 'quarantined',
  number: null,
  problem: { code: 'zip-unreadable', params: {} },
} satisfies Done;

/** The officer may enter the true time of arrival; the time of import stands beside it (P2). */
function momentsOf({ arrived }: Wanted, now: string): Moments {
  const arrivedAt = arrived === undefined ? now : vietnamInstant(Date.parse(arrived.at));
  return { arrivedAt, importedAt: now };
}

type Case = {
  readonly examined: Examined;
  readonly file: InboxFile;
  readonly staged: StagedFile;
  readonly wanted: Wanted;
  readonly moments: Moments;
};

async function settle(deps: Receiving, it: Case): Promise<Done> {
  const { examined, file, staged } = it;
  if (examined.verdict === 'already') return ALREADY;
  const stored = await staged.keep();
  if (examined.verdict === 'refused') return refuse(deps, { examined, file, stored });
  if (stored.sha256 !== examined.opened.fileSha256)
    throw new Error('the file changed since it was checked');
  const members = await storeMembers(deps, examined);
  return {
    outcome: 'imported',
    number: take(deps, { ...it, examined, stored, members }),
    problem: null,
  };
}

function refuse(
  deps: Receiving,
  {
    examined: { problem, facts },
    file,
    stored,
  }: { readonly examined: Refused; readonly file: InboxFile; readonly stored: Stored },
): Done {
  const unit = facts.manifest?.unit.code ?? null;
  putInQuarantine(deps, { stored, name: file.name.slice(0, 200), problem, unit });
  const { code, params } = problem;
  return { outcome: 'quarantined', number: null, problem: { code, params: { ...params } } };
}

type Take = Case & {
  readonly examined: Sound;
  readonly stored: Stored;
  readonly members: readonly StoredMember[];
};

function take(
  deps: Receiving,
  { examined, stored, members, moments, wanted }: Take,
): number | null {
  const { store } = deps;
  const because = wanted.arrived?.because;
  const taken = inTransaction(store.db, (): Ok<number | null> => {
    const number = takePackage(deps, {
      examined,
      stored,
      moments,
      enteredBecause: because === undefined ? null : cleanText(because),
      members: new Map(members.map(({ member, file }) => [member.unit, file])),
    });
    const via = examined.opened.digest;
    for (const { member, file, isFork } of members)
      if (isFork) setAside(deps, { member, via }, file);
    store.quarantine.remove(stored.sha256);
    return ok(number);
  });
  return taken.ok ? taken.value : null;
}

/** A member that conflicts with what is here: the bundle is taken, this content waits for a person (H2, P1). */
function setAside(
  deps: Receiving,
  { member, via }: { readonly member: BundleMember; readonly via: string },
  stored: Stored,
): void {
  const { unit, opened } = member;
  const { manifest, digest } = opened;
  const params = { unit: manifest.unit.name, revision: manifest.revision, via };
  const problem = { code: 'revision-fork', params } as const;
  putInQuarantine(deps, { stored, name: packageFileName(manifest, digest), problem, unit });
}

type StoredMember = {
  readonly member: BundleMember;
  readonly file: Stored;
  /** Another content under a number that is here: kept in quarantine until a person decides (H2). */
  readonly isFork: boolean;
};

/** Keeps the original bytes of every member that is not here yet, before the database speaks of them (R2). */
async function storeMembers(
  { files }: Receiving,
  { opened, contents, plan }: Sound,
): Promise<StoredMember[]> {
  if (contents.kind !== 'bundle') return [];
  const stored: StoredMember[] = [];
  for (const member of contents.members) {
    const chain = plan.find(({ unit }) => unit === member.unit)?.chain;
    if (chain === 'same') continue;
    const { source, sha256 } = opened.member(member.name);
    const file = await files.putChunks(chunksOf(source));
    if (file.sha256 !== sha256) throw new Error('the bundle changed since it was checked');
    stored.push({ member, file, isFork: chain === 'fork' });
  }
  return stored;
}

const CHUNK = 1 << 20;

async function* chunksOf(source: ByteSource): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < source.size; at += CHUNK) yield await source.read(at, CHUNK);
}
