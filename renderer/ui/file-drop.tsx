import type { Icon as TablerIcon } from '@tabler/icons-react';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';

import { Button } from './button.tsx';

type ButtonProps = {
  readonly children: ReactNode;
  readonly onFiles: (files: readonly File[]) => void;
  readonly accept?: string;
  readonly multiple?: boolean;
  readonly icon?: TablerIcon;
  readonly size?: 'sm' | 'md' | 'lg';
  readonly variant?: 'plain' | 'primary' | 'quiet';
  readonly busy?: boolean;
  readonly blocked?: string | null;
};

/** Opens the system's file dialog. */
export function FileButton({ onFiles, accept, multiple = false, ...button }: ButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        {...button}
        onClick={() => {
          input.current?.click();
        }}
      />
      <input
        ref={input}
        type="file"
        hidden
        data-testid="file-input"
        accept={accept}
        multiple={multiple}
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // The same file may be chosen again after a failure.
          event.currentTarget.value = '';
          if (files.length > 0) onFiles(files);
        }}
      />
    </>
  );
}

type DropProps = {
  readonly onFiles: (files: readonly File[]) => void;
  /** Takes the whole drop instead, for a screen that looks into folders. */
  readonly onDrop?: (transfer: DataTransfer) => void;
  readonly children: ReactNode;
  readonly className?: string;
};

/** An area that takes dropped files; a button inside does the same for the keyboard. */
export function FileDrop({ onFiles, onDrop, children, className = '' }: DropProps) {
  const [over, setOver] = useState(false);
  return (
    <div
      className={`drop${over ? ' drop--over' : ''} ${className}`}
      onDragOver={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        if (!carriesFiles(event)) return;
        event.preventDefault();
        setOver(false);
        if (onDrop === undefined) onFiles([...event.dataTransfer.files]);
        else onDrop(event.dataTransfer);
      }}
    >
      {children}
    </div>
  );
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}
