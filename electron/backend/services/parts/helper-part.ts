import type { PartRepository, StoredPart } from '../../db/part-repository.ts';

/**
 * The part that makes this machine a helper: the newest that another machine of the unit gave it, unless a person
 * released it since. A helper fills and returns; it never approves, seals or gives parts out itself (U12, U9).
 */
export function helperPart(parts: Pick<PartRepository, 'list'>): StoredPart | null {
  const given = parts
    .list()
    .find(({ direction, data }) => direction === 'in' && data.part.purpose === 'give');
  return given === undefined || given.data.releasedAt !== null ? null : given;
}
