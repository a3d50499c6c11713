import { vi } from '../../shared/i18n/vi.ts';

/** Work left behind one entry of the rail; nothing when there is none. */
export function RailCount({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <span className="rail__count num">
      {count} <span className="sr-only">{vi.deskParts.railCount}</span>
    </span>
  );
}
