import type { z } from 'zod';

import type { Leaf } from '../../../../shared/domain/criteria/criteria-set.ts';
import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import type { LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import { toDisplay, type Exact } from '../../../../shared/domain/number/exact.ts';
import { isOtherBest, type BestUnits } from '../../../../shared/domain/relative/best-units.ts';
import { valueChanges } from '../../../../shared/domain/relative/value-changes.ts';
import type { RegisterLookup } from '../../../../shared/domain/register/lookup.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { CurrentRanking } from '../ranking/current-ranking.ts';

type Line = z.output<(typeof contract)['ranking.closing']['output']>['leaves'][number];
type Best = ReadonlyMap<string, BestUnits>;
type Asked = {
  readonly register: RegisterLookup;
  readonly block: string;
  readonly now: Best;
  /** Null while the block is open. */
  readonly atClosing: Best | null;
  readonly closing: LedgerEntry | null;
};

const NOBODY: BestUnits = { value: null, units: [] };

/** The relative leaves of a block with their best now and at closing, and the decisions between (P8). */
export function relativeLines(current: CurrentRanking, asked: Asked): Line[] {
  const { register, block, now, atClosing, closing } = asked;
  return relativeLeaves(current, block).map((leaf) => {
    const best = now.get(leaf.code) ?? NOBODY;
    const before = atClosing === null ? null : (atClosing.get(leaf.code) ?? NOBODY);
    const moved = before !== null && closing !== null && isOtherBest(before, best);
    return {
      leaf: leaf.code,
      name: leaf.name,
      valueUnit: leaf.rule.kind === 'relative' ? leaf.rule.valueUnit : '',
      now: bestLine(register, best),
      atClosing: before === null ? null : bestLine(register, before),
      changes: moved
        ? changeLines(current, asked, {
            leaf: leaf.code,
            since: closing.seq,
            units: [...before.units, ...best.units],
          })
        : [],
    };
  });
}

/** The relative leaves of the sets of a block's levels; a block has one level. */
function relativeLeaves({ register, sets }: CurrentRanking, block: string): readonly Leaf[] {
  const level = register.units.find((unit) => unit.block === block)?.level;
  const set = level === undefined ? undefined : sets[level];
  return set === undefined ? [] : leavesOf(set).filter(({ rule }) => rule.kind === 'relative');
}

function bestLine(register: RegisterLookup, { value, units }: BestUnits): Line['now'] {
  return {
    value: display(value),
    units: units.map((code) => must(register.line(code), 'a unit of the register')),
  };
}

type Moved = { readonly leaf: string; readonly since: number; readonly units: readonly string[] };

function changeLines(
  current: CurrentRanking,
  { register }: Asked,
  { leaf, since, units }: Moved,
): Line['changes'] {
  return [...new Set(units)]
    .flatMap((code) => {
      const unit = must(register.unit(code), 'a unit of the register');
      return valueChanges(unit, { leaf, since }, current).map(({ entry, before, after }) => ({
        unit: must(register.line(code), 'a unit of the register'),
        at: entry.at,
        by: entry.by.name,
        kind: entry.decision.kind,
        reason: 'reason' in entry.decision ? (entry.decision.reason ?? '') : '',
        before: display(before),
        after: display(after),
      }));
    })
    .toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at));
}

function display(value: Exact | null): string | null {
  return value === null ? null : toDisplay(value);
}
