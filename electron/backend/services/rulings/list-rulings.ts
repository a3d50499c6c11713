import type { z } from 'zod';

import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import type { Decision, LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { Receiving } from '../../receiving.ts';
import { readReceivingDesk, type ReceivingDesk } from '../intake/receiving-desk.ts';

type Line = z.output<(typeof contract)['ruling.list']['output']>[number];
type Kind = Line['kind'];
type Ruling = Extract<Decision, { readonly kind: Kind }>;

/** Rulings on one matter: a later one puts an earlier one out of force. */
const MATTER: Readonly<Record<Kind, string>> = {
  extended: 'time',
  excluded: 'part',
  readmitted: 'part',
  'not-applicable': 'leaf',
  'counted-again': 'leaf',
  'arrival-corrected': 'arrival',
  'fork-settled': 'fork',
  admitted: 'admitted',
  'set-aside': 'file',
  'key-pinned': 'key',
  'key-revoked': 'key',
};

/** What was decided about arrivals, units and keys, newest first; below it what the campaign itself says (P2, T5). */
export function createListRulings({
  store,
  ledgerState,
}: Pick<Receiving, 'store' | 'ledgerState'>) {
  return (): Line[] => {
    const receiving = readReceivingDesk(store);
    const inForce = new Map<string, number>();
    const rulings: { readonly entry: LedgerEntry; readonly decision: Ruling }[] = [];
    for (const entry of ledgerState().entries) {
      const { decision } = entry;
      if (!isRuling(decision)) continue;
      rulings.push({ entry, decision });
      inForce.set(matterOf(decision), entry.seq);
    }
    const decided = rulings.toReversed().map(({ entry: { seq, at, by }, decision }) => ({
      seq,
      at,
      by: by.name,
      ...lineOf(decision, receiving),
      inForce: inForce.get(matterOf(decision)) === seq,
    }));
    return [...decided, ...declaredLines(receiving, inForce)];
  };
}

function isRuling(decision: Decision): decision is Ruling {
  return Object.hasOwn(MATTER, decision.kind);
}

/** What a later ruling must speak of to replace this one. */
function matterOf(decision: Ruling): string {
  return [MATTER[decision.kind], decision.unit ?? '', subjectOf(decision)].join(' ');
}

function subjectOf(decision: Ruling): string | number {
  if ('leaf' in decision) return decision.leaf;
  if ('fingerprint' in decision) return decision.fingerprint;
  if ('file' in decision) return decision.file;
  if ('digest' in decision) return decision.digest;
  if ('number' in decision) return decision.number;
  return 'revision' in decision ? decision.revision : '';
}

type Shown = Omit<Line, 'seq' | 'at' | 'by' | 'inForce'>;

function lineOf(decision: Ruling, receiving: ReceivingDesk): Shown {
  const { kind, reason } = decision;
  const unit = decision.unit === null ? null : receiving.register.line(decision.unit);
  return {
    kind,
    reason,
    unit,
    leaf: 'leaf' in decision ? leafOf(decision.leaf, unit?.level, receiving) : null,
    until: untilOf(decision),
    number: numberOf(decision),
  };
}

function untilOf(decision: Ruling): string | null {
  if (decision.kind === 'extended') return decision.until;
  if (decision.kind === 'arrival-corrected') return decision.arrivedAt;
  return decision.kind === 'key-revoked' ? (decision.from ?? null) : null;
}

function numberOf(decision: Ruling): number | null {
  if (decision.kind === 'arrival-corrected') return decision.number;
  return decision.kind === 'fork-settled' || decision.kind === 'admitted'
    ? decision.revision
    : null;
}

function leafOf(
  code: string,
  level: NonNullable<Line['unit']>['level'] | undefined,
  { campaign }: ReceivingDesk,
): Line['leaf'] {
  const set = level === undefined ? undefined : campaign.sets.get(level)?.set;
  return { code, name: set === undefined ? code : (leafByCode(set).get(code)?.name ?? code) };
}

/** What the campaign package already said; a decision on the same matter stands above it. */
function declaredLines(receiving: ReceivingDesk, decided: ReadonlyMap<string, number>): Line[] {
  const { campaign, openedAt } = receiving.campaign;
  const by = receiving.campaign.register.authority.name;
  const told = [
    ...campaign.excluded.map((it) => ({ kind: 'excluded', ...it }) as const),
    ...campaign.notApplicable.map((it) => ({ kind: 'not-applicable', ...it }) as const),
  ];
  return told.map((decision) => ({
    seq: 0,
    at: openedAt,
    by,
    ...lineOf(decision, receiving),
    inForce: !decided.has(matterOf(decision)),
  }));
}
