import { readTable } from '../text/table-text.ts';
import { searchKey } from '../text/search-key.ts';

/** A unit as a pasted list may name it. */
type Named = {
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly parentName: string;
};

export type PastedContact = {
  readonly unit: string;
  readonly name: string;
  readonly phone: string;
};
export type UnreadLine = {
  readonly text: string;
  readonly problem: 'unit-unknown' | 'unit-ambiguous' | 'phone-missing';
};
export type PastedContacts = {
  readonly contacts: readonly PastedContact[];
  readonly unread: readonly UnreadLine[];
};

/** Six digits at least; a code of a unit has five and no signs between. */
const PHONE = /^\+?[\d\s().-]{6,}(?:[,;/]\s*\+?[\d\s().-]{6,})*$/u;

type Index = {
  readonly byCode: ReadonlyMap<string, Named>;
  readonly byName: ReadonlyMap<string, readonly Named[]>;
};

/**
 * Reads a list of telephone numbers as spreadsheets put it on the clipboard, columns in any order: a unit by its code or
 * its name, told apart by its district where the name repeats; a telephone; whatever else is there is whom to ask for.
 * The last line of a unit counts. A head line and empty lines are passed over.
 */
export function readPastedContacts(text: string, units: readonly Named[]): PastedContacts {
  const index = indexOf(units);
  const contacts = new Map<string, PastedContact>();
  const unread: UnreadLine[] = [];
  for (const row of readTable(text)) {
    const cells = row.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (cells.length === 0) continue;
    const read = readLine(cells, index);
    if ('problem' in read) unread.push(read);
    else contacts.set(read.unit, read);
  }
  const [first, ...rest] = unread;
  // Nothing in a head line is a number.
  const isHead = first !== undefined && !/\d/u.test(first.text);
  return { contacts: [...contacts.values()], unread: isHead ? rest : unread };
}

function indexOf(units: readonly Named[]): Index {
  const named = units.flatMap((unit) =>
    namesOf(unit).map((name) => ({ unit, key: searchKey(name) })),
  );
  const byName = Map.groupBy(named, ({ key }) => key);
  return {
    byCode: new Map(units.map((unit) => [searchKey(unit.code), unit])),
    byName: new Map([...byName].map(([key, found]) => [key, found.map(({ unit }) => unit)])),
  };
}

/** With its type and without: `Xã Ia Sao`, `Ia Sao`. */
function namesOf({ name, type }: Named): readonly string[] {
  const head = `${type} `;
  return name.startsWith(head) ? [name, name.slice(head.length)] : [name];
}

function readLine(cells: readonly string[], index: Index): PastedContact | UnreadLine {
  const text = cells.join(' | ');
  const found = findUnit(cells, index);
  if ('problem' in found) return { text, problem: found.problem };
  const { unit, used } = found;
  const rest = cells.filter((cell) => !used.has(cell) && !isOrder(cell));
  const phone = rest.find((cell) => PHONE.test(cell));
  if (phone === undefined) return { text, problem: 'phone-missing' };
  const name = rest.find((cell) => cell !== phone && !PHONE.test(cell)) ?? '';
  return { unit: unit.code, name: name.slice(0, 100), phone: phone.slice(0, 60) };
}

type Found =
  | { readonly unit: Named; readonly used: ReadonlySet<string> }
  | { readonly problem: 'unit-unknown' | 'unit-ambiguous' };

function findUnit(cells: readonly string[], { byCode, byName }: Index): Found {
  const named = cells.flatMap((cell) => byName.get(searchKey(cell)) ?? []);
  for (const cell of cells) {
    const unit = byCode.get(searchKey(cell));
    if (unit !== undefined) return { unit, used: usedBy(unit, cells) };
  }
  if (named.length === 0) return { problem: 'unit-unknown' };
  const inDistrict = named.filter(({ parentName }) =>
    cells.some((cell) => searchKey(cell) === searchKey(parentName)),
  );
  const candidates = named.length === 1 ? named : inDistrict;
  const [unit] = candidates;
  return candidates.length === 1 && unit !== undefined
    ? { unit, used: usedBy(unit, cells) }
    : { problem: 'unit-ambiguous' };
}

/** The cells that name the unit and where it lies. */
function usedBy(unit: Named, cells: readonly string[]): ReadonlySet<string> {
  const names = new Set([unit.code, ...namesOf(unit), unit.parentName].map(searchKey));
  return new Set(cells.filter((cell) => names.has(searchKey(cell))));
}

/** A running number in front of the line. */
function isOrder(cell: string): boolean {
  return /^\d{1,4}\.?$/u.test(cell);
}
