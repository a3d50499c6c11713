import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

import type { ExportedFile } from '../../../shared/ipc/dto.ts';

export type CreatedFile = { readonly label: string; readonly file: ExportedFile };
const created = createStore<readonly CreatedFile[]>(() => []);

/** Keeps files made by the first start at hand until the window closes: the person still has to send them. */
export function keepCreated(files: readonly CreatedFile[]): void {
  created.setState(files, true);
}

export function useCreatedFiles(): readonly CreatedFile[] {
  return useStore(created);
}
