import type { Campaign } from '../../shared/domain/campaign/campaign.ts';
import type { CriteriaSet } from '../../shared/domain/criteria/criteria-set.ts';
import { leavesOf } from '../../shared/domain/criteria/walk.ts';
import type { Level } from '../../shared/domain/level/level.ts';
import type { Register } from '../../shared/domain/register/register.ts';
import { createSeededRandom } from '../backend/practice/seeded-random.ts';

const REASON = 'Đơn vị không phát sinh nội dung này (quyết định tập dượt).';

/** Leaves that the practice campaign does not count for some units: about one unit in six, one or two leaves (C1). */
export function practiceNotApplicable({
  register,
  sets,
  seed,
}: {
  readonly register: Register;
  readonly sets: Readonly<Partial<Record<Level, CriteriaSet>>>;
  readonly seed: string;
}): Campaign['notApplicable'] {
  return register.units.flatMap((unit) => {
    const set = sets[unit.level];
    const random = createSeededRandom(`${seed}/not-applicable/${unit.code}`);
    if (set === undefined || !random.chance(0.16)) return [];
    const allowed = leavesOf(set).filter(({ naAllowed }) => naAllowed);
    if (allowed.length === 0) return [];
    const leaves = new Set([random.pick(allowed).code, random.pick(allowed).code]);
    return [...leaves].toSorted().map((leaf) => ({ unit: unit.code, leaf, reason: REASON }));
  });
}
