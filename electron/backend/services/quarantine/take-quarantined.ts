import type { DecisionAuthor } from '../../../../shared/domain/decisions/author.ts';
import type { Decision } from '../../../../shared/domain/decisions/decision.ts';
import { vietnamInstant } from '../../../../shared/domain/text/vietnam-instant.ts';
import { must } from '../../../../shared/lib/must.ts';
import { ok, type Ok } from '../../../../shared/lib/result.ts';
import type { QuarantinedFile } from '../../db/quarantine-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import type { Receiving } from '../../receiving.ts';
import {
  examineFile,
  type Examined,
  type Moments,
  type Ruled,
  type Sound,
} from '../intake/examine-file.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import { takePackage } from '../intake/take-package.ts';
import { decidedFiles } from './decided-files.ts';

type Deps = Pick<Receiving, 'store' | 'files' | 'ledger' | 'ledgerState' | 'clock'>;

/** Digest of the bundle that brought a refused member; null for a file that came by itself. */
export function viaOf({ params }: QuarantinedFile): string | null {
  return typeof params['via'] === 'string' ? params['via'] : null;
}

/** When a refused file came: as it was noted first, a member with its bundle; or as an officer now enters it (P2). */
export function momentsOf(
  { store, ledgerState, clock }: Pick<Deps, 'store' | 'ledgerState' | 'clock'>,
  file: QuarantinedFile,
  entered: string | undefined,
): Moments {
  const via = viaOf(file);
  const [bundle] = via === null ? [] : store.arrivals.ofPackage(via);
  const firstAt = decidedFiles(ledgerState()).firstAt.get(file.fileSha256) ?? file.at;
  const noted = bundle?.arrivedAt ?? firstAt;
  const arrivedAt = entered === undefined ? noted : vietnamInstant(Date.parse(entered));
  return { arrivedAt, importedAt: clock.now() };
}

/** Looks at a refused file as a person has ruled about it; nothing is written. */
export function examineQuarantined<T>(
  { store, files }: Pick<Deps, 'store' | 'files'>,
  {
    file,
    moments,
    ruled,
  }: { readonly file: QuarantinedFile; readonly moments: Moments; readonly ruled?: Ruled },
  andThen: (examined: Examined) => Promise<T> | T,
): Promise<T> {
  const receiving = readReceivingDesk(store);
  const deps = { store, receiving, ...(ruled === undefined ? {} : { ruled }) };
  return examineFile(files.path(file.fileSha256), { deps, moments }, andThen);
}

type Taking = {
  readonly file: QuarantinedFile;
  readonly examined: Sound;
  readonly moments: Moments;
  /** What the person decided; it is written with the arrival, both or neither. */
  readonly decision: Decision & { readonly reason: string };
  readonly author: DecisionAuthor;
  /** A content that is here and gives way. */
  readonly rejects?: string;
};

/** Writes the decision and takes the file in, in one transaction; gives its number in the arrival ledger. */
export function takeQuarantined(
  deps: Deps,
  { file, examined, moments, decision, author, rejects }: Taking,
): number {
  const { store, ledger } = deps;
  const via = viaOf(file);
  const taken = inTransaction(store.db, (): Ok<number | null> => {
    ledger.record(decision, author);
    if (rejects !== undefined) store.packages.reject(rejects, true);
    const number = takePackage(deps, {
      examined,
      moments,
      stored: { sha256: file.fileSha256, size: file.size },
      enteredBecause: via === null ? decision.reason.slice(0, 500) : null,
      members: new Map(),
      ...(via === null ? {} : { via }),
    });
    store.quarantine.remove(file.fileSha256);
    return ok(number);
  });
  return must(taken.ok ? taken.value : null, 'a submission has a number');
}
