import { vietnamInstant } from '../../shared/domain/text/vietnam-instant.ts';

/** A clock that a rehearsal sets; every reading moves it one second on, so that records keep their order. */
export type RehearsalClock = {
  readonly now: () => string;
  readonly set: (instant: string) => void;
};

/** Starts at `instant`; reads as `2019-10-20T08:15:00+07:00`. */
export function createRehearsalClock(instant: string): RehearsalClock {
  let time = Date.parse(instant);
  return {
    now: () => {
      const reading = vietnamInstant(time);
      time += 1000;
      return reading;
    },
    set: (next) => {
      time = Math.max(time, Date.parse(next));
    },
  };
}
