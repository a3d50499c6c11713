import { z } from 'zod';

import { Answer, type Answers, type LeafEntries, type LeafEntry } from '../answers/assessment.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { leavesByField, leavesOf } from '../criteria/walk.ts';
import { ENTRY_PARTS, ownFields, ownLeaves, sameAnswer } from './form-export.ts';
import type { WorkbookReading } from './workbook-reading.ts';

const common = {
  /** Stable while the workbook is the same: `answer/tong_cbcc`, `I.1.1/reason`. */
  id: z.string(),
  leaf: z.string(),
  sheet: z.string(),
  cell: z.string(),
  /** Changed here as well since the workbook was made: somebody's work is lost either way. */
  both: z.boolean(),
};

/** One thing that the workbook says differently from the form (U6). */
export const Difference = z.discriminatedUnion('kind', [
  z.object({
    ...common,
    kind: z.literal('answer'),
    field: z.string(),
    before: Answer.nullable(),
    after: Answer.nullable(),
    /** What both started from. */
    given: Answer.nullable(),
  }),
  z.object({
    ...common,
    kind: z.literal('text'),
    part: z.enum(ENTRY_PARTS),
    before: z.string().nullable(),
    after: z.string().nullable(),
    given: z.string().nullable(),
  }),
]);
export type Difference = z.output<typeof Difference>;

export type FormNow = { readonly answers: Answers; readonly leaves: LeafEntries };

/**
 * What was changed in the workbook since it was made and is not in the form already, in document order: figures of a
 * leaf, then its texts. What was only
 * changed in the form meanwhile is no difference: an old workbook takes nothing back.
 */
export function differencesOf(
  set: CriteriaSet,
  reading: WorkbookReading,
  now: FormNow,
): readonly Difference[] {
  const found = [...answerDifferences(set, reading, now), ...textDifferences(set, reading, now)];
  const leaves = new Map(leavesOf(set).map((leaf, at) => [leaf.code, { leaf, at }]));
  const place = (difference: Difference): number => {
    const here = leaves.get(difference.leaf);
    if (here === undefined) return Number.POSITIVE_INFINITY;
    if (difference.kind === 'text') return here.at + 0.5;
    return here.at + here.leaf.fields.findIndex(({ field }) => field === difference.field) / 1000;
  };
  return found.toSorted((a, b) => place(a) - place(b));
}

function answerDifferences(
  set: CriteriaSet,
  { answers, kept }: WorkbookReading,
  now: FormNow,
): readonly Difference[] {
  return ownFields(set).flatMap((field): readonly Difference[] => {
    const read = answers.get(field.slug);
    if (read === undefined) return [];
    const given = kept.answers.get(field.slug) ?? null;
    const before = own(now.answers, field.slug) ?? null;
    const { answer: after, place } = read;
    if (sameAnswer(field, after, given) || sameAnswer(field, after, before)) return [];
    const both = !sameAnswer(field, given, before);
    const leaf = leavesByField(set).get(field.slug)?.[0]?.code ?? '';
    const id = `answer/${field.slug}`;
    return [{ kind: 'answer', id, leaf, ...place, both, field: field.slug, before, after, given }];
  });
}

function textDifferences(
  set: CriteriaSet,
  { texts, kept }: WorkbookReading,
  now: FormNow,
): readonly Difference[] {
  return ownLeaves(set).flatMap(({ code }) =>
    ENTRY_PARTS.flatMap((part): readonly Difference[] => {
      const read = texts.get(`${code}/${part}`);
      if (read === undefined) return [];
      const given = kept.entries.get(code)?.[part] ?? null;
      const before = filled(own(now.leaves, code)?.[part]);
      const { text: after, place } = read;
      if (after === given || after === before) return [];
      const id = `${code}/${part}`;
      return [
        {
          kind: 'text',
          id,
          leaf: code,
          ...place,
          both: given !== before,
          part,
          before,
          after,
          given,
        },
      ];
    }),
  );
}

function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function filled(text: string | undefined): string | null {
  return text === undefined || text === '' ? null : text;
}

/** What taking some differences saves: whole answers, and entries with everything else of them left as it is. */
export type Taking = {
  readonly answers: readonly { readonly field: string; readonly answer: Answer | null }[];
  readonly leaves: readonly { readonly leaf: string; readonly entry: LeafEntry }[];
};

/** The changes that bring chosen differences into the form. */
export function takingOf(chosen: readonly Difference[], now: FormNow): Taking {
  const entries = new Map<string, LeafEntry>();
  const answers: { field: string; answer: Answer | null }[] = [];
  for (const difference of chosen) {
    if (difference.kind === 'answer')
      answers.push({ field: difference.field, answer: difference.after });
    else {
      const { leaf, part, after } = difference;
      const entry = entries.get(leaf) ?? own(now.leaves, leaf) ?? {};
      const { [part]: _left, ...rest } = entry;
      entries.set(leaf, after === null ? rest : { ...rest, [part]: after });
    }
  }
  return {
    answers,
    leaves: [...entries].map(([leaf, entry]) => ({ leaf, entry })),
  };
}

/** The form as it would be after taking. */
export function formAfter(now: FormNow, taking: Taking): FormNow {
  const answers = new Map(Object.entries(now.answers));
  for (const { field, answer } of taking.answers) {
    if (answer === null) answers.delete(field);
    else answers.set(field, answer);
  }
  const leaves = { ...now.leaves };
  for (const { leaf, entry } of taking.leaves) leaves[leaf] = entry;
  return { answers: Object.fromEntries(answers), leaves };
}
