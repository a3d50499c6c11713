import type { z } from 'zod';

import { isChanged } from '../../../../shared/domain/notices/appraise.ts';
import {
  openObjections,
  type NoticeFacts,
} from '../../../../shared/domain/notices/notice-facts.ts';
import { noticeDue, noticeState } from '../../../../shared/domain/notices/notice-state.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk, unitsInScope, type ReceivingDesk } from '../intake/receiving-desk.ts';
import { noticeFacts } from './notice-facts-of-desk.ts';
import { noticedUnit, uncheckedLeaves } from './noticed-unit.ts';

type Overview = z.output<(typeof contract)['notice.overview']['output']>;
type Row = Overview['rows'][number];
type Deps = Pick<Receiving, 'store' | 'clock' | 'ledgerState' | 'currentRanking' | 'reviewedUnits'>;

/** Every unit with its newest notice, what came back and whether another is due (P7). */
export function createGetNotices(deps: Deps) {
  return (): Overview => {
    const facts = noticeFacts(deps.ledgerState());
    const desk = readReceivingDesk(deps.store);
    const now = deps.clock.now();
    return {
      now,
      round: facts.round,
      closed: facts.closed.map((it) => ({ ...it, by: it.by.name })),
      open: openObjections(facts).length,
      blocks: desk.campaign.register.blocks.map(({ code, name }) => ({ code, name })),
      rows: unitsInScope(desk).map(({ code }) => rowOf(deps, { code, desk, facts, now })),
    };
  };
}

type Asked = {
  readonly code: string;
  readonly desk: ReceivingDesk;
  readonly facts: NoticeFacts;
  readonly now: string;
};

function rowOf(deps: Deps, { code, desk, facts, now }: Asked): Row {
  const noticed = noticedUnit(deps, code, facts);
  const counted = noticed?.claim.counted.digest ?? null;
  const own = facts.of(code);
  const open = own.objections.filter(({ late, settled }) => !late && settled === null).length;
  return {
    unit: must(desk.register.line(code), 'a unit of the register'),
    standing: deps.reviewedUnits(code).standing,
    state: noticeState({ facts, unit: code, counted, now }),
    due: noticeDue({ facts, unit: code, counted }),
    unchecked: noticed === null ? 0 : uncheckedLeaves(noticed),
    changed: noticed === null ? 0 : noticed.leaves.filter(isChanged).length,
    notice: lastNotice(facts, code),
    response: lastResponse(facts, code),
    open,
  };
}

function lastNotice(facts: NoticeFacts, unit: string): Row['notice'] {
  const last = facts.of(unit).notices.at(-1);
  if (last === undefined) return null;
  const { round, at, until, package: digest } = last;
  return { round, at, until, package: digest };
}

function lastResponse(facts: NoticeFacts, unit: string): Row['response'] {
  const last = facts.of(unit).responses.at(-1);
  if (last === undefined) return null;
  const { round, arrivedAt, late, items, package: digest } = last;
  const objections = items.filter(({ outcome }) => outcome === 'objected').length;
  return { round, arrivedAt, late, objections, package: digest };
}
