import type { z } from 'zod';

import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { Receiving } from '../../receiving.ts';
import { leafHead, scoredLeaves } from './leaf-head.ts';
import { readReviewDesk, type ReviewDesk } from './review-desk.ts';
import type { ReviewRows } from './review-rows.ts';
import { neighboursOf } from './neighbours.ts';

type Method = (typeof contract)['review.leaf'];
type Table = z.output<Method['output']>;
type Deps = Pick<Receiving, 'store' | 'reviewedUnits'>;

/** All units for one leaf, side by side (P4, screen 07): those whose submission is here, in order of the register. */
export function createGetLeaf({ store, reviewedUnits }: Deps, rows: ReviewRows) {
  return (input: z.output<Method['input']>): Result<Table, CallError<Method['errors'][number]>> => {
    const { level, leaf: code } = input;
    const asked = readReviewDesk(store, input.round);
    if (!asked.ok) return asked;
    const desk = asked.value;
    const set = desk.campaign.sets.get(level)?.set;
    const units = desk.units.filter((unit) => unit.level === level);
    const leaves = (set === undefined ? [] : scoredLeaves(set, desk)).filter((it) =>
      units.some((unit) => desk.isGiven(unit.code, it.code)),
    );
    const leaf = leaves.find((it) => it.code === code);
    if (set === undefined || leaf === undefined)
      return err({ code: 'review/leaf-unknown', params: { leaf: code } });
    const { spread } = rows.compare(desk, { level, set, leaf });
    const found = units
      .filter((unit) => desk.isGiven(unit.code, leaf.code))
      .flatMap((unit) => {
        const { standing, reviewed } = reviewedUnits(unit.code);
        return reviewed === null ? [] : [{ unit, standing, reviewed }];
      });
    return ok({
      round: desk.round,
      level,
      leaf: leafHead(set, leaf, desk),
      ...neighboursOf(leaves, code),
      lastYear: store.earlier.years().at(-1) ?? null,
      spread: spread === null ? null : { ...spread, bins: [...spread.bins] },
      units: found.flatMap(({ unit }) => lineOf(desk, unit.code)),
      rows: found.map((reviewed) => rows.row({ desk, reviewed, leaf })),
    });
  };
}

function lineOf({ register }: ReviewDesk, code: string) {
  const line = register.line(code);
  return line === null ? [] : [line];
}
