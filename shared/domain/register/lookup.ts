import type { Register, Unit } from './register.ts';

/**
 * A unit as lists show it; the same shape as `UnitLine` of the contract. `parentName` says where it lies, a commune's
 * district or the province: a sở or a huyện reports to the authority here but is no part of it.
 */
type Line = Unit & { readonly parentName: string };

/** Questions that are asked of a register all the time, answered from maps built once. */
export type RegisterLookup = {
  /** Null for a code that the register does not have. */
  readonly unit: (code: string) => Unit | null;
  /** Units that report to this one, in order of code. */
  readonly childrenOf: (code: string) => readonly Unit[];
  /** Name of the unit this one reports to; the authority's for sở and huyện; empty for an unknown code. */
  readonly parentName: (code: string) => string;
  readonly line: (code: string) => Line | null;
};

/** A register is never changed, so its index is made once, however often it is asked for. */
const indexes = new WeakMap<Register, RegisterLookup>();

/** A register by code and by parent. */
export function registerLookup(register: Register): RegisterLookup {
  const known = indexes.get(register);
  if (known !== undefined) return known;
  const index = indexed(register);
  indexes.set(register, index);
  return index;
}

function indexed(register: Register): RegisterLookup {
  const byCode = new Map(register.units.map((unit) => [unit.code, unit]));
  const byParent = Map.groupBy(register.units, (unit) => unit.parent);
  const nameOf = (code: string): string => {
    if (code === register.authority.code) return register.authority.name;
    if (code === register.province.code) return register.province.name;
    return byCode.get(code)?.name ?? '';
  };
  const parentName = (code: string): string => nameOf(byCode.get(code)?.parent ?? '');
  return {
    unit: (code) => byCode.get(code) ?? null,
    childrenOf: (code) => (byParent.get(code) ?? []).toSorted(byUnitCode),
    parentName,
    line: (code) => {
      const unit = byCode.get(code);
      if (unit === undefined) return null;
      const place = unit.level === 'xa' ? parentName(code) : register.province.name;
      return { ...unit, parentName: place };
    },
  };
}

/** Order of unit codes: by UTF-16 unit, never by locale, so that every machine sorts alike (K4). */
export function byUnitCode(a: { readonly code: string }, b: { readonly code: string }): number {
  return compareCodes(a.code, b.code);
}

/** The same order for bare codes. */
export function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
