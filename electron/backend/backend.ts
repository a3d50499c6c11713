import path from 'node:path';

import type { AppContract } from '../../shared/ipc/contract.ts';
import { openDataFolder } from './data-folder.ts';
import { createDispatch, type Bound, type Dispatch } from './dispatch.ts';
import { createExports } from './files/exports.ts';
import { createFileStore } from './files/file-store.ts';
import { createInbox } from './files/inbox.ts';
import { districtHandlers } from './handlers/district-handlers.ts';
import { boardHandlers } from './handlers/board-handlers.ts';
import { arrivalHandlers } from './handlers/arrival-handlers.ts';
import { documentHandlers } from './handlers/document-handlers.ts';
import { evidenceHandlers } from './handlers/evidence-handlers.ts';
import { fileHandlers } from './handlers/file-handlers.ts';
import { formHandlers } from './handlers/form-handlers.ts';
import { inspectionHandlers } from './handlers/inspection-handlers.ts';
import { intakeHandlers } from './handlers/intake-handlers.ts';
import { practiceHandlers } from './handlers/practice-handlers.ts';
import { partHandlers } from './handlers/part-handlers.ts';
import { noticeHandlers } from './handlers/notice-handlers.ts';
import { provinceHandlers } from './handlers/province-handlers.ts';
import { leafHandlers } from './handlers/leaf-handlers.ts';
import { rankingHandlers } from './handlers/ranking-handlers.ts';
import { returnHandlers } from './handlers/return-handlers.ts';
import { relativeHandlers } from './handlers/relative-handlers.ts';
import { reportHandlers } from './handlers/report-handlers.ts';
import { reviewHandlers } from './handlers/review-handlers.ts';
import { responseHandlers } from './handlers/response-handlers.ts';
import { sessionHandlers } from './handlers/session-handlers.ts';
import { teamHandlers } from './handlers/team-handlers.ts';
import { workbookHandlers } from './handlers/workbook-handlers.ts';
import type { Paths, Ports } from './ports.ts';
import { createReceiving } from './receiving.ts';
import { createReadCommunes } from './services/district/commune-sources.ts';
import { createKeySession, type OpenedKeys } from './services/key/key-session.ts';
import { createLedger } from './services/ledger.ts';
import { createStore } from './store.ts';
import type { UnitDesk } from './unit-desk.ts';
import { createWorkspaces, type Practice } from './workspaces.ts';

export type Backend = {
  readonly dispatch: Dispatch;
  /** True when the last process did not say goodbye; the data were examined and are sound (R6). */
  readonly uncleanStop: boolean;
  readonly close: () => void;
};

/** The whole app without a window; every host starts here. Throws `StartError` when the folder cannot be opened. */
export function createBackend({
  paths,
  ports,
  opened,
}: {
  readonly paths: Paths;
  readonly ports: Ports;
  /** Of a process that opens several desks or one desk again. */
  readonly opened?: OpenedKeys;
}): Backend {
  const tokens: Tokens = {
    inbox: createInbox(path.join(paths.data, 'inbox')),
    exports: createExports(path.join(paths.data, 'exports'), ports.ids),
  };
  const { real, current, close } = createWorkspaces<Workspace>(paths.data, (folder, practice) =>
    openWorkspace({ folder, practice, tokens, ports, opened }),
  );
  if (real.uncleanStop) ports.logger.warn('unclean stop: the database was examined and is sound');
  return {
    dispatch: (request) => current().dispatch(request),
    uncleanStop: real.uncleanStop,
    close,
  };
}

/** Files on their way in and out lie where the host looks for them, whichever desk is in use. */
type Tokens = Pick<UnitDesk, 'inbox' | 'exports'>;
/** One desk with its database, its files and its calls. */
type Workspace = Backend & { readonly desk: UnitDesk };

function openWorkspace({
  folder: dir,
  practice,
  tokens,
  ports,
  opened,
}: {
  readonly folder: string;
  readonly practice: Practice<Workspace>;
  readonly tokens: Tokens;
  readonly ports: Ports;
  readonly opened: OpenedKeys | undefined;
}): Workspace {
  const folder = openDataFolder(dir);
  const store = createStore(folder.db);
  const { clock } = ports;
  const desk: UnitDesk = {
    ...ports,
    ...tokens,
    store,
    files: createFileStore(path.join(dir, 'files')),
    keys: createKeySession(store.keys, 'desk', opened),
    ledger: createLedger({ store, clock }),
  };
  const receiving = createReceiving(desk);
  const table = {
    ...sessionHandlers(desk),
    ...practiceHandlers(desk, practice),
    ...formHandlers(desk, createReadCommunes(receiving)),
    ...leafHandlers(desk),
    ...reportHandlers(desk),
    ...partHandlers(desk),
    ...evidenceHandlers(desk),
    ...documentHandlers(desk),
    ...fileHandlers(desk),
    ...provinceHandlers(receiving),
    ...intakeHandlers(receiving),
    ...arrivalHandlers(receiving),
    ...boardHandlers(receiving),
    ...returnHandlers(desk),
    ...districtHandlers(receiving),
    ...inspectionHandlers(receiving),
    ...reviewHandlers(receiving),
    ...noticeHandlers(receiving),
    ...responseHandlers(desk),
    ...relativeHandlers(receiving),
    ...teamHandlers(receiving),
    ...rankingHandlers(receiving),
    ...workbookHandlers(desk),
  } satisfies Record<keyof AppContract, Bound>;
  const role = () => store.desks.get()?.role ?? null;
  return {
    desk,
    dispatch: createDispatch(table, { role, ...ports }),
    uncleanStop: folder.uncleanStop,
    close: folder.close,
  };
}
