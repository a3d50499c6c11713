import type { Exports } from './files/exports.ts';
import type { FileStore } from './files/file-store.ts';
import type { Inbox } from './files/inbox.ts';
import type { Clock, Events, HostServices, IdSource, Logger } from './ports.ts';
import type { KeySession } from './services/key/key-session.ts';
import type { Ledger } from './services/ledger.ts';
import type { Store } from './store.ts';

/** What use cases of any desk are built from; each takes only what it needs of it. */
export type UnitDesk = {
  readonly store: Store;
  readonly files: FileStore;
  readonly inbox: Inbox;
  readonly exports: Exports;
  readonly keys: KeySession;
  readonly ledger: Ledger;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly events: Events;
  readonly logger: Logger;
  readonly host: HostServices;
};
