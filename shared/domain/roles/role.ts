import { z } from 'zod';

/** What a desk is used for: a unit's own, a district's, the province's (Sở TTTT), a reviewer's laptop (P5), the criteria author's. */
export const ROLES = ['unit', 'district', 'province', 'reviewer', 'author'] as const;
export const Role = z.enum(ROLES);
export type Role = z.output<typeof Role>;
