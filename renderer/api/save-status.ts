import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

import type { CallError } from '../../shared/ipc/define.ts';

/** What the title bar says about the last change. `saved` only after the backend answered that it is durable (U3). */
export type SaveStatus =
  | { readonly kind: 'quiet' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'retrying' }
  | { readonly kind: 'refused'; readonly error: CallError };

type Status = {
  readonly now: SaveStatus;
  /** Text stands in an editor that is not handed on to be saved yet. */
  readonly typing: boolean;
};

const status = createStore<Status>(() => ({ now: { kind: 'quiet' }, typing: false }));

export function setSaveStatus(now: SaveStatus): void {
  status.setState({ now });
}

/** An editor holds text back until the person rests: until then nothing may say "đã lưu". */
export function setTyping(typing: boolean): void {
  status.setState({ typing });
}

export function useSaveStatus(): SaveStatus {
  return useStore(status, ({ now, typing }) =>
    typing && (now.kind === 'saved' || now.kind === 'quiet') ? SAVING : now,
  );
}

const SAVING: SaveStatus = { kind: 'saving' };
