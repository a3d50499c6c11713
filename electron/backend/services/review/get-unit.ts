import type { z } from 'zod';

import { sumDecimals } from '../../../../shared/domain/number/exact.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Receiving } from '../../receiving.ts';
import { leafHead, scoredLeaves } from './leaf-head.ts';
import { neighboursOf } from './neighbours.ts';
import { readReviewDesk } from './review-desk.ts';
import type { ReviewRows } from './review-rows.ts';

type Method = (typeof contract)['review.unit'];
type Table = z.output<Method['output']>;
type Deps = Pick<Receiving, 'store' | 'reviewedUnits'>;

/** All leaves of one unit, side by side (P4): the same rows, turned the other way. */
export function createGetUnit({ store, reviewedUnits }: Deps, rows: ReviewRows) {
  return (input: z.output<Method['input']>): Result<Table, CallError<Method['errors'][number]>> => {
    const asked = readReviewDesk(store, input.round);
    if (!asked.ok) return asked;
    const desk = asked.value;
    const unit = desk.units.find(({ code }) => code === input.unit);
    const found = unit === undefined ? null : reviewedUnits(unit.code);
    const reviewed = found?.reviewed ?? null;
    if (unit === undefined || found === null || reviewed === null)
      return err({ code: 'review/not-received', params: { unit: input.unit } });
    const { claim, counted, score } = reviewed;
    const leaves = scoredLeaves(claim.set, desk).filter((leaf) =>
      desk.isGiven(unit.code, leaf.code),
    );
    const received = desk.units.filter(
      (it) => it.level === unit.level && reviewedUnits(it.code).reviewed !== null,
    );
    const claimed = Object.values(claim.assessment.claimed).filter((points) => points !== null);
    const place = { desk, reviewed: { ...found, reviewed } };
    return ok({
      round: desk.round,
      unit: must(desk.register.line(unit.code), 'a unit of the register'),
      revision: counted.revision,
      number: counted.number,
      arrivedAt: counted.arrivedAt,
      ...neighboursOf(received, unit.code),
      lastYear: store.earlier.years().at(-1) ?? null,
      self: sumDecimals(claimed),
      points: score.totals.achieved,
      max: score.totals.max,
      leaves: leaves.map((leaf) => leafHead(claim.set, leaf, desk)),
      rows: leaves.map((leaf) => rows.row({ ...place, leaf })),
    });
  };
}
