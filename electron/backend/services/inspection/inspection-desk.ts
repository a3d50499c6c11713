import {
  inspectionsOf,
  type Inspection,
} from '../../../../shared/domain/inspection/inspections.ts';
import type { StoredWorkset } from '../../db/workset-repository.ts';
import type { Receiving } from '../../receiving.ts';

/** What use cases of field inspection are built from. */
export type InspectionDesk = Receiving & {
  /** Every inspection by unit code, as the ledger stands. */
  readonly inspections: () => ReadonlyMap<string, Inspection>;
};

/** Prepares them; the ledger is read again only after a new decision, or when another work set was opened. */
export function createInspectionDesk(desk: Receiving): InspectionDesk {
  let last: { readonly key: string; readonly value: ReadonlyMap<string, Inspection> } | null = null;
  return {
    ...desk,
    inspections: () => {
      const { head, entries } = desk.ledgerState();
      const worksets = desk.store.worksets.list();
      const key = `${head ?? ''} ${worksets.length}`;
      if (last === null || last.key !== key)
        last = { key, value: inspectionsOf(entries, worksets.toReversed().flatMap(visitsOf)) };
      return last.value;
    },
  };
}

/** The visits that a work set gives to a laptop; why the units were selected stays at the Sở (P5, P6). */
function visitsOf({ data, openedAt }: StoredWorkset): Inspection[] {
  const by = { name: '', title: '', role: 'province' } as const;
  return data.units.flatMap(({ unit, visit }) => {
    if (visit === null) return [];
    const plan = { ...visit, leaves: data.leaves, at: openedAt, by };
    return [{ unit, selections: [], plan, visit: null, cancelled: null }];
  });
}
