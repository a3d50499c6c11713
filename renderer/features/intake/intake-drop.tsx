import { useEffect, useRef, type ReactNode } from 'react';

import { FileDrop } from '../../ui/file-drop.tsx';
import { readFiles } from './intake-flow.ts';

/** A screen that takes dropped packages anywhere, and Ctrl+O for its file button. */
export function IntakeDrop({ children }: { readonly children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const choose = (event: KeyboardEvent) => {
      if (!event.ctrlKey || event.isComposing || event.code !== 'KeyO') return;
      event.preventDefault();
      box.current?.querySelector<HTMLInputElement>('input[type="file"]')?.click();
    };
    document.addEventListener('keydown', choose);
    return () => {
      document.removeEventListener('keydown', choose);
    };
  }, []);
  return (
    <FileDrop className="sheetpart" onFiles={(files) => void readFiles(files)}>
      <div className="sheetpart" ref={box}>
        {children}
      </div>
    </FileDrop>
  );
}
