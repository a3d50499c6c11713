type Named = { readonly code: string; readonly name: string };
type Neighbours = { readonly previous: Named | null; readonly next: Named | null };

/** What stands before and after one of a list; both null for one that is not in it. */
export function neighboursOf(list: readonly Named[], code: string): Neighbours {
  const at = list.findIndex((it) => it.code === code);
  if (at === -1) return { previous: null, next: null };
  return { previous: named(list[at - 1]), next: named(list[at + 1]) };
}

function named(it: Named | undefined): Named | null {
  return it === undefined ? null : { code: it.code, name: it.name };
}
