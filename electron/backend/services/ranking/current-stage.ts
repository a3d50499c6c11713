import type { LedgerEntry } from '../../../../shared/domain/decisions/decision.ts';

export type Stage = 'draft' | 'submitted' | 'approved' | 'published';

/**
 * Stage and version of the ranking whose canonical JSON has this SHA-256 (K5). A stage speaks of one content: when a
 * later decision changes the ranking, it is a draft again, and after publication a draft of the next version.
 */
export function currentStage(
  entries: readonly LedgerEntry[],
  ranking: string,
): { readonly stage: Stage; readonly version: number } {
  const last = entries.findLast(({ decision }) => decision.kind === 'ranking-stage')?.decision;
  if (last?.kind !== 'ranking-stage') return { stage: 'draft', version: 1 };
  if (last.ranking === ranking) return { stage: last.stage, version: last.version };
  return { stage: 'draft', version: last.stage === 'published' ? last.version + 1 : last.version };
}
