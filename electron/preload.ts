import { contextBridge, ipcRenderer } from 'electron';

import { CALL_CHANNEL, EVENT_CHANNEL } from '../shared/ipc/channels.ts';
import type { AppBridge } from '../shared/ipc/transport.ts';

/** All a page may do with the machine: call the backend and hear its pushes. */
const bridge: AppBridge = {
  call: (request) => ipcRenderer.invoke(CALL_CHANNEL, request),
  onEvent: (listener) => {
    const hear = (_event: unknown, message: unknown): void => listener(message);
    ipcRenderer.on(EVENT_CHANNEL, hear);
    return () => void ipcRenderer.off(EVENT_CHANNEL, hear);
  },
};

contextBridge.exposeInMainWorld('appBridge', bridge);
