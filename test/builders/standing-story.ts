import type { Decision } from '../../shared/domain/decisions/decision.ts';
import { readLedger } from '../../shared/domain/ranking/ledger-facts.ts';
import { unitStanding } from '../../shared/domain/ranking/unit-standing.ts';
import { must } from '../../shared/lib/must.ts';
import { arrived, miniCampaign, miniLedger, miniRegister, sha256 } from './mini-campaign.ts';

/** A day of October 2019 in Việt Nam; communes have until 25/10 00:00. */
export const on = (day: string) => `2019-10-${day}:00+07:00`;
/** The commune of these stories. */
export const unit = must(
  miniRegister.units.find(({ code }) => code === '10001'),
  'a commune',
);

/** A decision, where it matters with the time when it was made. */
type Step = Decision | { readonly at: string; readonly decision: Decision };

/** Where commune 10001 stands after these decisions; a step may say when it was decided. */
export function after(...steps: readonly Step[]) {
  const decisions = steps.map((step) => ('decision' in step ? step.decision : step));
  const entries = miniLedger(decisions).map((entry, index) => {
    const step = steps[index];
    return step !== undefined && 'decision' in step ? { ...entry, at: step.at } : entry;
  });
  return unitStanding(unit, {
    campaign: miniCampaign(),
    bundles: new Map(),
    facts: readLedger(entries),
  });
}

let numbers = 0;
/** A submission of the commune arrives; `name` is its revision: `r1`. */
export function comes(
  name: string,
  revision: number,
  at: string,
  more: { via?: string } = {},
): Decision {
  numbers += 1;
  return arrived({ unit: '10001', name, revision, at, number: numbers, ...more });
}

/** A revision is sent back with a term. */
export function sentBack(
  name: string,
  {
    at,
    until,
    purpose = 'incomplete',
  }: { at: string; until: string; purpose?: 'incomplete' | 'clarify' },
): Step {
  const revision = Number(name.slice(1));
  const decision: Decision = {
    kind: 'returned',
    unit: '10001',
    digest: sha256(name),
    revision,
    package: sha256(`return of ${name}`),
    purpose,
    until,
    reason: `Thiếu phần của ${name}`,
    leaves: [],
  };
  return { at, decision };
}

/** More time for the commune. */
export const extended = (until: string): Decision => ({
  kind: 'extended',
  unit: '10001',
  until,
  reason: 'Lũ quét ngày 24/10',
});

/** Standing, which package counts, and whether its arrival was in time by what. */
export function outcome(...steps: readonly Step[]) {
  const { standing, counted, arrivals } = after(...steps);
  const judged = arrivals.find(({ arrival }) => arrival.number === counted?.number);
  const name = ['r1', 'r2', 'r3'].find((it) => sha256(it) === counted?.digest) ?? null;
  return [standing, name, judged?.inTime ?? null, judged?.by ?? null];
}
