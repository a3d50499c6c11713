import path from 'node:path';

import { dialog, type App, type BrowserWindow } from 'electron';

import { hostMessages } from '../../shared/i18n/host-messages.ts';
import { EVENT_CHANNEL } from '../../shared/ipc/channels.ts';
import type { AppEvent } from '../../shared/ipc/events.ts';
import { receiveLocalFile } from '../hosts/inbox-upload.ts';

const EXTENSION = '.cqdt';

/** The packages among a program's arguments: what a double click on files passes. */
export function packagesIn(args: readonly string[], folder: string): readonly string[] {
  return args
    .filter((arg) => !arg.startsWith('-') && path.extname(arg).toLowerCase() === EXTENSION)
    .map((arg) => path.resolve(folder, arg));
}

type Target = { readonly window: BrowserWindow; readonly dataDir: string };

/** Takes a file into the inbox like an upload and tells the page; the page never learns where it lay. */
export async function openFile({ window, dataDir }: Target, file: string): Promise<void> {
  const name = path.basename(file);
  try {
    const received = await receiveLocalFile(dataDir, file);
    if (!received.ok)
      return dialog.showErrorBox(hostMessages.title, hostMessages.fileTooLarge(name));
    const event: AppEvent = {
      kind: 'opened',
      file: received.value.token,
      name: received.value.name,
    };
    window.webContents.send(EVENT_CHANNEL, event);
  } catch {
    // A stick pulled out, a file held by another program: the person can act on it, so it is said, not logged.
    dialog.showErrorBox(hostMessages.title, hostMessages.fileUnreadable(name));
  }
}

/** A second start of the same desk brings this window forward and opens what that start was given. */
export function openFromLaterStarts(app: App, target: Target): void {
  app.on('second-instance', (_event, args, folder) => {
    if (target.window.isMinimized()) target.window.restore();
    target.window.focus();
    for (const file of packagesIn(args.slice(1), folder)) void openFile(target, file);
  });
}
