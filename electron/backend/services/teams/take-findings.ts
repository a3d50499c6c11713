import type { z } from 'zod';

import type { FindingsData } from '../../../../shared/domain/package/workset-data.ts';
import { takeBack, takeLook } from '../../../../shared/domain/teams/take-look.ts';
import { isGiven } from '../../../../shared/domain/teams/team-facts.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { FindingPlace } from '../../db/finding-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Stored } from '../../files/file-store.ts';
import type { OpenedPackage } from '../../package/read-package.ts';
import { knowFindings, type KnownFindings } from './known-findings.ts';
import { withReviewerFile, type ReviewerFile } from './open-reviewer-file.ts';
import { readBefore, readPlace, writePlace, type DeskBefore } from './places.ts';
import { takeQuestions, takeVisits } from './take-visits.ts';
import type { TeamDesk } from './team.ts';

type Method = (typeof contract)['team.take'];
type Taken = z.output<Method['output']>;
type Failure = CallError<Method['errors'][number]>;
type Counts = Pick<Taken, 'taken' | 'same' | 'conflicts' | 'outside' | 'stale'>;

/**
 * Takes findings in (P5, P6): each look by itself, never over anybody else's; photos and visits with them. The same file
 * again changes nothing, and in whatever order files come the outcome is the same.
 */
export function createTakeFindings(desk: TeamDesk) {
  return (token: string): Promise<Result<Taken, Failure>> =>
    desk.oneAtATime(async (): Promise<Result<Taken, Failure>> => {
      const taken = await withReviewerFile(desk, token, (file) => take(desk, file));
      if (taken.ok) await desk.inbox.discard(token);
      return taken;
    });
}

async function take(desk: TeamDesk, file: ReviewerFile): Promise<Result<Taken, Failure>> {
  const { opened, contents } = file;
  const { kind, data } = contents;
  if (kind !== 'findings') return err({ code: 'team/not-from-a-reviewer', params: { kind } });
  const known = knowFindings(desk, opened, data);
  if (!known.ok) return known;
  const { name } = known.value.reviewer;
  if (known.value.already) return ok({ name, already: true, ...NOTHING });
  // The bytes are on disk before the database speaks of them (R2).
  const stored = await desk.files.putFile(file.file.path);
  if (stored.sha256 !== opened.fileSha256) throw new Error('the file changed since it was checked');
  for (const photo of data.photos)
    await desk.files.putBytes(
      await opened.readEntry(`evidence/${photo.sha256}.${photo.extension}`),
    );
  return inTransaction(desk.store.db, () => {
    const taken = write(desk, { opened, stored, data, known: known.value });
    return ok({ name, already: false, ...taken });
  });
}

const NOTHING = {
  taken: 0,
  same: 0,
  conflicts: 0,
  outside: 0,
  stale: 0,
  questions: 0,
  visits: 0,
  photos: 0,
};

type Taking = {
  readonly opened: OpenedPackage;
  readonly stored: Stored;
  readonly data: FindingsData;
  readonly known: KnownFindings;
};

function write(desk: TeamDesk, taking: Taking): Omit<Taken, 'name' | 'already'> {
  const { data, known, opened } = taking;
  const { reviewer, workset } = known;
  keepPackage(desk, taking);
  const counts = takeLooks(desk, taking);
  const { taken, conflicts, outside } = counts;
  const given = (unit: string) => workset.units.includes(unit);
  const visits = takeVisits(desk, { data, given, package: opened.digest });
  const questions = takeQuestions(desk, {
    questions: data.questions.filter(({ unit, leaf }) => isGiven(workset, unit, leaf)),
    package: opened.digest,
  });
  desk.ledger.record({
    kind: 'findings-taken',
    reviewer: reviewer.reviewer,
    package: opened.digest,
    workset: workset.package,
    taken,
    conflicts,
    outside,
  });
  return { ...counts, ...visits, questions };
}

function keepPackage({ store, clock }: TeamDesk, { opened, stored }: Taking): void {
  const { manifest, digest, signer, trust } = opened;
  store.packages.add({
    digest,
    kind: 'findings',
    unit: manifest.unit.code,
    revision: manifest.revision,
    previous: manifest.previous,
    fileSha256: stored.sha256,
    fileName: `findings-${manifest.campaign.id}-${signer.subject.code}-${digest.slice(0, 8)}.cqdt`,
    size: stored.size,
    sealedAt: manifest.sealed,
    importedAt: clock.now(),
    via: null,
    signer: signer.fingerprint,
    signerName: signer.subject.name,
    issuerName: signer.issuerName,
    validTo: signer.notAfter,
    trust,
  });
}

const keyOf = ({ unit, digest, leaf }: Pick<FindingPlace, 'unit' | 'digest' | 'leaf'>) =>
  `${unit} ${digest} ${leaf}`;

/** Every place is named once in a file, so that all are read as they stood before it. */
function takeLooks(desk: TeamDesk, taking: Taking): Counts {
  const { data, known, opened } = taking;
  const { reviewer, workset, before } = known;
  const author = reviewer.reviewer;
  const present = new Set(data.looks.map(keyOf));
  const gone = desk.store.findings
    .ofAuthor(author)
    .filter((side) => side.package !== null && before.includes(side.package))
    .filter((side) => !present.has(keyOf(side)));
  const given = data.looks.filter(({ unit, leaf }) => isGiven(workset, unit, leaf));
  const deskBefore = readBefore(desk, new Set([...given, ...gone].map(({ unit }) => unit)));
  const counts = {
    taken: 0,
    same: 0,
    conflicts: 0,
    outside: data.looks.length - given.length,
    stale: given.filter((look) => isStale(deskBefore, look)).length,
  };
  for (const { seq, ...look } of given) {
    const incoming = { author, package: opened.digest, seq, look };
    const change = takeLook(readPlace(deskBefore, look), incoming);
    if (change.outcome !== 'same') writePlace(desk, look, change);
    counts[change.outcome === 'conflict' ? 'conflicts' : change.outcome] += 1;
  }
  for (const side of gone) {
    const change = takeBack(readPlace(deskBefore, side), author);
    if (change.outcome !== 'same') writePlace(desk, side, change);
    counts.same += 1;
  }
  return counts;
}

function isStale(
  { reviewed }: DeskBefore,
  { unit, digest }: Pick<FindingPlace, 'unit' | 'digest'>,
): boolean {
  return reviewed(unit)?.counted.digest !== digest;
}
