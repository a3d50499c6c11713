import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

import { createClient } from '../../shared/ipc/client.ts';
import { contract, type AppContract } from '../../shared/ipc/contract.ts';
import type { CallError, Client } from '../../shared/ipc/define.ts';
import type { ExportedFile } from '../../shared/ipc/dto.ts';
import type { Result } from '../../shared/lib/result.ts';
import { createBackend } from '../backend/backend.ts';
import { noHost } from '../backend/no-host.ts';
import { createOpenedKeys } from '../backend/services/key/key-session.ts';
import type { RehearsalClock } from './rehearsal-clock.ts';

/** One machine of the rehearsal: a real backend on its own data folder, driven through the contract as screens do. */
export type Desk = {
  readonly api: Client<AppContract>;
  readonly clock: RehearsalClock;
  /** Hands a file over as the host does with a dropped one. */
  readonly give: (file: string) => string;
  /** Copies a file the desk made to `folder`, under its own name. */
  readonly take: (file: ExportedFile, folder: string) => string;
  readonly close: () => void;
};

/** A desk as whoever drives it needs it, wherever its backend runs. */
export type DrivenDesk = Pick<Desk, 'api' | 'give' | 'take'>;

/** Files to and from a desk's data folder, as the host moves them. */
export function filesOf(dataDir: string): Pick<Desk, 'give' | 'take'> {
  return {
    give: (file) => {
      const token = randomUUID();
      const folder = path.join(dataDir, 'inbox', token);
      mkdirSync(folder, { recursive: true });
      copyFileSync(file, path.join(folder, path.basename(file)));
      return token;
    },
    take: (file, folder) => {
      mkdirSync(folder, { recursive: true });
      const target = path.join(folder, file.name);
      copyFileSync(path.join(dataDir, 'exports', file.id, file.name), target);
      return target;
    },
  };
}

/** One process plays many machines, and opens a desk again for the next letter: each key is derived once (ADR 12). */
const opened = createOpenedKeys();

/** Opens a desk; `log` receives what only a bug writes. */
export function openDesk({
  dataDir,
  clock,
}: {
  readonly dataDir: string;
  readonly clock: RehearsalClock;
}): Desk {
  const backend = createBackend({
    paths: { data: dataDir },
    opened,
    ports: {
      clock,
      ids: { next: () => randomUUID() },
      logger: {
        info: () => undefined,
        warn: () => undefined,
        error: (message, details) => {
          process.stderr.write(`${message} ${JSON.stringify(details)}\n`);
        },
      },
      events: { emit: () => undefined },
      host: noHost,
    },
  });
  return {
    api: createClient(contract, (request) => backend.dispatch(request)),
    clock,
    ...filesOf(dataDir),
    close: backend.close,
  };
}

/** A step of a rehearsal that fails is a bug of the rehearsal or of the app, never an expected case. */
export function mustSucceed<T>(step: string, result: Result<T, CallError>): T {
  if (result.ok) return result.value;
  throw new Error(`${step}: ${JSON.stringify(result.error)}`);
}
