import { err } from '../../shared/lib/result.ts';
import type { HostServices } from './ports.ts';

/** A host that can do nothing but serve: the command line, rehearsals, a browser without a Chromium of ours. */
export const noHost: HostServices = {
  pdf: async () => err({ code: 'host/no-pdf' }),
  open: async () => err({ code: 'host/no-open' }),
};
