import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Receiving } from '../../receiving.ts';
import { readFormContext } from '../form/form-context.ts';

type Deps = Pick<Receiving, 'store' | 'clock'>;
type Input = { readonly field: string; readonly reason: string };

/** Keeps why a figure of the own form is not what the communes' figures add up to (H5). */
export function createExplainFigure({ store, clock }: Deps) {
  return ({
    field,
    reason,
  }: Input): Result<Record<string, never>, CallError<'district/unknown-figure'>> => {
    const { criteria } = readFormContext(store);
    const known = criteria.set.fields.find(({ slug }) => slug === field);
    if (known?.derived === undefined)
      return err({ code: 'district/unknown-figure', params: { field } });
    store.district.figures.save(field, cleanText(reason).trim(), clock.now());
    return ok({});
  };
}
