import type { HostServices } from '../backend/ports.ts';
import type { FromWorker, HostReply, HostRequest } from './backend-messages.ts';

/** The host's services as the Worker sees them: each is a message there and a message back. */
export function createRemoteHost(post: (message: FromWorker) => void): {
  readonly host: HostServices;
  readonly settle: (id: number, reply: HostReply) => void;
} {
  const waiting = new Map<number, (reply: HostReply) => void>();
  let lastId = 0;
  const ask = async (request: HostRequest): Promise<HostReply> => {
    lastId += 1;
    const id = lastId;
    return await new Promise((resolve) => {
      waiting.set(id, resolve);
      post({ kind: 'serve', id, request });
    });
  };
  return {
    host: {
      pdf: async (htmlFile, to) => {
        const reply = await ask({ service: 'pdf', htmlFile, to });
        if (reply.service !== 'pdf') throw new Error('the host answered another question');
        return reply.result;
      },
      open: async (file) => {
        const reply = await ask({ service: 'open', file });
        if (reply.service !== 'open') throw new Error('the host answered another question');
        return reply.result;
      },
    },
    settle: (id, reply) => {
      waiting.get(id)?.(reply);
      waiting.delete(id);
    },
  };
}
