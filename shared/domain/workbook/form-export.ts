import type { Answer, Answers, LeafEntries, LeafEntry } from '../answers/assessment.ts';
import type { CriteriaSet, Leaf } from '../criteria/criteria-set.ts';
import type { Field } from '../criteria/field.ts';
import { leavesByField, leavesOf } from '../criteria/walk.ts';
import type { Level } from '../level/level.ts';
import type { WorkbookIdentity } from './workbook-identity.ts';

/** The form as it goes into a workbook. */
export type FormExport = {
  readonly identity: WorkbookIdentity;
  readonly campaignName: string;
  /** The unit's whole name, with that of the one above it. */
  readonly unitTitle: string;
  readonly set: CriteriaSet;
  readonly answers: Answers;
  readonly leaves: LeafEntries;
  /** Leaves the campaign does not count for the unit, with the reason. */
  readonly notApplicable: Readonly<Record<string, string>>;
};

/** What of a leaf's entry a workbook carries; documents stay in the library. */
export const ENTRY_PARTS = ['selfPoints', 'reason', 'note', 'proposedNotApplicable'] as const;
export type EntryPart = (typeof ENTRY_PARTS)[number];
export type EntryTexts = Pick<LeafEntry, EntryPart>;

/** Whether the unit enters the figure itself (C3 "reviewer only"). */
export function isOwnField({ filledBy }: Field, level: Level): boolean {
  return filledBy === 'unit' || (filledBy === 'district' && level === 'huyen');
}

/** Leaves that the unit explains itself. */
export function ownLeaves(set: CriteriaSet): readonly Leaf[] {
  return leavesOf(set).filter((leaf) => !leaf.reviewerOnly);
}

/** Fields that stand in the workbook to be filled, in document order. */
export function ownFields(set: CriteriaSet): readonly Field[] {
  const shown = leavesByField(set);
  return set.fields.filter(
    (field) => isOwnField(field, set.level) && (shown.get(field.slug)?.length ?? 0) > 0,
  );
}

/** The answer in the one spelling under which two are compared: what says nothing is null. */
export function sameAnswer(field: Field, a: Answer | null, b: Answer | null): boolean {
  return JSON.stringify(normalAnswer(field, a)) === JSON.stringify(normalAnswer(field, b));
}

function normalAnswer(field: Field, answer: Answer | null): unknown {
  if (answer === null) return null;
  const { value, estimatedAsOf = null } = answer;
  if (value === '') return null;
  if (!Array.isArray(value)) return [value, estimatedAsOf];
  if (field.type !== 'list') return [value.filter(isText).toSorted(), estimatedAsOf];
  const rows = value.flatMap((row) => (isText(row) ? [] : [normalRow(field, row)]));
  const filled = rows.filter((row) => row.some((cell) => cell !== ''));
  return filled.length === 0 ? null : [filled, estimatedAsOf];
}

function normalRow(
  { columns }: Extract<Field, { type: 'list' }>,
  row: Readonly<Record<string, string>>,
): readonly string[] {
  return columns.map(({ key }) => row[key] ?? '');
}

function isText(item: unknown): item is string {
  return typeof item === 'string';
}

/** The parts of an entry without empty texts. */
export function entryTexts(entry: LeafEntry | undefined): EntryTexts {
  const filled = ENTRY_PARTS.filter((part) => (entry?.[part] ?? '') !== '');
  return Object.fromEntries(filled.map((part) => [part, entry?.[part]]));
}
