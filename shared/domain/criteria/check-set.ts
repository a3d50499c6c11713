import { checkExpression, fieldNames } from './check-expression.ts';
import { checkFields } from './check-fields.ts';
import { checkRules } from './check-rules.ts';
import { checkStructure } from './check-structure.ts';
import type { CriteriaSet } from './criteria-set.ts';
import type { SetProblem } from './set-problem.ts';

function checkChecks(set: CriteriaSet): SetProblem[] {
  return set.checks.flatMap((check) =>
    checkExpression(check.when, 'boolean', fieldNames(set)).map((found) => ({
      ...found,
      in: 'check' as const,
      at: check.id,
    })),
  );
}

/** Every way in which a set does not hold together, not only the first (C2, C5); an empty list means it may be used. */
export function checkCriteriaSet(set: CriteriaSet): SetProblem[] {
  return [...checkStructure(set), ...checkFields(set), ...checkRules(set), ...checkChecks(set)];
}
