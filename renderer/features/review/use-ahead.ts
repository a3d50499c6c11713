import { useEffect } from 'react';

import { askAhead } from '../../api/use-query.ts';
import { readEvidence } from './evidence-bytes.ts';
import { nextLeft } from './lines.ts';
import type { Round } from './review-data.ts';
import type { Work } from './use-work.ts';

/** While somebody reads one line, what the next one needs is fetched. */
const REST_MS = 400;

/** Has the claim and the document of the next line at hand before anybody gets there. */
export function useAhead({ lines, active }: Pick<Work, 'lines' | 'active'>, round: Round): void {
  const index = nextLeft(lines, active, new Set());
  const next = index === null ? undefined : lines[index]?.row;
  const unit = next?.unit;
  const leaf = next?.leaf;
  useEffect(() => {
    if (unit === undefined || leaf === undefined) return undefined;
    const timer = setTimeout(() => {
      void fetchAhead(unit, leaf, round);
    }, REST_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [unit, leaf, round]);
}

async function fetchAhead(unit: string, leaf: string, round: Round): Promise<void> {
  const detail = await askAhead('review.detail', { unit, leaf, round });
  const first = detail?.evidence[0];
  if (first !== undefined) await readEvidence(unit, first.sha256);
}
