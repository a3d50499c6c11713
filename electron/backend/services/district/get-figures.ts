import type { z } from 'zod';

import { leavesByField } from '../../../../shared/domain/criteria/walk.ts';
import { deriveFigure } from '../../../../shared/domain/district/derived-figure.ts';
import { differsFrom, enteredNumber } from '../../../../shared/domain/district/entered-figure.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import { must } from '../../../../shared/lib/must.ts';
import type { Receiving } from '../../receiving.ts';
import { readFormContext } from '../form/form-context.ts';
import { readCommuneSources } from './commune-sources.ts';

type Figures = z.output<(typeof contract)['district.figures']['output']>;
type Deps = Pick<Receiving, 'store' | 'ledgerState' | 'reviewedUnits'>;

/** Every figure of the own form that draws on communes, commune by commune (H5). */
export function createGetFigures(deps: Deps) {
  return (): Figures => {
    const { store } = deps;
    const context = readFormContext(store);
    const { communes, deadline } = readCommuneSources(deps);
    const { register, campaign, criteria } = context;
    const own = store.form.answers();
    const reasons = store.district.figures.all();
    const sources = { communes, deadline, own, set: campaign.sets.get('xa')?.set };
    const leaves = leavesByField(criteria.set);
    return {
      communes: communes.map(({ unit }) => must(register.line(unit), 'a commune of the register')),
      deadline: deadline ?? null,
      figures: criteria.set.fields.flatMap((field) => {
        const { slug, label, unit, derived } = field;
        const figure = deriveFigure(field, sources);
        if (figure === null || derived === undefined) return [];
        const entered = enteredNumber(own[slug]);
        const differs = differsFrom(entered, figure.value);
        return [
          {
            field: slug,
            label,
            unit,
            note: derived.note ?? '',
            source: derived.source,
            leaves: (leaves.get(slug) ?? []).map(({ code }) => code),
            value: figure.value,
            own: figure.own,
            entered,
            differs,
            reason: reasons[slug] ?? '',
            lines: [...figure.lines],
          },
        ];
      }),
    };
  };
}
