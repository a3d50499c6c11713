import type { Field } from '../../../../shared/domain/criteria/field.ts';
import type { CriteriaSet } from '../../../../shared/domain/criteria/criteria-set.ts';
import { leavesByField } from '../../../../shared/domain/criteria/walk.ts';
import { formatDate, formatDecimal } from '../../../../shared/i18n/format.ts';
import { vi } from '../../../../shared/i18n/vi.ts';

const words = vi.assessment.leaf;
type Period = { readonly start: string; readonly end: string };

/** Bounds, help and where else the figure counts: one line under the field. */
export function fieldHint(field: Field, leaf: string, set: CriteriaSet): string {
  const others = (leavesByField(set).get(field.slug) ?? [])
    .map(({ code }) => code)
    .filter((code) => code !== leaf);
  return [
    range(field, set.period),
    field.help,
    field.type === 'decimal' ? words.decimals(field.decimals) : '',
    others.length > 0 ? words.shared(others) : '',
    field.required || field.requiredWhen !== undefined ? '' : words.optional,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function range(field: Field, period: Period): string {
  const [min, max] = limits(field, period);
  if (min !== undefined && max !== undefined) return words.range(min, max);
  if (min !== undefined) return words.from(min);
  return max === undefined ? '' : words.upTo(max);
}

function limits(field: Field, period: Period): readonly [string | undefined, string | undefined] {
  if (field.type === 'integer' || field.type === 'decimal') {
    return [shown(field.min, formatDecimal), shown(field.max, formatDecimal)];
  }
  if (field.type !== 'date') return [undefined, undefined];
  const day = (limit: string) => formatDate(dayOf(limit, period));
  return [shown(field.min, day), shown(field.max, day)];
}

function shown(limit: string | undefined, format: (value: string) => string): string | undefined {
  return limit === undefined ? undefined : format(limit);
}

function dayOf(limit: string, period: Period): string {
  if (limit === 'period_start') return period.start;
  return limit === 'period_end' ? period.end : limit;
}
