import type { PlannedMember } from '../../../../shared/domain/merge/plan-merge.ts';
import type {
  ChainState,
  PackageProblemCode,
  TrustState,
} from '../../../../shared/domain/package/problems.ts';
import type { Manifest } from '../../../../shared/domain/package/manifest.ts';
import type { RegisterLookup } from '../../../../shared/domain/register/lookup.ts';
import type { Inspection } from '../../../../shared/ipc/methods/intake-methods.ts';
import type { SubmissionContents } from '../../package/contents/check-submission.ts';
import type { OpenedPackage } from '../../package/read-package.ts';
import type { Receiving } from '../../receiving.ts';
import type { ReceivingStore } from '../../receiving-store.ts';
import { fingerprintOf } from '../session/summaries.ts';
import { changedLeaves } from '../../../../shared/domain/answers/changed-leaves.ts';
import {
  examineFile,
  type Examined,
  type Moments,
  type Refused,
  type Sound,
} from './examine-file.ts';
import { lookAhead } from './look-ahead.ts';
import { readReceivingDesk, type ReceivingDesk } from './receiving-desk.ts';

type Line = Omit<Inspection, 'file' | 'name' | 'members'>;
type Deps = { readonly store: ReceivingStore; readonly receiving: ReceivingDesk };

/** Files looked at at a time: while one is judged, the disk already reads the next ones. */
const AT_A_TIME = 3;

/**
 * Says of each file whose it is and what its import would do; writes nothing (H1). A file that cannot be read, or that
 * a stop left alone, has no line.
 */
export function createInspectFiles(desk: Receiving) {
  const { store, clock, events, batches } = desk;
  return async (files: readonly string[]): Promise<Inspection[]> => {
    const deps = { store, receiving: readReceivingDesk(store) };
    const now = clock.now();
    const moments = { arrivedAt: now, importedAt: now };
    const batch = batches.begin();
    const lines: Inspection[] = [];
    let done = 0;
    const work = (token: string) => inspectOne(desk, token, { deps, moments });
    try {
      for await (const line of lookAhead(files, { depth: AT_A_TIME, work })) {
        if (line !== null) lines.push(line);
        done += 1;
        const isStopped = batch.isStopped();
        // What was stopped is over: a count that stands still would look like work.
        const total = isStopped ? done : files.length;
        events.emit({ kind: 'progress', task: 'inspect', done, total });
        if (isStopped) break;
      }
    } finally {
      batch.end();
    }
    return lines;
  };
}

/** Null where the disk does not give the file: one of them never stops the others (H1). */
async function inspectOne(
  { inbox, proofs, logger }: Receiving,
  token: string,
  { deps, moments }: { readonly deps: Deps; readonly moments: Moments },
): Promise<Inspection | null> {
  const found = await inbox.find(token);
  if (found === null) return { ...NOTHING, file: token, name: '' };
  const proof = proofs.of(token, found);
  try {
    const described = await examineFile(found.path, { deps, moments, proof }, (it) =>
      describe(it, deps),
    );
    return { ...described, file: token, name: found.name };
  } catch (error) {
    logger.error('a file could not be inspected', { error });
    return null;
  } finally {
    await proofs.looked(token);
  }
}

/** A token whose file was already taken. */
const NOTHING = {
  unit: null,
  kind: null,
  revision: null,
  digest: null,
  verdict: 'refused',
  problem: { code: 'zip-unreadable', params: {} },
  trust: null,
  chain: null,
  signer: null,
  evidenceCount: 0,
  size: 0,
  changedLeaves: [],
  members: [],
} satisfies Line & Pick<Inspection, 'members'>;

function describe(examined: Examined, deps: Deps): Line & Pick<Inspection, 'members'> {
  if (examined.verdict === 'refused')
    return { ...refusedLine(examined, deps.receiving), members: [] };
  const { opened, contents, chain, plan, verdict } = examined;
  const members = contents.kind === 'bundle' ? contents.members : [];
  const changed = contents.kind === 'submission' ? changes(contents, deps) : [];
  return {
    ...soundLine(opened, deps.receiving),
    verdict,
    chain,
    changedLeaves: changed,
    members: plan.flatMap((planned) => {
      const member = members.find(({ unit }) => unit === planned.unit);
      return member === undefined ? [] : [memberLine(member, planned, deps)];
    }),
  };
}

type Known = Omit<Line, 'verdict' | 'chain' | 'changedLeaves'>;

function soundLine(opened: OpenedPackage, { register }: ReceivingDesk): Known {
  const { manifest, digest, size, trust, signer } = opened;
  return {
    ...claimsOf(manifest, register),
    digest,
    problem: null,
    trust,
    signer: fingerprintOf(signer.fingerprint),
    size,
  };
}

/** What a refused file claims to be; only the signer's key and the reason are more than a claim. */
function refusedLine({ problem, facts, chain }: Refused, { register }: ReceivingDesk): Line {
  const { manifest, digest, signer, size } = facts;
  const claims =
    manifest === null
      ? { unit: null, kind: null, revision: null, evidenceCount: 0 }
      : claimsOf(manifest, register);
  return {
    ...claims,
    digest,
    verdict: 'refused',
    problem: { ...problem, params: { ...problem.params } },
    trust: TRUST_OF[problem.code] ?? null,
    chain,
    signer: signer === null ? null : fingerprintOf(signer.fingerprint),
    size,
    changedLeaves: [],
  };
}

function claimsOf({ unit, kind, revision, files }: Manifest, register: RegisterLookup) {
  const evidenceCount = files.filter(({ name }) => name.startsWith('evidence/')).length;
  return { unit: register.line(unit.code), kind, revision, evidenceCount };
}

/** What the reason says about the key. */
const TRUST_OF: Readonly<Partial<Record<PackageProblemCode, TrustState>>> = {
  'key-unknown': 'unknown',
  'key-changed': 'changed',
  'certificate-revoked': 'revoked',
};

type Member = Extract<Sound['contents'], { kind: 'bundle' }>['members'][number];

/** A member that conflicts with what is here waits for a person; the rest of its bundle is taken (H2, P1). */
function memberLine({ opened, contents }: Member, planned: PlannedMember, deps: Deps): Line {
  const known = soundLine(opened, deps.receiving);
  const shared = { ...known, chain: planned.chain, changedLeaves: changes(contents, deps) };
  if (planned.chain !== 'fork') return { ...shared, verdict: verdictOf(planned.chain) };
  const { name } = opened.manifest.unit;
  const params = { unit: name, revision: planned.revision };
  return { ...shared, verdict: 'refused', problem: { code: 'revision-fork', params } };
}

function verdictOf(chain: ChainState): Line['verdict'] {
  return chain === 'same' ? 'already' : 'ready';
}

/** Against the newest revision that is here. */
function changes({ assessment }: SubmissionContents, { store, receiving }: Deps): string[] {
  const set = receiving.campaign.sets.get(assessment.level)?.set;
  const newest = store.packages.chain('submission', assessment.unit).at(-1);
  const before = newest === undefined ? null : store.packages.assessment(newest.digest);
  return set === undefined || before === null ? [] : changedLeaves(set, before, assessment);
}
