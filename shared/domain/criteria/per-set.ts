import type { CriteriaSet } from './criteria-set.ts';

/**
 * Remembers what follows from a set alone, once per set: forms score on every keystroke. Sets are values and are
 * never changed in place.
 */
export function perSet<T>(derive: (set: CriteriaSet) => T): (set: CriteriaSet) => T {
  const known = new WeakMap<CriteriaSet, { readonly value: T }>();
  return (set) => {
    const found = known.get(set);
    if (found !== undefined) return found.value;
    const value = derive(set);
    known.set(set, { value });
    return value;
  };
}
