import { IconX } from '@tabler/icons-react';
import { useId, useLayoutEffect, useRef, type ReactNode } from 'react';

import { vi } from '../../shared/i18n/vi.ts';
import { Button } from './button.tsx';

type Props = {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly onClose: () => void;
  readonly width?: 'narrow' | 'wide' | 'full';
};

/**
 * A modal layer on the native `<dialog>`: the browser keeps focus inside, makes the rest inert, closes on Esc and
 * gives focus back to what opened it.
 */
export function Dialog(props: Props) {
  const { title, subtitle, children, footer, onClose, width = 'wide' } = props;
  const box = useRef<HTMLDialogElement>(null);
  const id = useId();
  // Closed before it leaves the page: only then does the browser give focus back.
  useLayoutEffect(() => {
    const dialog = box.current;
    if (dialog === null) return undefined;
    dialog.showModal();
    firstFocus(dialog)?.focus();
    return () => dialog.close();
  }, []);
  return (
    <dialog
      ref={box}
      className={`dialog dialog--${width}`}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <header className="dialog__head">
        <div className="grow">
          <h2 id={id}>{title}</h2>
          {subtitle === undefined ? null : <p className="sm dim">{subtitle}</p>}
        </div>
        <Button variant="quiet" icon={IconX} aria-label={vi.common.closeEsc} onClick={onClose} />
      </header>
      <div className="dialog__body">{children}</div>
      {footer === undefined ? null : <footer className="dialog__foot">{footer}</footer>}
    </dialog>
  );
}

/** What the dialog was opened for: its first field, else its main button; the browser alone would take the cross. */
function firstFocus(dialog: HTMLElement): HTMLElement | null {
  return (
    dialog.querySelector<HTMLElement>('.dialog__body :is(input, textarea, select)') ??
    dialog.querySelector<HTMLElement>('.dialog__foot .btn--primary')
  );
}
