import { useEffect } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

import { AppEvent } from '../../shared/ipc/events.ts';
import { listen } from './bridge.ts';
import { invalidate } from './query-client.ts';

type Progress = { readonly task: string; readonly done: number; readonly total: number };
const progress = createStore<{ readonly now: Progress | null }>(() => ({ now: null }));

type OpenedFile = { readonly file: string; readonly name: string };
const opened = createStore<{ readonly waiting: OpenedFile | null }>(() => ({ waiting: null }));

/** Connects the backend's pushes: once, when the window starts. */
export function connectEvents(): void {
  listen((raw) => {
    const event = AppEvent.parse(raw);
    switch (event.kind) {
      case 'changed':
        void invalidate(event.tags);
        break;
      case 'progress':
        progress.setState({ now: event.done < event.total ? event : null });
        break;
      case 'opened':
        opened.setState({ waiting: { file: event.file, name: event.name } });
        break;
    }
  });
}

/** The real count of the long task that runs now (X3), or null. */
export function useProgress(): Progress | null {
  return useStore(progress, ({ now }) => now);
}

/** Name of a file opened with the app that still waits for its screen. */
export function useOpenedName(): string | null {
  return useStore(opened, ({ waiting }) => waiting?.name ?? null);
}

/** Hands a file opened with the app (double click) to the screen that is there for it, now or when it comes. */
export function useOpenedFiles(onFile: (token: string) => void): void {
  useEffect(() => {
    const take = () => {
      const { waiting } = opened.getState();
      if (waiting === null) return;
      opened.setState({ waiting: null });
      onFile(waiting.file);
    };
    take();
    return opened.subscribe(take);
  }, [onFile]);
}
