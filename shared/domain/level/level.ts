import { z } from 'zod';

/** The levels that have a criteria set and a ranking of their own: sở, huyện, xã (letter 1252, I.1). */
export const LEVELS = ['so', 'huyen', 'xa'] as const;
export const Level = z.enum(LEVELS);
export type Level = z.output<typeof Level>;
