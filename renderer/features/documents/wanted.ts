import type { z } from 'zod';

import type { contract } from '../../../shared/ipc/contract.ts';

type Input = z.input<(typeof contract)['document.make']['input']>;

/** What the person chose; the format is chosen by the button. */
export type Wanted = Pick<Input, 'document' | 'profile'>;
export type DocumentKind = Wanted['document'];
export type Profile = Wanted['profile'];

/** In the order in which they are needed. */
export const KINDS = [
  'form',
  'report',
  'cover',
  'missing',
  'evidence',
  'history',
] as const satisfies readonly DocumentKind[];
export const PROFILES = ['nd30', 'tt01'] as const satisfies readonly Profile[];
