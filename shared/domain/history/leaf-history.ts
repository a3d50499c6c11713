import { z } from 'zod';

import { Answer, Citation, LeafEntry } from '../answers/assessment.ts';
import { FieldSlug } from '../criteria/field.ts';

/** Texts of a leaf that have a history of their own. */
const TEXT_PARTS = ['reason', 'note', 'proposedNotApplicable', 'selfPoints'] as const;

const common = {
  /** Tells lines of one answer of the backend apart. */
  id: z.string(),
  at: z.string(),
  who: z.string(),
  /** The workbook or part it came with; null when it was typed here (U6, U12). */
  via: z.string().nullable(),
  revision: z.int(),
};

/** One line of a leaf's history: old, new, who, when (U3). */
export const HistoryLine = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('answer'),
    field: FieldSlug,
    old: Answer.nullable(),
    new: Answer.nullable(),
  }),
  z.object({
    ...common,
    kind: z.literal('text'),
    part: z.enum(TEXT_PARTS),
    old: z.string().nullable(),
    new: z.string().nullable(),
  }),
  z.object({
    ...common,
    kind: z.literal('evidence'),
    old: z.array(Citation),
    new: z.array(Citation),
  }),
  z.object({ ...common, kind: z.literal('sealed') }),
  z.object({ ...common, kind: z.literal('recalled') }),
]);
export type HistoryLine = z.output<typeof HistoryLine>;

/** A row of the change log that concerns a leaf: a figure it shows, its own entry, or the whole form. */
export type LoggedChange = {
  readonly seq: number;
  readonly kind: 'answer' | 'leaf' | 'seal' | 'recall';
  readonly subject: string;
  readonly old: unknown;
  readonly new: unknown;
  readonly who: string;
  readonly at: string;
  readonly via: string | null;
  readonly revision: number;
};

/** Keystrokes are saved one by one; with less than this between them they are one change of a figure or a text. */
export const TYPING_PAUSE_MS: Readonly<Record<HistoryLine['kind'], number>> = {
  answer: 10_000,
  text: 60_000,
  evidence: 60_000,
  sealed: 0,
  recalled: 0,
};

/**
 * The history of one leaf, newest first (U3). What was typed in one go is one line from what stood before to what stood
 * after; a line that ends where it began is left out.
 */
export function leafHistory(changes: readonly LoggedChange[]): readonly HistoryLine[] {
  const lines: HistoryLine[] = [];
  const last = new Map<string, number>();
  for (const line of changes.flatMap(linesOf)) {
    const key = keyOf(line);
    const at = last.get(key);
    const before = at === undefined ? undefined : lines[at];
    const joined = before === undefined ? null : join(before, line);
    if (joined === null || at === undefined) last.set(key, lines.push(line) - 1);
    else lines[at] = joined;
  }
  return lines.filter((line) => !isIdle(line)).toReversed();
}

function linesOf(change: LoggedChange): HistoryLine[] {
  const { seq, who, at, via, revision } = change;
  const head = { id: String(seq), who, at, via, revision };
  switch (change.kind) {
    case 'answer': {
      const value = Answer.nullable();
      const values = { old: value.parse(change.old), new: value.parse(change.new) };
      return [{ ...head, kind: 'answer', field: change.subject, ...values }];
    }
    case 'leaf':
      return entryLines(head, LeafEntry.parse(change.old ?? {}), LeafEntry.parse(change.new ?? {}));
    case 'seal':
      return [{ ...head, kind: 'sealed' }];
    case 'recall':
      return [{ ...head, kind: 'recalled' }];
  }
}

type Head = Pick<HistoryLine, 'id' | 'at' | 'who' | 'via' | 'revision'>;

function entryLines(head: Head, old: LeafEntry, now: LeafEntry): HistoryLine[] {
  const texts = TEXT_PARTS.filter((part) => (old[part] ?? '') !== (now[part] ?? '')).map(
    (part): HistoryLine => ({
      ...head,
      id: `${head.id}-${part}`,
      kind: 'text',
      part,
      old: old[part] ?? null,
      new: now[part] ?? null,
    }),
  );
  const cited = { old: old.evidence ?? [], new: now.evidence ?? [] };
  return same(cited.old, cited.new)
    ? texts
    : [...texts, { ...head, id: `${head.id}-evidence`, kind: 'evidence', ...cited }];
}

function keyOf(line: HistoryLine): string {
  if (line.kind === 'answer') return `answer ${line.field}`;
  return line.kind === 'text' ? `text ${line.part}` : line.kind;
}

/** Both as one line when a person typed them in one go; null when they are two. */
function join(before: HistoryLine, line: HistoryLine): HistoryLine | null {
  if (!inOneGo(before, line)) return null;
  if (line.kind === 'answer' && before.kind === 'answer') return { ...line, old: before.old };
  if (line.kind === 'text' && before.kind === 'text') return { ...line, old: before.old };
  return line.kind === 'evidence' && before.kind === 'evidence'
    ? { ...line, old: before.old }
    : null;
}

function inOneGo(before: HistoryLine, line: HistoryLine): boolean {
  const typed = before.via === null && line.via === null;
  const bySame = before.who === line.who && before.revision === line.revision;
  return (
    typed && bySame && Date.parse(line.at) - Date.parse(before.at) < TYPING_PAUSE_MS[line.kind]
  );
}

function isIdle(line: HistoryLine): boolean {
  if (line.kind === 'sealed' || line.kind === 'recalled') return false;
  return same(line.old, line.new);
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
