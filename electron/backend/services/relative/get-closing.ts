import type { z } from 'zod';

import type { LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import { openObjections } from '../../../../shared/domain/notices/notice-facts.ts';
import { entrantOf, type Entrant } from '../../../../shared/domain/ranking/entrant.ts';
import { readLedger } from '../../../../shared/domain/ranking/ledger-facts.ts';
import type { RankedUnit } from '../../../../shared/domain/ranking/ranking.ts';
import { bestUnits, type BestUnits } from '../../../../shared/domain/relative/best-units.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import { noticeFacts } from '../notices/notice-facts-of-desk.ts';
import type { CurrentRanking } from '../ranking/current-ranking.ts';
import { relativeLines } from './relative-lines.ts';

type Method = (typeof contract)['ranking.closing'];
type Closing = z.output<Method['output']>;
type Outcome = Result<Closing, CallError<Method['errors'][number]>>;
type Deps = Pick<Receiving, 'store' | 'ledgerState' | 'currentRanking'>;

/** What is open before a block is closed, who is best at its relative leaves, and what changed that since (P8). */
export function createGetClosing(deps: Deps) {
  return (block: string): Outcome => {
    const { campaign, register } = readReceivingDesk(deps.store);
    if (!campaign.register.blocks.some(({ code }) => code === block))
      return err({ code: 'ranking/unknown-block', params: { block } });
    const current = deps.currentRanking();
    if (!current.ok) return current;
    const { ranking, entries } = current.value;
    const ranked = ranking.units.filter((it) => it.block === block && it.standing === 'ranked');
    const closing = closingOf(entries, block);
    const now = bestUnits(entrantsUpTo(current.value, block, entries));
    const atClosing = closing === null ? null : bestAt(current.value, block, closing);
    return ok({
      closed: closing === null ? null : { at: closing.at, by: closing.by.name },
      units: ranked.length,
      warnings: warningsOf(deps, ranked),
      leaves: relativeLines(current.value, { register, block, now, atClosing, closing }),
    });
  };
}

function closingOf(entries: readonly LedgerEntry[], block: string): LedgerEntry | null {
  const found = entries.find(
    ({ decision }) => decision.kind === 'block-closed' && decision.block === block,
  );
  return found ?? null;
}

function bestAt(
  current: CurrentRanking,
  block: string,
  { seq }: LedgerEntry,
): ReadonlyMap<string, BestUnits> {
  const upTo = current.entries.filter((entry) => entry.seq <= seq);
  return bestUnits(entrantsUpTo(current, block, upTo));
}

/** The units of a block as those decisions leave them. */
function entrantsUpTo(
  current: CurrentRanking,
  block: string,
  entries: readonly LedgerEntry[],
): readonly Entrant[] {
  const facts = readLedger(entries);
  return current.register.units.flatMap((unit) => {
    if (unit.block !== block || current.campaign.criteria[unit.level] === undefined) return [];
    const entrant = entrantOf(unit, { ...current, facts });
    return entrant.ok ? [entrant.value] : [];
  });
}

function warningsOf(
  { store, ledgerState }: Deps,
  ranked: readonly RankedUnit[],
): Closing['warnings'] {
  const facts = noticeFacts(ledgerState());
  const codes = new Set(ranked.map(({ unit }) => unit));
  const unchecked = ranked.map(({ leaves }) => uncheckedIn(leaves)).filter((count) => count > 0);
  return {
    objections: openObjections(facts).filter(({ unit }) => codes.has(unit)).length,
    unchecked: unchecked.reduce((sum, count) => sum + count, 0),
    uncheckedUnits: unchecked.length,
    conflicts: store.findings.inConflict().filter(({ unit }) => codes.has(unit)).length,
    unnoticed: ranked.filter(({ unit }) => facts.of(unit).notices.length === 0).length,
  };
}

function uncheckedIn(leaves: RankedUnit['leaves']): number {
  return Object.values(leaves ?? {}).filter(
    ({ checked, status }) => !checked && !status.startsWith('not-counted'),
  ).length;
}
