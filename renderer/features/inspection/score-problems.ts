import { vi } from '../../../shared/i18n/vi.ts';

const t = vi.inspection.score;

type Typed = {
  readonly value: string | null;
  /** Text that is no number. */
  readonly unread: string | null;
  readonly reason: string;
  /** The same points as before the visit. */
  readonly agrees: boolean;
};

/** What keeps a score from being saved, per field; the backend asks again (P6). */
export function scoreProblems({ value, unread, reason, agrees }: Typed): {
  readonly points: string | null;
  readonly reason: string | null;
} {
  if (unread !== null) return { points: t.unread, reason: null };
  if (value === null) return { points: t.missing, reason: null };
  return { points: null, reason: agrees || reason.trim() !== '' ? null : t.reasonMissing };
}
