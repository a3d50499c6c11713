/** Returns the value, or throws saying why it had to exist: for what only a bug can make absent. */
export function must<T>(value: T | null | undefined, why: string): T {
  if (value === null || value === undefined) throw new Error(`missing: ${why}`);
  return value;
}
