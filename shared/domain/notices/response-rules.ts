import type { AppraisalData, ResponseItem } from '../package/notice-data.ts';
import { isChanged, isOpenToObjection } from './appraise.ts';

/** What stands between a draft and its seal (P7). */
export type ResponseProblem = {
  readonly code: 'response/unanswered' | 'response/text-missing';
  readonly leaf: string;
};

type Leaves = Pick<AppraisalData, 'leaves'>;
type Items = ReadonlyMap<string, ResponseItem>;

/** Leaves that a unit must answer: those whose points are not what it claimed, in order of the notice. */
export function askedLeaves({ leaves }: Leaves): string[] {
  return leaves.filter(isChanged).map(({ leaf }) => leaf);
}

/** Whether a unit may say this at that leaf: any counted leaf may be objected to, any leaf of the notice accepted. */
export function isAnswerable({ leaves }: Leaves, item: ResponseItem): boolean {
  const asked = leaves.find(({ leaf }) => leaf === item.leaf);
  if (asked === undefined) return false;
  return item.outcome === 'accepted' || isOpenToObjection(asked);
}

/** A response is whole when every changed leaf is answered and every objection says why (P7). */
export function responseProblems(notice: Leaves, items: Items): ResponseProblem[] {
  const unanswered = askedLeaves(notice)
    .filter((leaf) => !items.has(leaf))
    .map((leaf) => ({ code: 'response/unanswered', leaf }) as const);
  const silent = [...items.values()]
    .filter(({ outcome, text }) => outcome === 'objected' && text.trim() === '')
    .map(({ leaf }) => ({ code: 'response/text-missing', leaf }) as const);
  return [...unanswered, ...silent];
}

/** The items in order of the notice, as they are sealed. */
export function orderedItems({ leaves }: Leaves, items: Items): ResponseItem[] {
  return leaves.flatMap(({ leaf }) => items.get(leaf) ?? []);
}
