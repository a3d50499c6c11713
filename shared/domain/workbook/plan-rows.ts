import { must } from '../../lib/must.ts';
import type { Leaf, Section } from '../criteria/criteria-set.ts';
import type { Field } from '../criteria/field.ts';
import { fieldBySlug, leavesByField } from '../criteria/walk.ts';
import { isOwnField, type FormExport } from './form-export.ts';

/** One row of the form's sheet before it is drawn. */
export type PlannedRow =
  | { readonly kind: 'section'; readonly section: Section; readonly depth: number }
  | { readonly kind: 'leaf'; readonly leaf: Leaf }
  | { readonly kind: 'field'; readonly leaf: Leaf; readonly field: Field }
  | {
      readonly kind: 'option';
      readonly leaf: Leaf;
      readonly field: Extract<Field, { type: 'multi-choice' }>;
      readonly option: string;
    }
  /** Entered at another leaf, or by somebody else: shown, not filled. */
  | {
      readonly kind: 'shown';
      readonly leaf: Leaf;
      readonly field: Field;
      readonly at: string | null;
    };

/** Every row of the form's sheet: sections, leaves, and each figure once where it is filled. */
export function planRows({ set, notApplicable }: FormExport): readonly PlannedRow[] {
  const known = fieldBySlug(set);
  const home = (field: Field): string => {
    const leaves = leavesByField(set).get(field.slug) ?? [];
    const counted = leaves.find(({ code }) => !Object.hasOwn(notApplicable, code));
    return must(counted ?? leaves[0], 'a leaf that shows the field').code;
  };
  const ofField = (leaf: Leaf, field: Field): readonly PlannedRow[] => {
    if (!isOwnField(field, set.level)) return [{ kind: 'shown', leaf, field, at: null }];
    const at = home(field);
    if (at !== leaf.code) return [{ kind: 'shown', leaf, field, at }];
    if (field.type !== 'multi-choice') return [{ kind: 'field', leaf, field }];
    const options = field.options.map(({ key }) => ({
      kind: 'option' as const,
      leaf,
      field,
      option: key,
    }));
    return [{ kind: 'field', leaf, field }, ...options];
  };
  const ofLeaf = (leaf: Leaf): readonly PlannedRow[] => [
    { kind: 'leaf', leaf },
    ...leaf.fields.flatMap(({ field }) =>
      ofField(leaf, must(known.get(field), 'a field of the set')),
    ),
  ];
  const ofSection = (section: Section, depth: number): readonly PlannedRow[] => [
    { kind: 'section', section, depth },
    ...(section.leaves ?? []).flatMap(ofLeaf),
    ...(section.sections ?? []).flatMap((inner) => ofSection(inner, depth + 1)),
  ];
  return set.sections.flatMap((section) => ofSection(section, 0));
}

/** The key in the hidden first column, by which a row is found again wherever it went; null for rows without answers. */
export function rowKey(row: PlannedRow): string | null {
  switch (row.kind) {
    case 'leaf':
      return row.leaf.reviewerOnly ? null : leafKey(row.leaf.code);
    case 'field':
      return row.field.type === 'multi-choice' || row.field.type === 'list'
        ? null
        : fieldKey(row.field.slug);
    case 'option':
      return optionKey(row.field.slug, row.option);
    case 'section':
    case 'shown':
      return null;
  }
}

export const leafKey = (code: string): string => `leaf:${code}`;
export const fieldKey = (slug: string): string => `field:${slug}`;
export const optionKey = (slug: string, option: string): string => `option:${slug}/${option}`;
export const listKey = (slug: string): string => `list:${slug}`;
/** Marks the hidden row that names the columns of the form's sheet. */
export const COLUMNS_KEY = 'columns';
/** Marks a row of a list to be filled. */
export const LIST_ROW_KEY = 'row';
/** The sheet nobody sees, and the one behind the drop-downs. */
export const SECRET_SHEET = '_cqdt';
export const OPTIONS_SHEET = '_danh_muc';

/** Columns of the form's sheet, in order; the reader finds them by these names in a hidden row. */
export const FORM_COLUMNS = [
  'key',
  'code',
  'label',
  'value',
  'unit',
  'asOf',
  'max',
  'selfPoints',
  'reason',
  'note',
  'proposedNotApplicable',
] as const;
export type FormColumn = (typeof FORM_COLUMNS)[number];

/** Number of a column of the form's sheet, from 1. */
export function formColumn(name: FormColumn): number {
  return FORM_COLUMNS.indexOf(name) + 1;
}
