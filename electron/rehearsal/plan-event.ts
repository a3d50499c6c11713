import { registerLookup } from '../../shared/domain/register/lookup.ts';
import type { Register, Unit } from '../../shared/domain/register/register.ts';
import { createSeededRandom, type SeededRandom } from '../backend/practice/seeded-random.ts';

/** Who does what in a rehearsal; every special case of the event has its unit (N1). */
export type EventPlan = {
  /** Every unit that takes part, by level. */
  readonly so: readonly Unit[];
  readonly districts: readonly { readonly unit: Unit; readonly communes: readonly Unit[] }[];
  /** Never send. */
  readonly absent: ReadonlySet<string>;
  /** Send after the deadline of their level, directly to the Sở. */
  readonly late: ReadonlySet<string>;
  /** Sends, recalls, corrects and sends revision 2 in time. */
  readonly resubmits: string | null;
  /** Sends directly to the Sở and is in its district's bundle as well. */
  readonly bothWays: string | null;
  /** A package in this unit's name, signed with the valid certificate of another unit. */
  readonly forged: { readonly claimed: string; readonly signer: string } | null;
  /** A good package of this unit with one byte changed on its way. */
  readonly damaged: string | null;
  /** Object to their notice of appraisal; about one unit in twenty. */
  readonly objects: ReadonlySet<string>;
};

/**
 * Chooses the units of a rehearsal. With fewer units than the register has, whole districts are taken in the
 * register's order until the number is reached, and one sở for about every twelve units.
 */
export function planEvent(register: Register, units: number, seed: string): EventPlan {
  const random = createSeededRandom(`${seed}/plan`);
  const { so, districts } = chooseUnits(register, Math.min(units, register.units.length));
  const communes = districts.flatMap((district) => district.communes);
  const cast = castOf(communes, random);
  const silent = new Set([...cast.absent, ...cast.late].map(({ code }) => code));
  const present = communes.map(({ code }) => code).filter((code) => !silent.has(code));
  return {
    so,
    districts,
    absent: new Set(cast.absent.map(({ code }) => code)),
    late: new Set([...so.slice(1).slice(-1), ...cast.late].map(({ code }) => code)),
    resubmits: cast.resubmits?.code ?? null,
    bothWays: cast.bothWays?.code ?? null,
    forged:
      cast.forgedClaim === undefined || cast.forgedSigner === undefined
        ? null
        : { claimed: cast.forgedClaim.code, signer: cast.forgedSigner.code },
    damaged: cast.damaged?.code ?? null,
    objects: drawObjectors(present, random),
  };
}

/** At least one, so that the smallest rehearsal has an objection to settle. */
function drawObjectors(present: readonly string[], random: SeededRandom): ReadonlySet<string> {
  const pool = [...present];
  const count = Math.min(pool.length, Math.max(1, Math.round(present.length / 20)));
  return new Set(
    Array.from({ length: count }, () => pool.splice(random.between(0, pool.length - 1), 1)).flat(),
  );
}

function chooseUnits(
  register: Register,
  wanted: number,
): { so: readonly Unit[]; districts: readonly { unit: Unit; communes: readonly Unit[] }[] } {
  const { childrenOf } = registerLookup(register);
  const allSo = register.units.filter((unit) => unit.level === 'so');
  const complete = wanted >= register.units.length;
  const so = complete ? allSo : allSo.slice(0, Math.max(1, Math.floor(wanted / 12)));
  const districts: { unit: Unit; communes: readonly Unit[] }[] = [];
  let left = wanted - so.length;
  for (const unit of register.units.filter(({ level }) => level === 'huyen')) {
    if (left < 2) break;
    const communes = childrenOf(unit.code).slice(0, left - 1);
    districts.push({ unit, communes });
    left -= communes.length + 1;
  }
  // A district alone would gather nobody: a last single place goes to one more sở.
  return { so: left > 0 ? allSo.slice(0, so.length + left) : so, districts };
}

/** Special parts are played by different communes, so that each can be seen by itself. */
function castOf(communes: readonly Unit[], random: SeededRandom) {
  const pool = [...communes];
  const draw = (): Unit | undefined =>
    pool.length === 0 ? undefined : pool.splice(random.between(0, pool.length - 1), 1)[0];
  const several = (count: number): Unit[] =>
    Array.from({ length: count }, draw).filter((unit) => unit !== undefined);
  return {
    bothWays: draw(),
    resubmits: draw(),
    forgedClaim: draw(),
    forgedSigner: draw(),
    damaged: draw(),
    absent: several(communes.length > 20 ? 2 : Math.min(1, pool.length)),
    late: several(communes.length > 20 ? 2 : Math.min(1, pool.length)),
  };
}
