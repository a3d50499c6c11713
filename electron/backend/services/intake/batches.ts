/** A long call that a person may stop. */
export type Batch = {
  /** True once somebody asked: the file in hand is finished, the next is not begun. */
  readonly isStopped: () => boolean;
  readonly end: () => void;
};
export type Batches = ReturnType<typeof createBatches>;

/** The inspections and imports that run or wait on this desk, so that another call can stop them (X3). */
export function createBatches() {
  const running = new Set<{ stopped: boolean }>();
  return {
    begin: (): Batch => {
      const batch = { stopped: false };
      running.add(batch);
      return { isStopped: () => batch.stopped, end: () => void running.delete(batch) };
    },
    /** Asks all of them to stop; how many there were. */
    stop: (): number => {
      for (const batch of running) batch.stopped = true;
      return running.size;
    },
  };
}
