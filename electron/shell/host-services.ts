import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { BrowserWindow, session, shell, type Session } from 'electron';

import { err, ok } from '../../shared/lib/result.ts';
import type { HostServices } from '../backend/ports.ts';

/** Longer than any form takes on an old machine; a page that hangs must not hold the officer. */
const PRINT_LIMIT_MS = 60_000;

/** What Electron does for the backend: prints a page nobody sees, opens a file in the system's own program. */
export function createShellServices(): HostServices {
  // One page at a time: they share a session that reaches the page being printed only.
  let last: Promise<unknown> = Promise.resolve();
  return {
    pdf: async (htmlFile, to) => {
      const printing = last.then(() => printed(htmlFile));
      last = printing.catch(() => null);
      await writeFile(to, await printing);
      return ok(null);
    },
    open: async (file) => {
      const problem = await shell.openPath(file);
      return problem === '' ? ok(null) : err({ code: 'host/open-failed' });
    },
  };
}

/** Margins, size and page numbers are those of the page's own `@page` rules. */
async function printed(htmlFile: string): Promise<Uint8Array> {
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: sessionFor(htmlFile),
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      spellcheck: false,
      devTools: false,
    },
  });
  const tooLong = setTimeout(() => window.destroy(), PRINT_LIMIT_MS);
  try {
    await window.loadFile(htmlFile);
    return await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    });
  } finally {
    clearTimeout(tooLong);
    if (!window.isDestroyed()) window.destroy();
  }
}

/** A session of its own, in memory, in which the page reaches itself and what it carries, and nothing else. */
function sessionFor(htmlFile: string): Session {
  const own = session.fromPartition('print');
  own.setPermissionRequestHandler((_contents, _permission, decide) => decide(false));
  own.setPermissionCheckHandler(() => false);
  own.webRequest.onBeforeRequest(({ url }, decide) =>
    decide({ cancel: !isPage(url, htmlFile) && !url.startsWith('data:') }),
  );
  return own;
}

function isPage(url: string, htmlFile: string): boolean {
  return url.startsWith('file:') && fileURLToPath(url) === path.resolve(htmlFile);
}
