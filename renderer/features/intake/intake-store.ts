import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

import type { Arrival, Inspection, IntakeItem, IntakeResult } from './intake-data.ts';

export type Running = {
  readonly done: number;
  /** Names of the files of the call that runs, in its order. */
  readonly hand: readonly string[];
  readonly total: number;
  /** Milliseconds of this window's clock, for "đã chạy". */
  readonly startedAt: number;
  readonly stopping: boolean;
};
export type Reading = {
  readonly done: number;
  readonly total: number;
  readonly stopping: boolean;
};
export type IntakeState = {
  readonly items: readonly IntakeItem[];
  /** Handed in and not yet touched; after a stop they wait for the person. */
  readonly waiting: readonly File[];
  /** Files of folders that are no packages by their names. */
  readonly passedOver: number;
  readonly reading: Reading | null;
  readonly running: Running | null;
  /** Files of the running call that are done, as the backend counts them (X3). */
  readonly inHand: number;
  /** Of the last run, newest first. */
  readonly results: readonly IntakeResult[];
  /** Set when the last run was stopped by the person: how many files it did not touch. */
  readonly untouched: number;
};

export const initialIntake: IntakeState = {
  items: [],
  waiting: [],
  passedOver: 0,
  reading: null,
  running: null,
  inHand: 0,
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
  return useStore(
    store,
    ({ items, reading, waiting, passedOver }) =>
      items.length > 0 || reading !== null || waiting.length > 0 || passedOver > 0,
  );
}

/** How far the whole batch has come, wherever the person is; null while none runs (X3). */
export function useIntakeCount() {
  const { reading, running, inHand } = useIntake();
  const batch = running ?? reading;
  if (batch === null) return null;
  const done = Math.min(batch.total, batch.done + inHand);
  return { task: running === null ? 'inspect' : 'intake', done, total: batch.total };
}

export function intakeNow(): IntakeState {
  return store.getState();
}

export function filesHandedIn(files: readonly File[], passedOver: number): void {
  store.setState((state) => ({
    waiting: [...state.waiting, ...files],
    passedOver: state.passedOver + passedOver,
    reading: state.reading && { ...state.reading, total: state.reading.total + files.length },
  }));
}

export function readingStarted(total: number): void {
  store.setState({ reading: { done: 0, total, stopping: false }, inHand: 0 });
}

/** The next files in line; they are no longer waiting. */
export function filesTaken(count: number): readonly File[] {
  const { waiting } = store.getState();
  store.setState({ waiting: waiting.slice(count) });
  return waiting.slice(0, count);
}

/** Files that a stop left alone go back to the head of the line. */
export function filesGivenBack(files: readonly File[]): void {
  store.setState(({ waiting }) => ({ waiting: [...files, ...waiting] }));
}

export function itemsRead(read: readonly IntakeItem[]): void {
  store.setState(({ items, reading }) => ({
    items: [...items, ...read],
    reading: reading && { ...reading, done: reading.done + read.length },
    inHand: 0,
  }));
}

export function readingStopAsked(): void {
  store.setState(({ reading }) => ({ reading: reading && { ...reading, stopping: true } }));
}

export function readingEnded(): void {
  store.setState({ reading: null, inHand: 0 });
}

/** The backend finished one more file of the call that runs. */
export function handCounted(inHand: number): void {
  store.setState((state) => ({ inHand: Math.max(state.inHand, inHand) }));
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
  store.setState({ items: [], waiting: [], passedOver: 0, results: [], untouched: 0 });
}

export function runStarted(total: number, startedAt: number): void {
  store.setState({
    running: { done: 0, total, startedAt, hand: [], stopping: false },
    inHand: 0,
    results: [],
    untouched: 0,
  });
}

export function chunkStarted(hand: readonly string[]): void {
  store.setState(({ running }) => ({ running: running && { ...running, hand }, inHand: 0 }));
}

/** What became of files stands in the results; one that failed stays in the list and can be tried again. */
export function chunkEnded(ended: readonly IntakeResult[]): void {
  const settled = new Set(ended.filter(({ outcome }) => outcome !== 'failed').map(({ id }) => id));
  store.setState(({ items, results, running }) => ({
    items: items.filter(({ id }) => !settled.has(id)),
    results: [...ended.toReversed(), ...results],
    running: running && { ...running, done: running.done + ended.length, hand: [] },
    inHand: 0,
  }));
}

export function stopAsked(): void {
  store.setState(({ running }) => ({ running: running && { ...running, stopping: true } }));
}

export function runEnded(): void {
  store.setState(({ running }) => ({
    running: null,
    inHand: 0,
    untouched: running === null ? 0 : running.total - running.done,
  }));
}

export function resultsDismissed(): void {
  store.setState({ results: [], untouched: 0 });
}
