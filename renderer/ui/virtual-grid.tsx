import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode, type Ref } from 'react';

import { rowForKey } from './row-navigation.ts';
import { usePrinting } from './use-printing.ts';

/** What every row puts on its `<tr>`; the grid keeps one tab stop and points at the active row. */
export type RowProps = {
  readonly id: string;
  readonly ref: Ref<HTMLTableRowElement>;
  readonly 'data-index': number;
  readonly 'aria-rowindex': number;
  readonly 'aria-selected': boolean;
  readonly className: string;
  readonly onClick: () => void;
};

type Props = {
  readonly role: 'grid' | 'treegrid';
  readonly label: string;
  readonly className: string;
  /** The cells of the head row. */
  readonly head: ReactNode;
  readonly columns: number;
  /** Stable names of the rows, in order. */
  readonly ids: readonly string[];
  readonly active: number;
  readonly onActive: (index: number) => void;
  /** Enter, or a click. */
  readonly onOpen?: (index: number) => void;
  /** Keys of this table beyond moving and Enter; true when it was one. */
  readonly onKey?: (event: KeyboardEvent, index: number) => boolean;
  /** Height in px of a row whose text does not wrap. */
  readonly rowHeight: number;
  readonly renderRow: (index: number, row: RowProps) => ReactNode;
};

const HEAD = 42;
const OVERSCAN = 12;

/** A table of any length: only the rows near the window are in the page, and all of them on paper. */
export function VirtualGrid(props: Props) {
  const { ids, active, rowHeight } = props;
  const base = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const virtual = useVirtualizer({
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => ids[index] ?? index,
    scrollPaddingStart: HEAD,
    overscan: OVERSCAN,
  });
  useEffect(() => {
    if (active >= 0 && active < ids.length) virtual.scrollToIndex(active);
    // Scrolling follows the active row, not every new virtualizer object.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [active, ids.length]);

  const shown = virtual.getVirtualItems();
  const indexes = printing ? ids.map((_, index) => index) : shown.map(({ index }) => index);
  const before = printing ? 0 : (shown[0]?.start ?? 0);
  const after = printing ? 0 : virtual.getTotalSize() - (shown.at(-1)?.end ?? 0);
  const page = Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1;

  return (
    <div className="gridwrap" ref={scroller}>
      {/* A grid is one tab stop: its keys are handled here and the active row is pointed at. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table
        className={`table vgrid ${props.className}`}
        role={props.role}
        aria-label={props.label}
        aria-rowcount={ids.length + 1}
        aria-activedescendant={ids.length === 0 ? undefined : rowId(base, active)}
        tabIndex={0}
        onKeyDown={(event) => {
          onGridKey(event, props, page);
        }}
      >
        <thead>
          <tr aria-rowindex={1}>{props.head}</tr>
        </thead>
        <tbody>
          <Spacer height={before} columns={props.columns} />
          {indexes.map((index) =>
            props.renderRow(index, {
              id: rowId(base, index),
              ref: virtual.measureElement,
              'data-index': index,
              'aria-rowindex': index + 2,
              'aria-selected': index === active,
              className: index === active ? 'on' : '',
              onClick: () => {
                props.onActive(index);
                props.onOpen?.(index);
              },
            }),
          )}
          <Spacer height={after} columns={props.columns} />
        </tbody>
      </table>
    </div>
  );
}

function onGridKey(event: KeyboardEvent, props: Props, page: number): void {
  // A control inside a row keeps its own keys.
  if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return;
  if (event.ctrlKey || event.altKey || event.metaKey) {
    if (props.onKey?.(event, props.active) === true) event.preventDefault();
    return;
  }
  const target = rowForKey(event.key, { active: props.active, count: props.ids.length, page });
  if (target !== null) {
    event.preventDefault();
    props.onActive(target);
    return;
  }
  if (event.key === 'Enter' && props.onOpen !== undefined && props.ids.length > 0) {
    event.preventDefault();
    props.onOpen(props.active);
    return;
  }
  if (props.onKey?.(event, props.active) === true) event.preventDefault();
}

function rowId(base: string, index: number): string {
  return `${base}-${String(index)}`;
}

/** Stands for the rows outside the window, so that the scroll bar tells the truth. */
function Spacer({ height, columns }: { readonly height: number; readonly columns: number }) {
  if (height <= 0) return null;
  return (
    <tr aria-hidden className="vgrid__space">
      <td aria-hidden colSpan={columns} style={{ height }} />
    </tr>
  );
}
