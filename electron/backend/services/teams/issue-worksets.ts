import type { z } from 'zod';

import type { Round } from '../../../../shared/domain/decisions/leaf-check.ts';
import type { WorksetData } from '../../../../shared/domain/package/workset-data.ts';
import { splitMembers } from '../../../../shared/domain/teams/split-members.ts';
import type { Assignment, ReviewerFacts } from '../../../../shared/domain/teams/team-facts.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import type { ExportedFile } from '../../../../shared/ipc/dto.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { SealedPackage } from '../../db/sealed-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import type { Signer } from '../key/key-session.ts';
import { jsonEntry, sealOwnPackage } from '../own-packages/seal-own-package.ts';
import { workingReviewer, type TeamDesk } from './team.ts';
import { weightOf, worksetUnits, type WorksetUnit } from './workset-units.ts';

type Method = (typeof contract)['team.issue'];
type Input = z.output<Method['input']>;
type Issued = z.output<Method['output']>;
type Failure = CallError<Method['errors'][number]>;
type Work = {
  readonly reviewer: ReviewerFacts;
  readonly round: Round;
  readonly given: Assignment;
  readonly units: readonly WorksetUnit[];
};

/**
 * Signs a work set for each reviewer (P5, P6): the original packages of the units given, byte for byte, with what others
 * found so far. What one package cannot hold goes into several. Nothing is signed unless every reviewer gets something.
 */
export function createIssueWorksets(desk: TeamDesk) {
  return (input: Input): Promise<Result<Issued, Failure>> =>
    desk.oneAtATime(async (): Promise<Result<Issued, Failure>> => {
      const works = planWorks(desk, input);
      if (!works.ok) return works;
      // The Sở's own key is certified when it is made.
      const signer = await desk.keys.unlock(input.passphrase);
      if (!signer.ok) return signer;
      const issued: Issued = [];
      for (const work of works.value) {
        issued.push(await issue(desk, work, signer.value));
        const total = works.value.length;
        desk.events.emit({ kind: 'progress', task: 'worksets', done: issued.length, total });
      }
      return ok(issued);
    });
}

function planWorks(desk: TeamDesk, input: Input): Result<readonly Work[], Failure> {
  const { round } = input;
  const works: Work[] = [];
  for (const code of new Set(input.reviewers)) {
    const working = workingReviewer(desk, code);
    if (!working.ok) return working;
    const reviewer = working.value;
    const given =
      input.units === undefined ? reviewer.assigned : { units: input.units, leaves: [] };
    const known = given.units.filter((unit) => readReceivingDesk(desk.store).register.unit(unit));
    const units = worksetUnits(desk, { ...given, units: known }, round);
    if (units.length === 0)
      return err({ code: 'team/nothing-to-send', params: { name: reviewer.name } });
    works.push({ reviewer, round, given, units });
  }
  return ok(works);
}

async function issue(desk: TeamDesk, work: Work, signer: Signer): Promise<Issued[number]> {
  const { reviewer, given } = work;
  const files: ExportedFile[] = [];
  for (const units of splitMembers(work.units, weightOf)) {
    const sealed = await seal(desk, { ...work, units }, signer);
    files.push(await copyFor(desk, sealed));
  }
  return {
    reviewer: reviewer.reviewer,
    name: reviewer.name,
    files,
    units: work.units.length,
    absent: given.units.length - work.units.length,
  };
}

async function seal(desk: TeamDesk, work: Work, signer: Signer): Promise<SealedPackage> {
  const { store, files, ledger } = desk;
  const { campaign } = readReceivingDesk(store);
  const { code, name } = campaign.register.authority;
  const last = store.sealed.newest('workset', code);
  const made = await sealOwnPackage(desk, {
    head: {
      kind: 'workset',
      practice: campaign.campaign.practice,
      campaign: { id: campaign.campaign.id, digest: campaign.digest },
      unit: { code, level: 'tinh', name },
      revision: (last?.revision ?? 0) + 1,
      previous: last?.digest ?? null,
      sealed: desk.clock.now(),
    },
    entries: [
      jsonEntry('data/workset.json', dataOf(work)),
      ...work.units.map(({ row, member }) => ({
        name: `members/${row.unit}.cqdt`,
        path: files.path(member.fileSha256),
        size: member.size,
        sha256: member.fileSha256,
      })),
    ],
    signer,
  });
  const { reviewer, round, given } = work;
  // The name says whose it is: a team of ten gets ten files at once.
  const fileName = `workset-${campaign.campaign.id}-${reviewer.reviewer}-${made.digest.slice(0, 8)}.cqdt`;
  const sealed = { ...made, fileName };
  inTransaction(store.db, () => {
    store.sealed.insert(sealed);
    ledger.record({
      kind: 'workset-issued',
      reviewer: reviewer.reviewer,
      package: sealed.digest,
      round,
      units: work.units.map(({ row }) => row.unit),
      leaves: [...given.leaves],
    });
    return ok(null);
  });
  return sealed;
}

function dataOf({ reviewer, round, given, units }: Work): WorksetData {
  const { reviewer: code, name, title, fingerprint } = reviewer;
  return {
    format: 'workset/1',
    reviewer: { code, name, title, fingerprint },
    round,
    units: units.map(({ row }) => row),
    leaves: [...given.leaves],
    looks: units.flatMap(({ looks }) => looks),
    reviewerAnswers: units.flatMap(({ answers }) => answers),
  };
}

function copyFor(
  { exports, files }: TeamDesk,
  { fileSha256, fileName }: Pick<SealedPackage, 'fileSha256' | 'fileName'>,
): Promise<ExportedFile> {
  return exports.copy(files.path(fileSha256), fileName);
}

/** A work set that was made before, the same bytes: people lose what they downloaded. */
export function createWorksetFile(desk: TeamDesk) {
  return async (
    digest: string,
  ): Promise<Result<ExportedFile, CallError<'team/workset-unknown'>>> => {
    const sealed = desk.store.sealed.find(digest);
    if (sealed?.kind !== 'workset') return err({ code: 'team/workset-unknown' });
    return ok(await copyFor(desk, sealed));
  };
}
