import { createClient } from '../../shared/ipc/client.ts';
import { contract, type AppContract } from '../../shared/ipc/contract.ts';
import type { Client } from '../../shared/ipc/define.ts';
import type { AppBridge, Transport } from '../../shared/ipc/transport.ts';

declare global {
  interface Window {
    /** Put there by the preload script; absent in the loopback host. */
    readonly appBridge?: AppBridge;
  }
}

/** Without a preload the same calls go over HTTP to the page's own origin. */
const overHttp: Transport = async (request) => {
  const response = await fetch('/api/call', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(request),
  });
  return await response.json();
};

export const api: Client<AppContract> = createClient(contract, window.appBridge?.call ?? overHttp);

/** Passes every push of the backend on, unparsed, for as long as the window lives. */
export function listen(listener: (event: unknown) => void): void {
  if (window.appBridge !== undefined) {
    window.appBridge.onEvent(listener);
    return;
  }
  new EventSource('/api/events').addEventListener('message', (message: MessageEvent<string>) => {
    listener(JSON.parse(message.data));
  });
}
