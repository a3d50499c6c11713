import type { AppEvent } from '../../shared/ipc/events.ts';

/** The time as an instant in Việt Nam, `2019-10-20T08:15:00+07:00`: what every record and package carries. */
export type Clock = { readonly now: () => string };
/** Fresh UUIDs: incident numbers, export and inbox tokens. */
export type IdSource = { readonly next: () => string };
type Log = (message: string, details?: unknown) => void;
/** Never given answers or names of people; support reads it. */
export type Logger = { readonly info: Log; readonly warn: Log; readonly error: Log };
/** Pushes to the window; a host without one drops them. */
export type Events = { readonly emit: (event: AppEvent) => void };
/** The one folder that holds everything of a desk. */
export type Paths = { readonly data: string };

/** What the backend needs from the outside world. Tests pass fakes; the worker passes the real ones. */
export type Ports = {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly logger: Logger;
  readonly events: Events;
};
