import type { Rule } from '../criteria/rule.ts';
import { err } from '../../lib/result.ts';
import { scoreBestOf, scoreSumOf } from './combined-rules.ts';
import { scoreFormula } from './formula.ts';
import { scoreQuotientTiers, scoreRatio, scoreRelative } from './quotient-rules.ts';
import type { RuleContext, RuleOf, RuleOutcome } from './rule-outcome.ts';
import {
  scoreBoolean,
  scoreChecklist,
  scoreChoice,
  scoreCountStep,
  scoreDeduct,
} from './simple-rules.ts';
import { scoreConditionTiers, scoreValueTiers } from './tiers.ts';

type Counting = RuleOf<'boolean' | 'choice' | 'checklist' | 'count-step' | 'deduct'>;
type Measuring = Exclude<Rule, Counting>;

function isCounting(rule: Rule): rule is Counting {
  return ['boolean', 'choice', 'checklist', 'count-step', 'deduct'].includes(rule.kind);
}

function scoreCounting(rule: Counting, context: RuleContext): RuleOutcome {
  switch (rule.kind) {
    case 'boolean':
      return scoreBoolean(rule, context);
    case 'choice':
      return scoreChoice(rule, context);
    case 'checklist':
      return scoreChecklist(rule, context);
    case 'count-step':
      return scoreCountStep(rule, context);
    case 'deduct':
      return scoreDeduct(rule, context);
  }
}

function scoreMeasuring(rule: Measuring, context: RuleContext): RuleOutcome {
  switch (rule.kind) {
    case 'ratio':
      return scoreRatio(rule, context);
    case 'quotient-tiers':
      return scoreQuotientTiers(rule, context);
    case 'value-tiers':
      return scoreValueTiers(rule, context);
    case 'condition-tiers':
      return scoreConditionTiers(rule, context);
    case 'formula':
      return scoreFormula(rule, context);
    case 'relative':
      return scoreRelative(rule, context);
    case 'best-of':
      return scoreBestOf(rule, context, scoreRule);
    case 'sum-of':
      return scoreSumOf(rule, context, scoreRule);
    case 'reviewer-points':
      return err({ status: 'awaiting-reviewer' });
  }
}

/** Points of one rule, unrounded, with the facts behind them, or why there are none. Every kind of C3. */
export function scoreRule(rule: Rule, context: RuleContext): RuleOutcome {
  return isCounting(rule) ? scoreCounting(rule, context) : scoreMeasuring(rule, context);
}
