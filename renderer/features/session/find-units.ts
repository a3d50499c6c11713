import { matches, searchKey } from '../../../shared/domain/text/search-key.ts';
import type { UnitLine } from '../../../shared/ipc/dto.ts';

/** Units that match, whole words first: “ia o” means xã Ia O before Sở Giao thông vận tải (U1). */
export function findUnits(units: readonly UnitLine[], query: string): UnitLine[] {
  const found = units.filter((unit) => matches(query, textOf(unit)));
  const near = new Set(found.filter((unit) => startsWords(query, textOf(unit))));
  return [...near, ...found.filter((unit) => !near.has(unit))];
}

function textOf({ name, parentName, code }: UnitLine): string {
  return `${name} ${parentName} ${code}`;
}

function startsWords(query: string, text: string): boolean {
  const words = text.split(' ').map(searchKey);
  return query
    .split(/\s+/u)
    .map(searchKey)
    .every((part) => words.some((word) => word.startsWith(part)));
}
