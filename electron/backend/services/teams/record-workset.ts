import type { WorksetData } from '../../../../shared/domain/package/workset-data.ts';
import type { Receiving } from '../../receiving.ts';

type Opening = { readonly digest: string; readonly data: WorksetData };
type Row = WorksetData['units'][number];

/**
 * Writes into the laptop's own ledger what its work set says was decided elsewhere, each by whom and when, so that
 * everything on the laptop follows from its ledger as it does at the Sở (P5, T5). Call inside a transaction.
 */
export function recordWorkset(desk: Receiving, opening: Opening): void {
  const { data } = opening;
  for (const row of data.units) {
    recordArrival(desk, row);
    recordRulings(desk, row);
    recordVisit(desk, row);
  }
  recordLooks(desk, opening);
  for (const { by, at: _at, ...answer } of data.reviewerAnswers)
    desk.ledger.record({ kind: 'reviewer-answered', ...answer }, by);
}

/** As the arrival ledger of the Sở has it; a submission of an earlier work set has arrived already. */
function recordArrival({ store, ledger, clock }: Receiving, row: Row): void {
  const { unit, digest, revision, number, arrivedAt } = row;
  if (store.arrivals.has(digest, null)) return;
  const arrival = { number, digest, unit, revision, arrivedAt, importedAt: clock.now(), via: null };
  store.arrivals.add({ ...arrival, kind: 'submission', enteredBecause: null });
  ledger.record({ kind: 'arrived', package: 'submission', ...arrival });
}

function recordRulings({ ledger, ledgerState }: Receiving, { unit, rulings }: Row): void {
  if (rulings.length === 0) return;
  const { notApplicable, countedAgain } = ledgerState().facts.of(unit);
  for (const { leaf, counts, reason } of rulings) {
    const known = counts ? countedAgain : notApplicable;
    if (known.has(leaf)) continue;
    ledger.record({ kind: counts ? 'counted-again' : 'not-applicable', unit, leaf, reason });
  }
}

/** The plan of a visit, as the Sở made it (P6). */
function recordVisit({ ledger }: Receiving, { unit, visit }: Row): void {
  if (visit === null) return;
  const { date, place, team } = visit;
  ledger.record({ kind: 'inspection-planned', unit, date, place, team, leaves: [] });
}

/** Looks that are here already, among them this laptop's own that came back, are not written down again. */
function recordLooks({ ledger, ledgerState }: Receiving, { digest, data }: Opening): void {
  const { facts } = ledgerState();
  for (const { by, at, ...look } of data.looks) {
    const isKnown = facts
      .of(look.unit)
      .looks.some(
        (it) =>
          it.digest === look.digest &&
          it.leaf === look.leaf &&
          it.round === look.round &&
          it.at === at &&
          it.by.name === by.name,
      );
    if (isKnown) continue;
    ledger.record({ kind: 'checked', ...look, found: { by, at, package: digest } });
  }
}
