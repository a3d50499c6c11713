import { IconX } from '@tabler/icons-react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

import { vi } from '../../shared/i18n/vi.ts';
import { announce } from './announcer.tsx';
import { Button } from './button.tsx';
import { Callout } from './callout.tsx';

type Toast = { readonly id: number; readonly text: string; readonly tone: 'ok' | 'warn' | 'err' };
const MAX_SHOWN = 3;
const SHOWN_MS = 8000;

let lastId = 0;
const shown = createStore<readonly Toast[]>(() => []);

/** A short note about something finished elsewhere on the screen. Failures with advice belong in place instead. */
export function toast(text: string, tone: Toast['tone'] = 'ok'): void {
  lastId += 1;
  const id = lastId;
  shown.setState((now) => [...now, { id, text, tone }].slice(-MAX_SHOWN), true);
  announce(text, tone === 'err' ? 'assertive' : 'polite');
  if (tone !== 'err') setTimeout(() => dismiss(id), SHOWN_MS);
}

function dismiss(id: number): void {
  shown.setState((now) => now.filter((one) => one.id !== id), true);
}

/** The corner where they appear; mounted once by the frame. */
export function Toasts() {
  const toasts = useStore(shown);
  if (toasts.length === 0) return null;
  return (
    <section className="toasts" aria-label={vi.common.notes}>
      {toasts.map((one) => (
        <Callout
          key={one.id}
          tone={one.tone}
          actions={
            <Button
              size="sm"
              variant="quiet"
              icon={IconX}
              aria-label={vi.common.close}
              onClick={() => {
                dismiss(one.id);
              }}
            />
          }
        >
          <p>{one.text}</p>
        </Callout>
      ))}
    </section>
  );
}
