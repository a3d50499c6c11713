import type { z } from 'zod';

import { leafByCode } from '../../../../shared/domain/criteria/walk.ts';
import { isWithinLimits } from '../../../../shared/domain/criteria/point-limits.ts';
import type { FoundLook } from '../../../../shared/domain/package/workset-data.ts';
import { DESK, type Side } from '../../../../shared/domain/teams/sides.ts';
import { isConflict, settle, type Place } from '../../../../shared/domain/teams/take-look.ts';
import { cleanText } from '../../../../shared/domain/text/clean-text.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { CallError } from '../../../../shared/ipc/define.ts';
import { must } from '../../../../shared/lib/must.ts';
import { err, ok, type Result } from '../../../../shared/lib/result.ts';
import type { FindingPlace } from '../../db/finding-repository.ts';
import { inTransaction } from '../../db/transaction.ts';
import { readReceivingDesk } from '../intake/receiving-desk.ts';
import { readBefore, readPlace, writePlace, type DeskBefore } from './places.ts';
import type { TeamDesk } from './team.ts';

type Listed = z.output<(typeof contract)['team.conflicts']['output']>[number];
type Method = (typeof contract)['team.settle'];
type Settling = z.output<Method['input']>;
type Outcome = Result<z.output<Method['output']>, CallError<Method['errors'][number]>>;

/** Places at which people found different things and nobody decided, at submissions that count (P5). */
export function openConflicts(
  desk: TeamDesk,
): readonly (FindingPlace & { readonly sides: Place['sides'] })[] {
  const places = desk.store.findings.inConflict();
  const before = readBefore(desk, new Set(places.map(({ unit }) => unit)));
  return places.flatMap((place) => {
    if (before.reviewed(place.unit)?.counted.digest !== place.digest) return [];
    const here = readPlace(before, place);
    return isConflict(here) ? [{ ...place, sides: here.sides }] : [];
  });
}

/** The same with what a person needs to decide. */
export function listConflicts(desk: TeamDesk): Listed[] {
  const { register } = readReceivingDesk(desk.store);
  return openConflicts(desk).map(({ sides, ...place }) => {
    const { unit, leaf: code } = place;
    const reviewed = must(desk.reviewedUnits(unit).reviewed, 'a conflict is about a submission');
    const { name, max } = must(leafByCode(reviewed.claim.set).get(code), 'a leaf of the set');
    return {
      place,
      unit: must(register.line(unit), 'a unit of the register'),
      leaf: { code, name, max },
      self: reviewed.claim.assessment.claimed[code] ?? null,
      standing: reviewed.score.leaves[code]?.points ?? null,
      sides: sides.filter(({ state }) => state === 'conflict').map(lineOf),
    };
  });
}

function lineOf({ author, look }: Side): Listed['sides'][number] {
  const { outcome, points, reason, at, by } = look;
  return { author, name: by.name, title: by.title, outcome, points, reason, at };
}

/** A named person decides which value stands, with a reason; every other one stays in the record (P5, T5). */
export function createSettleConflict(desk: TeamDesk) {
  return ({ place, author, points, reason }: Settling): Outcome =>
    inTransaction(desk.store.db, (): Outcome => {
      const open = openConflicts(desk).find((it) => samePlace(it, place));
      if (open === undefined) return err({ code: 'team/no-conflict' });
      const before = readBefore(desk, [place.unit]);
      const here = readPlace(before, place);
      const chosen =
        author === null
          ? ownSide(desk, { place, points, before })
          : (here.sides.find((side) => side.author === author) ?? null);
      if (chosen === null) return err({ code: 'team/side-unknown' });
      if (!isPossible(before, chosen.look)) return err({ code: 'review/points-out-of-range' });
      const by = readReceivingDesk(desk.store).author;
      const whose = chosen.author === DESK ? { by } : {};
      const look = { ...chosen.look, ...whose, reason: cleanText(reason) };
      writePlace(desk, place, settle(here, { ...chosen, look }));
      return ok({ points: look.points });
    });
}

function samePlace(a: FindingPlace, b: FindingPlace): boolean {
  return a.unit === b.unit && a.digest === b.digest && a.leaf === b.leaf && a.round === b.round;
}

/** Points that nobody found but the person who decides. */
function ownSide(
  desk: TeamDesk,
  { place, points, before }: Pick<Settling, 'place' | 'points'> & { readonly before: DeskBefore },
): Side | null {
  if (points === null) return null;
  const { author: by } = readReceivingDesk(desk.store);
  const standing = before.reviewed(place.unit)?.score.leaves[place.leaf]?.points;
  const outcome = points === standing ? 'agreed' : 'changed';
  const look = { ...place, points, outcome, reason: '', at: desk.clock.now(), by } as const;
  return { author: DESK, package: null, seq: 0, look, state: 'conflict' };
}

function isPossible({ reviewed }: DeskBefore, { unit, leaf, points }: FoundLook): boolean {
  const set = reviewed(unit)?.claim.set;
  const found = set === undefined ? undefined : leafByCode(set).get(leaf);
  return found !== undefined && isWithinLimits(found, points);
}
