import type { Answers } from '../../../../shared/domain/answers/assessment.ts';
import { deriveFigure } from '../../../../shared/domain/district/derived-figure.ts';
import type { CommuneSources } from '../district/commune-sources.ts';
import type { FormContext } from './form-context.ts';

/** A figure offered to the district: its value, the communes it comes from, those that gave nothing. */
type Offered = {
  readonly value: string;
  readonly from: string[];
  readonly missing: string[];
};

/** What the form offers beside its fields (H5): nothing on a desk that has no communes. */
export function derivedFigures(
  { desk, criteria, campaign }: FormContext,
  sources: CommuneSources & { readonly own: Answers },
): Record<string, Offered> {
  if (desk.role !== 'district') return {};
  const set = campaign.sets.get('xa')?.set;
  return Object.fromEntries(
    criteria.set.fields.flatMap((field) => {
      const figure = deriveFigure(field, { ...sources, set });
      if (figure === null) return [];
      const unitsIn = (taken: boolean) =>
        figure.lines
          .filter(({ state }) => state !== 'excluded' && (state === 'taken') === taken)
          .map(({ unit }) => unit);
      return [[field.slug, { value: figure.value, from: unitsIn(true), missing: unitsIn(false) }]];
    }),
  );
}
