type Props = {
  readonly label: string;
  /** How the table is sorted by this column now; null when by another. */
  readonly direction: 'ascending' | 'descending' | null;
  readonly onSort: () => void;
  readonly className?: string;
};

/** Head of a column that sorts the table; pressing again turns the order round. */
export function SortHead({ label, direction, onSort, className }: Props) {
  return (
    <th scope="col" className={className} aria-sort={direction ?? undefined}>
      <button type="button" className="sort" onClick={onSort}>
        {label}
      </button>
    </th>
  );
}
