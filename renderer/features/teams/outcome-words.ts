import { vi } from '../../../shared/i18n/vi.ts';
import type { Data } from '../../api/use-query.ts';

const words = vi.team.received;

/** What became of findings, in one sentence: what was taken, what waits for a decision, what was left out. */
export function outcomeOf(done: Data<'team.take'>): string {
  if (done.already) return words.known;
  const { outcome } = words;
  const parts = (['taken', 'conflicts', 'same', 'outside', 'stale'] as const)
    .filter((key) => done[key] > 0)
    .map((key) => outcome[key](done[key]));
  return parts.length === 0 ? words.nothing : `${capital(parts.join(', '))}.`;
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}
