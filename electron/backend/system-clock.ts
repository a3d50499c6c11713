import { vietnamInstant } from '../../shared/domain/text/vietnam-instant.ts';
import type { Clock } from './ports.ts';

/** The machine's clock, whatever time zone the machine is set to. */
export const systemClock: Clock = { now: () => vietnamInstant(Date.now()) };
