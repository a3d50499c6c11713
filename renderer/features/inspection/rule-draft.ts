import type { SelectionRule } from '../../../shared/domain/decisions/team-decisions.ts';

export type RuleKind = SelectionRule['kind'];
/** What the dialog holds while somebody chooses a rule; the text of the count is kept as typed. */
export type RuleDraft = {
  readonly kind: RuleKind;
  readonly seed: string;
  readonly count: string;
  /** Empty for the whole province. */
  readonly block: string;
};

export const KINDS = ['random', 'largest-gap', 'complaint', 'by-hand'] as const;
const MOST = 1000;
const USUAL = '5';

/** A draw of five by a seed that nobody chose. */
export function startRule(seed: string): RuleDraft {
  return { kind: 'random', seed, count: USUAL, block: '' };
}

/** Whether the rule itself says who; otherwise a person marks the units. */
export function isDrawn(kind: RuleKind): boolean {
  return kind === 'random' || kind === 'largest-gap';
}

/** The rule as it stands; a count that is no number counts as one, an empty seed as a dash. */
export function ruleOf({ kind, seed, count, block }: RuleDraft): SelectionRule {
  if (kind === 'complaint' || kind === 'by-hand') return { kind };
  const typed = Number.parseInt(count, 10);
  const facts = {
    count: Number.isNaN(typed) ? 1 : Math.min(MOST, Math.max(1, typed)),
    block: block === '' ? null : block,
  };
  const text = seed.trim().normalize('NFC');
  return kind === 'random'
    ? { kind, seed: text === '' ? '-' : text, ...facts }
    : { kind, ...facts };
}
