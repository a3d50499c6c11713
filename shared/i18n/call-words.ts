import type { BoardState } from '../domain/board/unit-state.ts';
import { callReason, type CallReason } from '../domain/board/call-list.ts';
import type { MissingPart } from '../domain/board/missing-parts.ts';
import type { ErrorParams } from '../ipc/define.ts';
import { packageProblemSentence } from './package-messages.ts';
import { termWords } from './term-words.ts';
import { board } from './vi/board.ts';

const words = board.call;

/** What a call speaks of; a row of the board has it all. */
type Called = {
  readonly state: BoardState;
  readonly quarantined: { readonly code: string; readonly params: ErrorParams } | null;
  readonly missing: readonly MissingPart[];
  readonly questions: readonly string[];
  readonly returned: {
    readonly until: string;
    readonly leaves: readonly string[];
    readonly revision: number;
  } | null;
  /** Until when the unit may send; null where nothing is due. */
  readonly due: string | null;
  /** The district's own, earlier deadline. */
  readonly internal: string | null;
};

/** A call: why, and what to say to whoever lifts the receiver. */
export type CallWords = {
  readonly reason: CallReason;
  readonly why: string;
  readonly say: string;
};

/** The call that a unit gets; null for one that owes nothing (H3). */
export function callWords(called: Called, now: string): CallWords | null {
  const reason = callReason(called);
  return reason === null ? null : { reason, ...SENTENCES[reason](called, now) };
}

type Said = Pick<CallWords, 'why' | 'say'>;

/** Why and what to say, by reason. */
const SENTENCES: Readonly<Record<CallReason, (called: Called, now: string) => Said>> = {
  quarantined: ({ quarantined }) => {
    if (quarantined === null) return { why: '', say: '' };
    const { text, advice } = packageProblemSentence(quarantined);
    return { why: text, say: advice };
  },
  'not-sent': ({ due, internal }, now) =>
    due === null ? { why: words.notSent, say: words.send } : notSent(due, internal, now),
  returned: ({ returned }, now) => {
    const { revision, leaves, until } = returned ?? { revision: 1, leaves: [], until: now };
    const say = isPast(until, now) ? words.termOver : words.complete(termWords(until));
    return { why: words.returned(revision, leaves.join(', ')), say };
  },
  waiting: ({ questions }) => ({
    why: words.waiting(questions.join(', ')),
    say: words.explain,
  }),
  incomplete: ({ missing }) => ({
    why: words.incomplete(missing.map(({ part }) => words.parts[part])),
    say: words.add,
  }),
};

function notSent(due: string, internal: string | null, now: string): Said {
  const term = termWords(due);
  if (isPast(due, now)) return { why: words.overdue(term), say: words.sendNow };
  const late = internal !== null && isPast(internal, now);
  const why = late ? words.overdueInternal(termWords(internal), term) : words.notSentYet(term);
  return { why, say: words.sendBefore(term) };
}

function isPast(instant: string, now: string): boolean {
  return Date.parse(instant) <= Date.parse(now);
}
