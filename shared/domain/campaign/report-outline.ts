import { z } from 'zod';

import type { CriteriaSet } from '../criteria/criteria-set.ts';
import { FieldSlug } from '../criteria/field.ts';
import { fieldBySlug } from '../criteria/walk.ts';
import { Level, LEVELS } from '../level/level.ts';
import { plainText } from '../text/plain-text.ts';

const caption = plainText(300, 1);

/** A table of the report, filled from the answers as they stand (U7). */
export const ReportTable = z.discriminatedUnion('kind', [
  /** The named figures of the unit's level, with unit and estimate mark; a level not named has no such table. */
  z.strictObject({
    kind: z.literal('figures'),
    caption,
    fields: z.partialRecord(Level, z.array(FieldSlug).min(1).max(60)),
  }),
  /** Points of every part and group, and the total. */
  z.strictObject({ kind: z.literal('points'), caption }),
  /** Leaves below their maximum with the reason, as letter 1252, I.1 asks. */
  z.strictObject({ kind: z.literal('below-maximum'), caption }),
  /** The documents cited, and where. */
  z.strictObject({ kind: z.literal('evidence'), caption }),
]);
export type ReportTable = z.output<typeof ReportTable>;

/** One section of the outline. A section whose code begins another one's (`III` of `III.1`) is only a heading. */
export const ReportSection = z.strictObject({
  code: plainText(20, 1),
  title: plainText(300, 1),
  /** What to write, in words. */
  guidance: plainText(1000).optional(),
  /** Levels that write it; all of them when absent. */
  levels: z.array(Level).min(1).optional(),
  /** May stay without text even where the report is required: its tables say it. */
  optional: z.literal(true).optional(),
  tables: z.array(ReportTable).min(1).max(5).optional(),
});
export type ReportSection = z.output<typeof ReportSection>;

/** Outline (Đề cương) of the units' report (letter 1252, I.3). */
export const ReportOutline = z.strictObject({
  required: z.boolean(),
  sections: z.array(ReportSection).max(100),
  /** Set where the outline is not the official one; every screen and document then says so in these words. */
  sampleNotice: plainText(500, 1).optional(),
});
export type ReportOutline = z.output<typeof ReportOutline>;

type Titled = Pick<ReportSection, 'code' | 'title' | 'optional'>;

/** The sections that units of one level write, in the order of the outline. */
export function sectionsFor(outline: ReportOutline, level: Level): readonly ReportSection[] {
  return outline.sections.filter(({ levels }) => levels === undefined || levels.includes(level));
}

/** Whether a section only stands over others. */
export function isHeading(sections: readonly Titled[], code: string): boolean {
  return sections.some((other) => other.code.startsWith(`${code}.`));
}

/** The sections that need text before the report can be sent. */
export function wantedSections<S extends Titled>(sections: readonly S[]): readonly S[] {
  return sections.filter(({ code, optional }) => optional !== true && !isHeading(sections, code));
}

/** The first section whose code comes twice or whose table names a figure its level does not have; null when all is well. */
export function looseSection(
  outline: ReportOutline,
  sets: Readonly<Partial<Record<Level, CriteriaSet>>>,
): string | null {
  const codes = outline.sections.map(({ code }) => code);
  const twice = codes.find((code, at) => codes.indexOf(code) !== at);
  if (twice !== undefined) return twice;
  return outline.sections.find((section) => hasLooseFigure(section, sets))?.code ?? null;
}

function hasLooseFigure(
  { tables = [] }: ReportSection,
  sets: Readonly<Partial<Record<Level, CriteriaSet>>>,
): boolean {
  const named = tables.flatMap((table) => (table.kind === 'figures' ? [table.fields] : []));
  return LEVELS.some((level) => {
    const set = sets[level];
    const known = set === undefined ? null : fieldBySlug(set);
    return named.some((fields) => (fields[level] ?? []).some((slug) => known?.has(slug) !== true));
  });
}
