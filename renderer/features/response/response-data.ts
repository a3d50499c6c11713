import type { Data } from '../../api/use-query.ts';

export type Responses = Data<'response.get'>;
export type Notice = Responses['notices'][number];
export type NoticeLeaf = Notice['leaves'][number];
export type Item = Notice['items'][number];

/** What the unit says to a leaf so far; null before it said anything. */
export function itemAt({ items }: Notice, leaf: string): Item | null {
  return items.find((item) => item.leaf === leaf) ?? null;
}

/** Whether a leaf is counted at all: only then can it be objected to. */
export function isCounted({ status }: NoticeLeaf): boolean {
  return !status.startsWith('not-counted');
}

/** Whether the notice has the last word: it was answered and signed. */
export function isSealed({ sealed }: Notice): boolean {
  return sealed !== null;
}
