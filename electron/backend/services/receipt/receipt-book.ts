import { isInTime } from '../../../../shared/domain/campaign/deadline.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { Arrival } from '../../db/arrival-repository.ts';
import type { GivenReceipt } from '../../db/receipt-repository.ts';
import type { Receiving } from '../../receiving.ts';
import { standingOfUnit } from '../arrivals/standing-of-unit.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';

/** An arrival whose sender is to be told, with its true time and today's judgement (P2). */
export type DueReceipt = {
  readonly arrival: Arrival;
  readonly arrivedAt: string;
  readonly inTime: boolean;
};

export type ReceiptBook = {
  /** Arrivals of submissions without a receipt, or whose receipt says what is no longer judged, by number. */
  readonly due: readonly DueReceipt[];
  /** The newest receipt of one arrival; null before the first. */
  readonly of: (number: number) => { readonly at: string; readonly stale: boolean } | null;
};

type Deps = Pick<Receiving, 'store' | 'ledgerState' | 'contents'>;

/** Which receipts were given, and which are to be given, again where the judgement changed since (P2, U11). */
export function receiptBook(deps: Deps): ReceiptBook {
  const { store, ledgerState } = deps;
  const { register, campaign } = readReceivingDesk(store);
  const standing = standingOfUnit(deps);
  const { facts } = ledgerState();
  const given = new Map(store.receipts.newest().map((receipt) => [receipt.number, receipt]));
  const stale = new Set<number>();
  const due: DueReceipt[] = [];
  const arrivals = store.arrivals.list().filter(({ kind }) => kind === 'submission');
  for (const [code, ofUnit] of Map.groupBy(arrivals, ({ unit }) => unit)) {
    const unit = must(register.unit(code), 'only units of the register arrive');
    const deadline = campaign.campaign.deadlines[unit.level];
    const judged = new Map(standing(unit).arrivals.map((it) => [it.arrival.number, it]));
    const times = new Map(facts.of(code).submissions.map((it) => [it.number, it.arrivedAt]));
    for (const arrival of ofUnit) {
      const { number } = arrival;
      const { inTime } = must(judged.get(number), 'every arrival is judged');
      const receipt = given.get(number);
      if (receipt !== undefined && saidOf(receipt, arrival, deadline) === inTime) continue;
      if (receipt !== undefined) stale.add(number);
      due.push({ arrival, arrivedAt: times.get(number) ?? arrival.arrivedAt, inTime });
    }
  }
  return {
    due: due.toSorted((a, b) => a.arrival.number - b.arrival.number),
    of: (number) => {
      const receipt = given.get(number);
      return receipt === undefined ? null : { at: receipt.issuedAt, stale: stale.has(number) };
    },
  };
}

/** Receipts of the first version do not say what they said: then only the deadline judged. */
function saidOf(
  { inTime }: GivenReceipt,
  { arrivedAt }: Arrival,
  deadline: string | undefined,
): boolean {
  return inTime ?? isInTime({ arrivedAt, deadline });
}
