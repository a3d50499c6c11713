import type { PackageKind } from '../../../shared/domain/package/manifest.ts';
import { itemVerdict } from './inspection-view.ts';
import type { IntakeItem } from './intake-data.ts';

/** Keys before what they sign, direct submissions before the bundles that may carry them again. */
const KIND_ORDER: Readonly<Record<PackageKind, number>> = {
  campaign: 0,
  credential: 0,
  enrolment: 1,
  submission: 2,
  bundle: 3,
  receipt: 4,
  result: 4,
  part: 4,
  return: 4,
  appraisal: 4,
  workset: 4,
  findings: 3,
  response: 3,
};

/**
 * Files to import, in the order that needs no second try: a later revision never goes before an earlier one of the
 * same batch. Refused files go along, because the import is what puts them in quarantine; a file whose key still
 * waits for a person's word stays where it is.
 */
export function importOrder(items: readonly IntakeItem[]): IntakeItem[] {
  return items
    .filter((item) => {
      const verdict = itemVerdict(item);
      return verdict !== null && verdict !== 'key' && verdict !== 'failed';
    })
    .toSorted((a, b) => kindOrder(a) - kindOrder(b) || revisionOf(a) - revisionOf(b));
}

function kindOrder(item: IntakeItem): number {
  const kind = item.inspection?.kind ?? null;
  return kind === null ? 9 : KIND_ORDER[kind];
}

function revisionOf(item: IntakeItem): number {
  return item.inspection?.revision ?? 0;
}

/** Cuts a list into pieces, so that a long import can be counted and stopped between them. */
export function inChunks<T>(all: readonly T[], size: number): T[][] {
  const starts = Array.from({ length: Math.ceil(all.length / size) }, (_, index) => index * size);
  return starts.map((start) => all.slice(start, start + size));
}
