import { z } from 'zod';

import { wantsDocument } from '../answers/leaf-problems.ts';
import type { Assessment } from '../answers/assessment.ts';
import { wantedSections, type ReportSection } from '../campaign/report-outline.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { leavesOf } from '../criteria/walk.ts';
import { isBlank, type RichText } from '../text/rich-text.ts';

/**
 * A part of a submission that letter 1252 asks for (I.1, I.3) and that is not there: sections of the report without
 * text, or leaves that claim points and cite no document although the set wants one.
 */
export const MissingPart = z.discriminatedUnion('part', [
  z.strictObject({ part: z.literal('report'), sections: z.array(z.string()).min(1) }),
  z.strictObject({
    part: z.literal('evidence'),
    leaves: z.array(z.string()).min(1),
    /** How many leaves claim points and want a document. */
    of: z.int().min(1),
  }),
]);
export type MissingPart = z.output<typeof MissingPart>;

type Received = {
  readonly set: CriteriaSet;
  readonly assessment: Pick<Assessment, 'claimed' | 'leaves'>;
  /** Leaves that are not counted for this unit. */
  readonly notApplicable: ReadonlySet<string>;
  /** Those of the unit's level. */
  readonly sections: readonly Pick<ReportSection, 'code' | 'title' | 'optional'>[];
  /** Text per section code. */
  readonly texts: Readonly<Record<string, RichText>>;
};

/**
 * What the completeness gate is asked about (P3). The rest of the letter's parts, figures and reasons, was demanded at
 * import already. A person decides: a missing document may be explained, a report may follow.
 */
export function missingParts(received: Received): readonly MissingPart[] {
  const sections = emptySections(received);
  const wanting = leavesWantingDocument(received);
  const leaves = wanting.filter(
    (leaf) => (received.assessment.leaves[leaf]?.evidence ?? []).length === 0,
  );
  return [
    ...(sections.length === 0 ? [] : [{ part: 'report' as const, sections }]),
    ...(leaves.length === 0 ? [] : [{ part: 'evidence' as const, leaves, of: wanting.length }]),
  ];
}

/**
 * Whether a whole part is not there: the report, or every document. Single documents that are missing are seen when the
 * leaf is checked.
 */
export function isIncomplete(missing: readonly MissingPart[]): boolean {
  return missing.some((it) => it.part === 'report' || it.leaves.length === it.of);
}

function emptySections({ sections, texts }: Received): string[] {
  return wantedSections(sections)
    .filter(({ code }) => !Object.hasOwn(texts, code) || isBlank(texts[code] ?? []))
    .map(({ code }) => code);
}

function leavesWantingDocument({ set, assessment, notApplicable }: Received): string[] {
  return leavesOf(set)
    .filter(
      (leaf) =>
        !leaf.reviewerOnly &&
        !notApplicable.has(leaf.code) &&
        wantsDocument(leaf, assessment.claimed[leaf.code] ?? null),
    )
    .map(({ code }) => code);
}
