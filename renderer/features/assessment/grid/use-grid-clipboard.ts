import { useEffect, type RefObject } from 'react';

import { clearBlock, copyBlock } from './block-commands.ts';
import { isEditing } from './grid-keys.ts';
import type { Block, GridRow } from './grid-rows.ts';

type Options = {
  readonly table: RefObject<HTMLTableElement | null>;
  readonly rows: readonly GridRow[];
  readonly block: Block;
  readonly onPaste: (text: string) => void;
};

/**
 * Copy, cut and paste of blocks. A list of options or a button has no text of its own, and then the browser sends the
 * clipboard's events to the page; so the page is listened to, and only while the cursor is in the grid.
 */
export function useGridClipboard({ table, rows, block, onPaste }: Options): void {
  useEffect(() => {
    const copy = (event: ClipboardEvent) => {
      if (!inGrid(table) || isEditing(document.activeElement)) return false;
      event.preventDefault();
      event.clipboardData?.setData('text/plain', copyBlock(rows, block));
      return true;
    };
    const onCopy = (event: ClipboardEvent) => void copy(event);
    const onCut = (event: ClipboardEvent) => {
      if (copy(event)) clearBlock(rows, block);
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!inGrid(table) || text === '') return;
      // One text into the text being edited is the input's own business.
      if (isEditing(document.activeElement) && !/[\t\n\r]/u.test(text.trimEnd())) return;
      event.preventDefault();
      onPaste(text);
    };
    document.addEventListener('copy', onCopy);
    document.addEventListener('cut', onCut);
    document.addEventListener('paste', paste);
    return () => {
      document.removeEventListener('copy', onCopy);
      document.removeEventListener('cut', onCut);
      document.removeEventListener('paste', paste);
    };
  }, [table, rows, block, onPaste]);
}

/** In a cell itself: a dialog opened from a cell has its own clipboard. */
function inGrid(table: RefObject<HTMLTableElement | null>): boolean {
  const here = document.activeElement;
  return table.current?.contains(here) === true && here?.closest('dialog') === null;
}
