import { must } from '../../lib/must.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Field } from '../criteria/field.ts';
import { fieldBySlug } from '../criteria/walk.ts';
import { namesIn } from '../expression/names.ts';
import { parserOf } from '../scoring/parsed.ts';
import { formulaOf, type FormulaNames } from './expression-formula.ts';
import type { Alarm } from './form-book.ts';
import { optionLabels } from './option-labels.ts';
import { optionKey } from './plan-rows.ts';
import { workbookFile as words } from '../../i18n/vi/workbook-file.ts';

/** Where answers stand in the sheet, by row key, as absolute references. */
export type Places = ReadonlyMap<string, string>;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const isEmpty = (cell: string): string => `LEN(TRIM(${cell}))=0`;

/** Names of expressions over the cells of the sheet. */
export function namesFor(set: CriteriaSet, places: Places): FormulaNames {
  const field = (slug: string) => fieldBySlug(set).get(slug);
  const cell = (slug: string) => places.get(`field:${slug}`) ?? null;
  return {
    figure: (slug) => (isFigure(field(slug)) ? cell(slug) : null),
    yes: (slug) => (field(slug)?.type === 'boolean' ? equals(cell(slug), words.yes) : null),
    option: (slug, key) => {
      const found = field(slug);
      if (found?.type === 'multi-choice')
        return equals(places.get(optionKey(slug, key)) ?? null, words.yes);
      if (found?.type !== 'choice') return null;
      const label = optionLabels(found).find((one) => one.key === key)?.label;
      return label === undefined ? null : equals(cell(slug), label);
    },
  };
}

function equals(cell: string | null, text: string): string | null {
  return cell === null ? null : `${cell}=${quoted(text)}`;
}

function isFigure(field: Field | undefined): boolean {
  return field?.type === 'integer' || field?.type === 'decimal';
}

/** Yellow while a wanted answer is missing: always, or because another answer asks for it. */
export function missingAlarm(field: Field, cell: string, names: FormulaNames): readonly Alarm[] {
  if (field.required) return [{ tone: 'missing', when: isEmpty(cell) }];
  const { requiredWhen } = field;
  if (requiredWhen === undefined) return [];
  const asked = requiredWhen.in
    .map((value) => condition(requiredWhen.field, value, names))
    .filter((one) => one !== null);
  if (asked.length === 0) return [];
  return [{ tone: 'missing', when: `AND(${isEmpty(cell)},OR(${asked.join(',')}))` }];
}

function condition(slug: string, value: string | boolean, names: FormulaNames): string | null {
  if (typeof value === 'string') return names.option(slug, value);
  const yes = names.yes(slug);
  return value || yes === null ? yes : yes.replace(quoted(words.yes), quoted(words.no));
}

/** Red while a figure is text, beyond its limits, or contradicts another figure. */
export function wrongAlarms(
  field: Field,
  cell: string,
  { set, names }: { readonly set: CriteriaSet; readonly names: FormulaNames },
): readonly Alarm[] {
  if (field.type !== 'integer' && field.type !== 'decimal') return [];
  const beyond = [
    `ISTEXT(${cell})`,
    ...(field.min === undefined ? [] : [`${cell}<${field.min}`]),
    ...(field.max === undefined ? [] : [`${cell}>${field.max}`]),
  ];
  const alone: Alarm = { tone: 'wrong', when: `AND(LEN(${cell})>0,OR(${beyond.join(',')}))` };
  const between = (field.bounds ?? []).flatMap(({ relation, expression }): readonly Alarm[] => {
    const parsed = parserOf(set)(expression);
    const limit = parsed === null ? null : formulaOf(parsed, names);
    if (parsed === null || limit === null) return [];
    const others = namesIn(parsed).map((slug) => names.figure(slug));
    if (others.includes(null)) return [];
    const filled = [cell, ...others].map((one) => `ISNUMBER(${must(one, 'a cell')})`);
    return [{ tone: 'wrong', when: `AND(${filled.join(',')},NOT(${cell}${relation}${limit}))` }];
  });
  return [alone, ...between];
}
