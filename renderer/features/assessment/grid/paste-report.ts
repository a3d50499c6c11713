import type { CriteriaSet } from '../../../../shared/domain/criteria/criteria-set.ts';
import type { Field } from '../../../../shared/domain/criteria/field.ts';
import { fieldBySlug } from '../../../../shared/domain/criteria/walk.ts';
import { fieldError } from '../fields/field-error.ts';
import type { FormState } from '../form-store.ts';
import { fieldAt } from './grid-rows.ts';
import type { PastePlan } from './plan-paste.ts';

/** What stands above the grid after a paste, until it is taken back or put right. */
export type PasteReport = {
  readonly size: PastePlan['size'];
  /** Cells that took their text. */
  readonly taken: number;
  /** As-of dates that are no date: kept as typed like everything else. */
  readonly badDates: number;
  /** Texts that met no cell. */
  readonly skipped: number;
  /** Leaves whose text was too long to keep. */
  readonly tooLong: readonly string[];
  /** Labels of shared figures that were given two different values. */
  readonly contradictory: readonly string[];
  readonly fields: readonly { readonly line: number; readonly field: Field }[];
};

/** What a plan did, to be told. */
export function pasteReport(set: CriteriaSet, plan: PastePlan): PasteReport {
  const { landed, size } = plan;
  const kind = (wanted: string) => landed.filter(({ outcome }) => outcome.kind === wanted);
  const taken = landed.filter(({ outcome }) => 'changes' in outcome);
  return {
    size,
    taken: taken.length,
    badDates: kind('unread').filter(({ target }) => target?.column === 'estimate').length,
    skipped: kind('skipped').length,
    tooLong: kind('too-long').flatMap(({ target }) => target?.row.leaf.code ?? []),
    contradictory: plan.contradictory.map((slug) => fieldBySlug(set).get(slug)?.label ?? slug),
    fields: taken.flatMap(({ target }) => {
      const field = target === null ? null : fieldAt(target.row, target.column);
      return target === null || field === null ? [] : [{ line: target.line, field }];
    }),
  };
}

/** Cells of the block that still hold text that is no value. */
export function unreadCells(state: FormState, { fields }: PasteReport): number {
  return fields.filter(({ field }) => state.draft.unread[field.slug] !== undefined).length;
}

/** Lines of the block that read well but break a rule. */
export function brokenRows(state: FormState, { fields }: PasteReport): number {
  const broken = fields.filter(
    ({ field }) =>
      state.draft.unread[field.slug] === undefined && fieldError(state, field) !== null,
  );
  return new Set(broken.map(({ line }) => line)).size;
}

/** Lines of the block that still need a hand. */
export function rowsToMend(state: FormState, { fields }: PasteReport): number {
  const wrong = fields.filter(({ field }) => fieldError(state, field) !== null);
  return new Set(wrong.map(({ line }) => line)).size;
}
