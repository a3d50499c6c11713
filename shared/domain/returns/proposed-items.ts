import { returnWords } from '../../i18n/vi/returns.ts';
import type { Question } from '../board/desk-work.ts';
import type { MissingPart } from '../board/missing-parts.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { leafByCode, leavesOf } from '../criteria/walk.ts';

/** One reason of a return; without a leaf where it concerns none of them. */
export type ReturnItem = { readonly leaf: string | null; readonly reason: string };

type Known = {
  readonly set: CriteriaSet;
  /** Questions of the verification desk that the unit has not answered (P4). */
  readonly questions: readonly Question[];
  readonly missing: readonly MissingPart[];
  /** Titles of the report's sections, by code. */
  readonly sections: ReadonlyMap<string, string>;
};

/** What a return would ask for, from all that is known; one line per leaf, in order of the set, for the officer to edit. */
export function proposedItems({ set, questions, missing, sections }: Known): readonly ReturnItem[] {
  const reasons = new Map(questions.map(({ leaf, question }) => [leaf, [question]]));
  for (const part of missing) {
    if (part.part !== 'evidence') continue;
    for (const leaf of part.leaves) {
      const wanted = leafByCode(set).get(leaf)?.evidence.join('; ') ?? '';
      reasons.set(leaf, [...(reasons.get(leaf) ?? []), returnWords.noDocument(wanted)]);
    }
  }
  const empty = missing.flatMap((part) => (part.part === 'report' ? part.sections : []));
  const report = empty.map((code) => `${code} ${sections.get(code) ?? ''}`.trim()).join('; ');
  return [
    ...(report === '' ? [] : [{ leaf: null, reason: returnWords.emptyReport(report) }]),
    ...leavesOf(set).flatMap(({ code }) => {
      const found = reasons.get(code);
      return found === undefined ? [] : [{ leaf: code, reason: found.join(' ') }];
    }),
  ];
}
