import type { AppEvent } from '../../shared/ipc/events.ts';
import type { Result } from '../../shared/lib/result.ts';

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

/** `no-…`: this host cannot do it at all; `…-failed`: it tried. */
export type PdfFailure = { readonly code: 'host/no-pdf' | 'host/pdf-failed' };
export type OpenFailure = { readonly code: 'host/no-open' | 'host/open-failed' };
/** What only a host can do. Both take files of the desk's data folder and nothing else. */
export type HostServices = {
  /** Prints an HTML file, which is whole in itself, to a PDF file (U8). Margins and numbers are the page's own. */
  readonly pdf: (htmlFile: string, to: string) => Promise<Result<null, PdfFailure>>;
  /** Opens a file in the program the system has for it; only ever after a person asked for exactly that. */
  readonly open: (file: string) => Promise<Result<null, OpenFailure>>;
};

/** What the backend needs from the outside world. Tests pass fakes; the worker passes the real ones. */
export type Ports = {
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly logger: Logger;
  readonly events: Events;
  readonly host: HostServices;
};
