import type { Decision } from '../../shared/domain/decisions/decision.ts';
import { sha256 } from './mini-campaign.ts';

type Of<K extends Decision['kind']> = Extract<Decision, { kind: K }>;

export const UNTIL = '2019-11-20T00:00:00+07:00';

/** A notice went out. */
export function appraised(unit: string, round: number): Of<'appraised'> {
  const notice = sha256(`notice ${unit} ${String(round)}`);
  return {
    kind: 'appraised',
    unit,
    digest: sha256(unit),
    round,
    package: notice,
    until: UNTIL,
  };
}

/** A unit objected to these leaves, in time; with none it accepted. */
export function objected(unit: string, round: number, leaves: readonly string[]): Of<'responded'> {
  return {
    kind: 'responded',
    unit,
    digest: sha256(unit),
    round,
    appraisal: appraised(unit, round).package,
    package: sha256(`response ${unit} ${String(round)}`),
    arrivedAt: '2019-11-10T08:00:00+07:00',
    late: false,
    items: leaves.map((leaf) => ({
      leaf,
      outcome: 'objected',
      text: `Không đồng ý ${leaf}`,
      evidence: 0,
    })),
  };
}

/** The Sở looked again after an objection. */
export function disputed(unit: string, leaf: string, outcome: 'agreed' | 'changed'): Of<'checked'> {
  return {
    kind: 'checked',
    unit,
    digest: sha256(unit),
    leaf,
    round: 'dispute',
    outcome,
    points: '2',
    reason: `Trả lời ${outcome} ${leaf}`,
  };
}

/** The Sở took that look back. */
export function withdrawn(unit: string, leaf: string): Of<'check-withdrawn'> {
  return { kind: 'check-withdrawn', unit, digest: sha256(unit), leaf, round: 'dispute' };
}

/** The round ended. */
export function closed(round: number): Of<'appraisal-round-closed'> {
  return { kind: 'appraisal-round-closed', round, open: 0, reason: '' };
}
