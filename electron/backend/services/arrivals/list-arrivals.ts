import type { z } from 'zod';

import type { LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import type { JudgedArrival } from '../../../../shared/domain/ranking/standing.ts';
import { bundleFates } from '../../../../shared/domain/ranking/unit-standing.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { Arrival } from '../../db/arrival-repository.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk, type ReceivingDesk } from '../intake/receiving-desk.ts';
import type { LedgerState } from '../review/ledger-state.ts';
import { receiptBook, type ReceiptBook } from '../receipt/receipt-book.ts';
import { standingOfUnit } from './standing-of-unit.ts';

type Output = z.output<(typeof contract)['arrival.list']['output']>;
export type ArrivalRow = Output['rows'][number];
type Deps = Pick<Receiving, 'store' | 'clock' | 'ledgerState' | 'contents'>;

export type ListArrivals = ReturnType<typeof createListArrivals>;

/** The arrival ledger with every line judged, newest number first (P2). */
export function createListArrivals(deps: Deps) {
  return (): Output => {
    const { store, clock, ledgerState } = deps;
    const receiving = readReceivingDesk(store);
    const arrivals = store.arrivals.list();
    const about = decidedAbout(ledgerState());
    const judged = judgedByNumber(deps, receiving, arrivals);
    const receipts = receiptBook(deps);
    const rows = arrivals
      .map((arrival) => rowOf(arrival, { deps, receiving, about, judged, receipts }))
      .toReversed();
    return { now: clock.now(), receiptsDue: receipts.due.length, rows };
  };
}

type Judged = ReadonlyMap<number, Omit<JudgedArrival, 'arrival'> & { readonly at: string | null }>;

/** Judgements of submissions, and what became of bundles, by the numbers of their lines. */
function judgedByNumber(deps: Deps, { register }: ReceivingDesk, arrivals: readonly Arrival[]) {
  const judged = new Map<number, Omit<JudgedArrival, 'arrival'> & { readonly at: string | null }>();
  const standing = standingOfUnit(deps);
  const { facts } = deps.ledgerState();
  for (const code of new Set(arrivals.map(({ unit }) => unit))) {
    const unit = must(register.unit(code), 'only units of the register arrive');
    for (const { arrival, ...judgement } of standing(unit).arrivals)
      judged.set(arrival.number, { ...judgement, at: arrival.arrivedAt });
    for (const [number, fate] of bundleFates(facts.of(code)))
      judged.set(number, { inTime: true, by: 'no-deadline', limit: null, fate, at: null });
  }
  return judged;
}

type Told = Extract<LedgerEntry['decision'], { readonly reason: string }>;
type About = {
  readonly corrections: ReadonlyMap<number, LedgerEntry & { readonly decision: Told }>;
  readonly admissions: ReadonlyMap<string, LedgerEntry & { readonly decision: Told }>;
  readonly times: ReadonlyMap<number, string>;
};

/** The last correction of each line and the admission of each digest, as the ledger has them. */
function decidedAbout({ entries }: LedgerState): About {
  const corrections = new Map<number, LedgerEntry & { readonly decision: Told }>();
  const admissions = new Map<string, LedgerEntry & { readonly decision: Told }>();
  const times = new Map<number, string>();
  for (const entry of entries) {
    const { decision } = entry;
    if (decision.kind === 'arrival-corrected') {
      corrections.set(decision.number, { ...entry, decision });
      times.set(decision.number, decision.arrivedAt);
    }
    if (decision.kind === 'admitted') admissions.set(decision.digest, { ...entry, decision });
  }
  return { corrections, admissions, times };
}

type Context = {
  readonly deps: Deps;
  readonly receiving: ReceivingDesk;
  readonly about: About;
  readonly judged: Judged;
  readonly receipts: ReceiptBook;
};

function rowOf(arrival: Arrival, context: Context): ArrivalRow {
  const { deps, receiving, about, receipts } = context;
  const { number, digest, revision, importedAt, enteredBecause } = arrival;
  const { store } = deps;
  const received = must(store.packages.find(digest), 'what arrived is here');
  const judged = must(context.judged.get(number), 'every arrival is judged');
  const correction = about.corrections.get(number);
  const bundle = arrival.via === null ? null : store.packages.find(arrival.via);
  return {
    number,
    package: arrival.kind,
    unit: must(receiving.register.line(arrival.unit), 'only units of the register arrive'),
    revision,
    digest,
    arrivedAt: about.times.get(number) ?? arrival.arrivedAt,
    importedAt,
    enteredBecause,
    corrected:
      correction === undefined ? null : { ...ruled(correction), before: arrival.arrivedAt },
    via: bundle === null ? null : receiving.register.line(bundle.unit),
    gap: isGap(store, arrival, received.previous),
    admitted: ruledOrNull(about.admissions.get(digest)),
    signer: received.signerName,
    judged: judgementOf(judged),
    fate: judged.fate,
    receipt: receipts.of(number),
  };
}

function judgementOf({
  at,
  inTime,
  by,
  limit,
}: Omit<JudgedArrival, 'arrival'> & { readonly at: string | null }): ArrivalRow['judged'] {
  return at === null ? null : { at, inTime, by, limit };
}

function ruled({ by, at, decision }: LedgerEntry & { readonly decision: Told }) {
  return { by: by.name, at, reason: decision.reason };
}

function ruledOrNull(entry: (LedgerEntry & { readonly decision: Told }) | undefined) {
  return entry === undefined ? null : ruled(entry);
}

function isGap(
  { packages }: Deps['store'],
  { kind, unit, revision }: Arrival,
  previous: string | null,
): boolean {
  if (revision === 1 || previous === null) return false;
  return !packages.chain(kind, unit).some((link) => link.revision === revision - 1);
}
