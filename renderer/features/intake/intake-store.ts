import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

import type { Arrival, Inspection, IntakeItem, IntakeResult } from './intake-data.ts';

export type Running = {
  readonly done: number;
  readonly total: number;
  /** Milliseconds of this window's clock, for "đã chạy". */
  readonly startedAt: number;
  readonly current: string;
  readonly stopping: boolean;
};
export type IntakeState = {
  readonly items: readonly IntakeItem[];
  readonly reading: { readonly done: number; readonly total: number } | null;
  readonly running: Running | null;
  /** Of the last run, newest first. */
  readonly results: readonly IntakeResult[];
  /** Set when the last run was stopped by the person: how many files it did not touch. */
  readonly untouched: number;
};

export const initialIntake: IntakeState = {
  items: [],
  reading: null,
  running: null,
  results: [],
  untouched: 0,
};

/** Files on their way in. One per window: a long import goes on while the person looks at the board. */
const store = createStore<IntakeState>(() => initialIntake);

export function useIntake(): IntakeState {
  return useStore(store);
}

/** Something was handed in and waits to be looked at. */
export function useHasFiles(): boolean {
  return useStore(store, ({ items, reading }) => items.length > 0 || reading !== null);
}

export function intakeNow(): IntakeState {
  return store.getState();
}

export function filesHandedIn(count: number): void {
  store.setState(({ reading }) => ({
    reading: { done: reading?.done ?? 0, total: (reading?.total ?? 0) + count },
  }));
}

export function itemsRead(read: readonly IntakeItem[]): void {
  store.setState(({ items, reading }) => ({
    items: [...items, ...read],
    reading: reading === null ? null : { ...reading, done: reading.done + read.length },
  }));
}

export function readingEnded(): void {
  store.setState({ reading: null });
}

export function inspectionRenewed(inspections: readonly Inspection[]): void {
  const byFile = new Map(inspections.map((inspection) => [inspection.file, inspection]));
  store.setState(({ items }) => ({
    items: items.map((item) => ({ ...item, inspection: byFile.get(item.id) ?? item.inspection })),
  }));
}

/** `id` null means every file of the list. */
export function arrivalEntered(id: string | null, arrival: Arrival | null): void {
  store.setState(({ items }) => ({
    items: items.map((item) => (id === null || item.id === id ? { ...item, arrival } : item)),
  }));
}

export function listCleared(): void {
  store.setState({ items: [], results: [], untouched: 0 });
}

export function runStarted(total: number, startedAt: number): void {
  store.setState({
    running: { done: 0, total, startedAt, current: '', stopping: false },
    results: [],
    untouched: 0,
  });
}

export function chunkStarted(current: string): void {
  store.setState(({ running }) => ({
    running: running === null ? null : { ...running, current },
  }));
}

export function chunkEnded(ended: readonly IntakeResult[]): void {
  const ids = new Set(ended.map(({ id }) => id));
  store.setState(({ items, results, running }) => ({
    items: items.filter(({ id }) => !ids.has(id)),
    results: [...ended.toReversed(), ...results],
    running: running === null ? null : { ...running, done: running.done + ended.length },
  }));
}

export function stopAsked(): void {
  store.setState(({ running }) => ({
    running: running === null ? null : { ...running, stopping: true },
  }));
}

export function runEnded(): void {
  store.setState(({ running }) => ({
    running: null,
    untouched: running === null ? 0 : running.total - running.done,
  }));
}

export function resultsDismissed(): void {
  store.setState({ results: [], untouched: 0 });
}
