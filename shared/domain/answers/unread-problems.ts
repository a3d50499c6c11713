import { leavesByField } from '../criteria/walk.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Problem } from './problem.ts';

type Form = {
  readonly set: CriteriaSet;
  readonly notApplicable: ReadonlySet<string>;
  /** Text that is no value of its field, as typed. */
  readonly unread?: Readonly<Record<string, string>>;
};

/**
 * Text that was typed and is no value blocks as long as one of its leaves counts (screens 03: "2l"). It stands in for
 * the missing figure, so that nobody reads of one gap twice.
 */
export function withUnread(form: Form, problems: readonly Problem[]): readonly Problem[] {
  const { unread = {} } = form;
  const found = Object.entries(unread).flatMap(([field, text]): Problem[] => {
    const leaves = leavesByField(form.set).get(field) ?? [];
    const leaf = leaves.find(({ code }) => !form.notApplicable.has(code));
    if (leaf === undefined) return [];
    return [{ code: 'answer-unread', severity: 'block', leaf: leaf.code, field, params: { text } }];
  });
  if (found.length === 0) return problems;
  const said = new Set(found.map(({ field }) => field));
  const others = problems.filter(
    ({ code, field }) => code !== 'answer-missing' || !said.has(field),
  );
  return [...found, ...others];
}
