import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';

import { InspectionEntry } from './inspection-entry.tsx';
import type { IntakeItem } from './intake-data.ts';

type Props = {
  readonly items: readonly IntakeItem[];
  readonly onArrival: (item: IntakeItem) => void;
};
/** Height of an entry of three lines, before it is measured. */
const ENTRY_HEIGHT = 100;

/** Hundreds of files: only those near the window are in the page. */
export function InspectionList({ items, onArrival }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  // Nothing here is memoised by a compiler, which is all the rule warns about.
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ENTRY_HEIGHT,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 6,
  });
  return (
    // Scrolls, so the keyboard must be able to reach it even where no entry holds a button.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="insp__list" ref={scroller} tabIndex={0} aria-labelledby="inspection">
      <ul className="insp__virtual" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (item === undefined) return null;
          return (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${String(start)}px)` }}
            >
              <InspectionEntry item={item} onArrival={onArrival} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
