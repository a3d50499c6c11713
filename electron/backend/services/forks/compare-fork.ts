import type { z } from 'zod';

import type { Assessment } from '../../../../shared/domain/answers/assessment.ts';
import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import { compareContents } from '../../../../shared/domain/merge/compare-contents.ts';
import { add, exact, toDecimal } from '../../../../shared/domain/number/exact.ts';
import { canonicalJson } from '../../../../shared/domain/package/canonical-json.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { ReceivedPackage } from '../../db/package-repository.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk, type ReceivingDesk } from '../intake/receiving-desk.ts';
import { viaOf } from '../quarantine/take-quarantined.ts';
import { fingerprintOf } from '../session/summaries.ts';
import { withFork, type Fork } from './find-fork.ts';

type Method = (typeof contract)['fork.compare'];
type Comparison = z.output<Method['output']>;
type Side = Comparison['here'];
type Outcome = Result<Comparison, CallError<Method['errors'][number]>>;
type Deps = Pick<Receiving, 'store' | 'files' | 'ledgerState' | 'clock'>;

/** Two contents beside one another, so that a person can decide between them; writes nothing (H2). */
export function createCompareFork(deps: Deps) {
  return async (sha256: string): Promise<Outcome> =>
    await withFork(deps, { sha256 }, (fork): Outcome => {
      if (fork === 'unknown') return err({ code: 'quarantine/unknown', params: { file: sha256 } });
      return fork === null
        ? err({ code: 'fork/not-a-fork', params: { file: sha256 } })
        : ok(comparison(deps, fork));
    });
}

function comparison(deps: Deps, fork: Fork): Comparison {
  const { store } = deps;
  const receiving = readReceivingDesk(store);
  const { incoming, here, of } = fork;
  const contents = incoming.contents.kind === 'submission' ? incoming.contents : null;
  const was = here.kind === 'submission' ? store.packages.assessment(here.digest) : null;
  const unit = must(receiving.register.line(here.unit), 'only units of the register are taken in');
  const set = receiving.campaign.sets.get(unit.level)?.set;
  const sides = {
    here: sideHere(deps, receiving, { here, was }),
    incoming: sideIncoming(deps, receiving, fork),
  };
  if (contents === null || was === null || set === undefined)
    return { unit, case: of, ...sides, leaves: [], same: 0, reportDiffers: false };
  const leaves = compareContents(set, { here: was, incoming: contents.assessment });
  const report = store.packages.report(here.digest);
  return {
    unit,
    case: of,
    ...sides,
    leaves: leaves.map((leaf) => ({
      ...leaf,
      figures: [...leaf.figures],
      evidence: { here: [...leaf.evidence.here], incoming: [...leaf.evidence.incoming] },
    })),
    same: leavesOf(set).length - leaves.length,
    reportDiffers: canonicalJson(report) !== canonicalJson(contents.report?.sections ?? {}),
  };
}

function sideHere(
  { store, ledgerState }: Deps,
  { register }: ReceivingDesk,
  { here, was }: { readonly here: ReceivedPackage; readonly was: Assessment | null },
): Side {
  const { submissions, bundles } = ledgerState().facts.of(here.unit);
  const arrival = [...submissions, ...bundles].find(({ digest }) => digest === here.digest);
  const via = here.via === null ? null : store.packages.find(here.via);
  return {
    digest: fingerprintOf(here.digest),
    revision: here.revision,
    arrivedAt: arrival?.arrivedAt ?? here.importedAt,
    via: via === null ? null : register.line(via.unit),
    sealedAt: here.sealedAt,
    ...claimOf(was),
    signer: here.signerName,
    signerKey: fingerprintOf(here.signer),
    trust: here.trust,
    size: here.size,
  };
}

function sideIncoming({ store }: Deps, { register }: ReceivingDesk, fork: Fork): Side {
  const { file, moments, incoming } = fork;
  const { manifest, digest, signer, trust, size } = incoming.opened;
  const viaDigest = viaOf(file);
  const via = viaDigest === null ? null : store.packages.find(viaDigest);
  const { contents } = incoming;
  return {
    digest: fingerprintOf(digest),
    revision: manifest.revision,
    arrivedAt: moments.arrivedAt,
    via: via === null ? null : register.line(via.unit),
    sealedAt: manifest.sealed,
    ...claimOf(contents.kind === 'submission' ? contents.assessment : null),
    signer: signer.subject.name,
    signerKey: fingerprintOf(signer.fingerprint),
    trust,
    size,
  };
}

function claimOf(
  content: Assessment | null,
): Pick<Side, 'officer' | 'leader' | 'points' | 'evidence'> {
  if (content === null) return { officer: '', leader: '', points: null, evidence: 0 };
  const points = Object.values(content.claimed).flatMap((it) => (it === null ? [] : [exact(it)]));
  return {
    officer: content.officer.name,
    leader: content.leader.name,
    points: toDecimal(points.reduce(add, exact(0))),
    evidence: content.evidence.length,
  };
}
