import path from 'node:path';

import { err } from '../../shared/lib/result.ts';
import type { HostServices } from '../backend/ports.ts';
import type { HostReply, HostRequest } from './backend-messages.ts';

type Serving = { readonly services: HostServices; readonly dataDir: string };

/**
 * Does for the Worker what only the host can. Whatever the Worker asks, files outside the desk's data folder are
 * neither printed, written nor opened; a service that throws has failed.
 */
export async function serveHost(
  { services, dataDir }: Serving,
  request: HostRequest,
): Promise<HostReply> {
  const within = (file: string): boolean => isWithin(dataDir, file);
  if (request.service === 'open') {
    const failed = err({ code: 'host/open-failed' as const });
    const opening = within(request.file) ? services.open(request.file) : failed;
    return { service: 'open', result: await settled(opening, failed) };
  }
  const { htmlFile, to } = request;
  const failed = err({ code: 'host/pdf-failed' as const });
  const printing = within(htmlFile) && within(to) ? services.pdf(htmlFile, to) : failed;
  return { service: 'pdf', result: await settled(printing, failed) };
}

async function settled<T>(work: T | Promise<T>, otherwise: T): Promise<T> {
  try {
    return await work;
  } catch {
    // A hidden window that crashed, a disk that is full: the person learns that it failed and what to use instead.
    return otherwise;
  }
}

function isWithin(folder: string, file: string): boolean {
  const inside = path.relative(path.resolve(folder), path.resolve(file));
  return inside !== '' && !inside.startsWith('..') && !path.isAbsolute(inside);
}
