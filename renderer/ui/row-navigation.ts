/** Where a list stands: which row is active, how many rows there are, how many fit on one page. */
export type RowPosition = {
  readonly active: number;
  readonly count: number;
  readonly page: number;
};

/** The row a key leads to in a list, grid or tree grid; null when the key is not one that moves between rows. */
export function rowForKey(key: string, position: RowPosition): number | null {
  const { active, count, page } = position;
  if (count === 0) return null;
  const target = targetOf(key, { active, count, page: Math.max(1, page) });
  return target === null ? null : Math.min(count - 1, Math.max(0, target));
}

function targetOf(key: string, { active, count, page }: RowPosition): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + page;
    case 'PageUp':
      return active - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
