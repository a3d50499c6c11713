import type { ReceivedPackage } from '../../db/package-repository.ts';
import type { QuarantinedFile } from '../../db/quarantine-repository.ts';
import type { Receiving } from '../../receiving.ts';
import type { Examined, Moments, Sound } from '../intake/examine-file.ts';
import { examineQuarantined, momentsOf } from '../quarantine/take-quarantined.ts';

type Deps = Pick<Receiving, 'store' | 'files' | 'ledgerState' | 'clock'>;

/** Two contents that cannot both be the revision they say they are (H2). */
export type Fork = {
  readonly file: QuarantinedFile;
  readonly moments: Moments;
  /** Sound but for what is here; open as long as the caller looks at it. */
  readonly incoming: Sound;
  readonly here: ReceivedPackage;
  /** `successor`: the incoming one follows another predecessor than `here`. */
  readonly of: 'same-number' | 'successor';
};

type Looking = {
  readonly sha256: string;
  readonly arrivedAt?: string | undefined;
};

/** Opens a refused file beside what it contradicts; null where it contradicts nothing (any more). */
export function withFork<T>(
  deps: Deps,
  { sha256, arrivedAt }: Looking,
  andThen: (fork: Fork | null | 'unknown') => Promise<T> | T,
): Promise<T> | T {
  const file = deps.store.quarantine.find(sha256);
  if (file === null) return andThen('unknown');
  const moments = momentsOf(deps, file, arrivedAt);
  return examineQuarantined(deps, { file, moments }, async (first) => {
    const rival = rivalOf(deps, first);
    if (rival === null) return await andThen(null);
    const { here, of } = rival;
    // Looked at again as if the person had decided for it: a sound package, taken in with the decision.
    const ruled = of === 'same-number' ? { rejects: here.digest } : ({ admits: true } as const);
    return await examineQuarantined(deps, { file, moments, ruled }, (incoming) =>
      andThen(incoming.verdict === 'ready' ? { file, moments, incoming, here, of } : null),
    );
  });
}

/** What is here under the same number; where there is nothing, what the file does not follow. */
function rivalOf(
  { store }: Pick<Deps, 'store'>,
  examined: Examined,
): Pick<Fork, 'here' | 'of'> | null {
  if (examined.verdict !== 'refused' || examined.chain !== 'fork') return null;
  const { manifest } = examined.facts;
  if (manifest?.kind !== 'submission' && manifest?.kind !== 'bundle') return null;
  const { kind, unit, revision } = manifest;
  const standing = store.packages.chain(kind, unit.code).filter(({ rejected }) => !rejected);
  const packageAt = (number: number): ReceivedPackage | null => {
    const link = standing.find((it) => it.revision === number);
    return link === undefined ? null : store.packages.find(link.digest);
  };
  const same = packageAt(revision);
  if (same !== null) return { here: same, of: 'same-number' };
  const before = packageAt(revision - 1);
  return before === null ? null : { here: before, of: 'successor' };
}
