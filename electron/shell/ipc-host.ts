import type { IpcMain, WebContents } from 'electron';

import { CALL_CHANNEL, EVENT_CHANNEL } from '../../shared/ipc/channels.ts';
import { CallRequest } from '../../shared/ipc/transport.ts';
import type { BackendClient } from '../hosts/backend-client.ts';

/** Serves the backend to the main frame of one window and refuses every other sender; passes pushes on to it. */
export function serveOverIpc(ipc: IpcMain, backend: BackendClient, trusted: WebContents): void {
  ipc.handle(CALL_CHANNEL, async (event, message: unknown) => {
    if (event.sender !== trusted || event.senderFrame !== trusted.mainFrame)
      throw new Error('untrusted sender');
    return await backend.call(CallRequest.parse(message));
  });
  const stop = backend.onEvent((event) => trusted.send(EVENT_CHANNEL, event));
  trusted.once('destroyed', stop);
}
