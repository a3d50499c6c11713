import type { ReceivingStore } from '../../receiving-store.ts';

export type UnitContact = { readonly name: string; readonly phone: string };

/** Whom to call, by unit: as an officer of this desk wrote it down, else as the unit's newest request says (H3). */
export function readContacts({
  contacts,
}: Pick<ReceivingStore, 'contacts'>): ReadonlyMap<string, UnitContact> {
  const lines = [...contacts.fromRequests(), ...contacts.list()];
  return new Map(lines.map(({ unit, name, phone }) => [unit, { name, phone }]));
}
