import type { EvidenceItem, LeafEntries } from '../../../shared/domain/answers/assessment.ts';
import { matches } from '../../../shared/domain/text/search-key.ts';
import { evidenceName } from '../../../shared/i18n/evidence-text.ts';
import { compareVietnamese } from '../../../shared/i18n/format.ts';

export type Damage = 'missing' | 'changed';
export type Use = { readonly leaf: string; readonly place: string };
/** One document of the library with where it is used and whether its file is sound. */
export type EvidenceRow = {
  readonly item: EvidenceItem;
  readonly uses: readonly Use[];
  readonly damage: Damage | null;
};
export type EvidenceFilter = 'all' | 'unused' | 'undescribed' | 'damaged';
export type SortKey = 'name' | 'date' | 'size';
export type Sorting = { readonly by: SortKey; readonly descending: boolean } | null;
type Damaged = readonly { readonly sha256: string; readonly state: Damage }[];

/** The library in the order the documents were added. */
export function evidenceRows(
  evidence: readonly EvidenceItem[],
  leaves: LeafEntries,
  damaged: Damaged,
): readonly EvidenceRow[] {
  const uses = usesOf(leaves);
  const damages = new Map(damaged.map(({ sha256, state }) => [sha256, state]));
  return evidence.map((item) => ({
    item,
    uses: uses.get(item.sha256) ?? [],
    damage: damages.get(item.sha256) ?? null,
  }));
}

function usesOf(leaves: LeafEntries): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const [leaf, { evidence = [] }] of Object.entries(leaves)) {
    for (const { sha256, place } of evidence)
      uses.set(sha256, [...(uses.get(sha256) ?? []), { leaf, place }]);
  }
  return uses;
}

const FILTERS: Readonly<Record<EvidenceFilter, (row: EvidenceRow) => boolean>> = {
  all: () => true,
  unused: ({ uses }) => uses.length === 0,
  undescribed: ({ item }) => item.number === undefined || item.issuedOn === undefined,
  damaged: ({ damage }) => damage !== null,
};

/** How many rows each filter leaves. */
export function countRows(rows: readonly EvidenceRow[]): Readonly<Record<EvidenceFilter, number>> {
  const count = (filter: EvidenceFilter) => rows.filter(FILTERS[filter]).length;
  return {
    all: rows.length,
    unused: count('unused'),
    undescribed: count('undescribed'),
    damaged: count('damaged'),
  };
}

type Choice = {
  readonly filter: EvidenceFilter;
  readonly query: string;
  readonly sorting: Sorting;
};

/** The rows to show; searched without marks, case and spaces in everything a document says about itself. */
export function chosenRows(
  rows: readonly EvidenceRow[],
  { filter, query, sorting }: Choice,
): readonly EvidenceRow[] {
  const kept = rows.filter((row) => FILTERS[filter](row) && matches(query, searchText(row)));
  if (sorting === null) return kept;
  const sorted = kept.toSorted(ORDER[sorting.by]);
  return sorting.descending ? sorted.toReversed() : sorted;
}

function searchText({ item, uses }: EvidenceRow): string {
  const { title, fileName, number = '', issuer = '' } = item;
  return [title, fileName, number, issuer, ...uses.map(({ leaf }) => leaf)].join(' ');
}

const ORDER: Readonly<Record<SortKey, (a: EvidenceRow, b: EvidenceRow) => number>> = {
  name: (a, b) => compareVietnamese(evidenceName(a.item), evidenceName(b.item)),
  date: (a, b) => (a.item.issuedOn ?? '').localeCompare(b.item.issuedOn ?? '', 'en'),
  size: (a, b) => a.item.size - b.item.size,
};

/** Bytes of what leaves cite: only that is sent. */
export function citedBytes(rows: readonly EvidenceRow[]): number {
  return rows.reduce((sum, { item, uses }) => sum + (uses.length > 0 ? item.size : 0), 0);
}

/** The cited documents that take the most room. */
export function largestCited(rows: readonly EvidenceRow[], count: number): readonly EvidenceItem[] {
  return rows
    .filter(({ uses }) => uses.length > 0)
    .map(({ item }) => item)
    .toSorted((a, b) => b.size - a.size)
    .slice(0, count);
}
