import { compareInstants } from '../campaign/deadline.ts';
import type { NoticeFacts } from './notice-facts.ts';

/** Where a unit stands between notice and the close of its round (P7). */
export type NoticeState =
  | 'unranked'
  | 'none'
  | 'waiting'
  | 'silent'
  | 'accepted'
  | 'objected'
  | 'settled';
/** Why the next notice is due: the first one, answers to objections of a closed round, or other points than it says. */
export type NoticeDue = 'first' | 'answers' | 'changed';

type Asked = {
  readonly facts: NoticeFacts;
  readonly unit: string;
  /** Digest of the submission that counts; null for a unit that is not ranked. */
  readonly counted: string | null;
  readonly now: string;
};

/** What the newest notice of a unit led to. Silence until the term is acceptance, and is shown as silence. */
export function noticeState({ facts, unit, counted, now }: Asked): NoticeState {
  if (counted === null) return 'unranked';
  const own = facts.of(unit);
  const last = own.notices.at(-1);
  if (last === undefined) return 'none';
  const answered = own.responses.findLast((it) => it.round === last.round && !it.late);
  if (answered === undefined) {
    const over = compareInstants(now, last.until) >= 0 || isClosed(facts, last.round);
    return over ? 'silent' : 'waiting';
  }
  const objections = own.objections.filter((it) => it.round === last.round && !it.late);
  if (objections.length === 0) return 'accepted';
  return objections.some(({ settled }) => settled === null) ? 'objected' : 'settled';
}

/**
 * Whether a unit's next notice has anything to say: nothing twice, so that a batch that was cut short is resumed by
 * asking for the same units again. Settled objections are answered when their round is closed, not before.
 */
export function noticeDue({ facts, unit, counted }: Omit<Asked, 'now'>): NoticeDue | null {
  if (counted === null) return null;
  const own = facts.of(unit);
  const last = own.notices.at(-1);
  if (last === undefined) return 'first';
  if (last.digest !== counted) return 'changed';
  const objected = own.objections.some((it) => it.round === last.round && !it.late);
  if (objected && isClosed(facts, last.round)) return 'answers';
  return own.lastLook > last.seq ? 'changed' : null;
}

function isClosed({ closed }: NoticeFacts, round: number): boolean {
  return closed.some((it) => it.round === round);
}
