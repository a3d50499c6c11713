import type { CriteriaSet } from '../../../shared/domain/criteria/criteria-set.ts';

/** Sets of a campaign and its predecessors; more than these are strangers' and come once. */
const MOST_REMEMBERED = 12;
const remembered = new Map<string, CriteriaSet>();

/** A set that this process has read and found coherent before, by the SHA-256 of its canonical bytes. */
export function rememberedSet(digest: string): CriteriaSet | null {
  return remembered.get(digest) ?? null;
}

/** Keeps a set that was read and found coherent: the bytes behind a digest never change. */
export function rememberSet(digest: string, set: CriteriaSet): void {
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(digest, set);
}
