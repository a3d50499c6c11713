import { answerWords } from '../../../shared/domain/report/answer-words.ts';
import type { CriteriaSet } from '../../../shared/domain/criteria/criteria-set.ts';
import { fieldBySlug } from '../../../shared/domain/criteria/walk.ts';
import type { Difference } from '../../../shared/domain/workbook/differences.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';

const words = vi.workbook.review;
type Version = 'before' | 'after' | 'given';

/** What the difference is about: the figure's label, or which text of the leaf. */
export function subjectOf(difference: Difference, set: CriteriaSet): string {
  if (difference.kind === 'text') return words.part[difference.part];
  return fieldBySlug(set).get(difference.field)?.label ?? difference.field;
}

/** One version of it in words; what is taken away says so. */
export function versionOf(difference: Difference, version: Version, set: CriteriaSet): string {
  const nothing = version === 'after' ? words.cleared : words.empty;
  if (difference.kind === 'text') {
    const text = difference[version];
    if (text === null) return nothing;
    return difference.part === 'selfPoints' ? formatDecimal(text) : text;
  }
  const field = fieldBySlug(set).get(difference.field);
  const answer = difference[version];
  return field === undefined || answer === null ? nothing : answerWords(field, answer);
}

/** Whether this version holds nothing, so that the screen can say it in a quieter voice. */
export function isEmpty(difference: Difference, version: Version): boolean {
  return difference[version] === null;
}
