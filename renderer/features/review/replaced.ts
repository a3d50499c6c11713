import type { Row } from './review-data.ts';

/** The rows of a table with those that changed in their places; all others stay the very same. */
export function replaced(rows: readonly Row[], changed: readonly Row[]): Row[] {
  const byPlace = new Map(changed.map((row) => [`${row.unit} ${row.leaf}`, row]));
  return rows.map((row) => byPlace.get(`${row.unit} ${row.leaf}`) ?? row);
}
