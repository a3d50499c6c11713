import { z } from 'zod';

import { NodeCode } from '../../domain/criteria/criteria-set.ts';
import { OfficerName } from '../../domain/parts/part-data.ts';
import { command, query } from '../define.ts';

const own = ['unit', 'district'] as const;

/** Work split among the officers of one unit (U12). */
export const partMethods = {
  /** Who fills what, and whether this machine only fills a part that another one handed over. */
  'parts.assignees': query({
    input: z.object({}),
    output: z.object({
      /** Whose leaves are "của tôi" on this machine. */
      me: z.string(),
      helper: z
        .object({ officer: z.string(), by: z.string(), at: z.string(), fileName: z.string() })
        .nullable(),
      leaves: z.record(NodeCode, z.string()),
      sections: z.record(z.string(), z.string()),
    }),
    errors: [],
    roles: own,
    reads: ['parts'],
  }),
  /** Gives leaves and sections to an officer, or to nobody with null. */
  'parts.assign': command({
    input: z.object({
      leaves: z.array(NodeCode).max(1000),
      sections: z.array(z.string().max(20)).max(100).default([]),
      officer: OfficerName.nullable(),
    }),
    output: z.object({ savedAt: z.string() }),
    errors: ['form/unknown-leaf', 'form/unknown-section'],
    roles: own,
    changes: ['parts'],
  }),
};
