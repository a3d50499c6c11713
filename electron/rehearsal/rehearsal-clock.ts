/** A clock that a rehearsal sets; every reading moves it one second on, so that records keep their order. */
export type RehearsalClock = {
  readonly now: () => string;
  readonly set: (instant: string) => void;
};

const VIETNAM_OFFSET_MS = 7 * 3_600_000;

/** Starts at `instant`; reads as `2019-10-20T08:15:00+07:00`. */
export function createRehearsalClock(instant: string): RehearsalClock {
  let time = Date.parse(instant);
  return {
    now: () => {
      const local = new Date(time + VIETNAM_OFFSET_MS).toISOString().slice(0, 19);
      time += 1000;
      return `${local}+07:00`;
    },
    set: (next) => {
      time = Math.max(time, Date.parse(next));
    },
  };
}
