import { z } from 'zod';

import { NodeCode } from '../../domain/criteria/criteria-set.ts';
import { Decimal } from '../../domain/number/decimal.ts';
import { query } from '../define.ts';
import { UnitLine } from '../dto.ts';

const Best = z.object({
  /** The best a ÷ b, rounded for reading; null where nobody has one. */
  value: Decimal.nullable(),
  units: z.array(UnitLine),
});

/** Relative criteria: what closing a block fixes, and what happened to it since (P8). */
export const relativeMethods = {
  /** What is still open before a block is closed, and who is best at its relative leaves. */
  'ranking.closing': query({
    input: z.object({ block: z.string() }),
    output: z.object({
      closed: z.object({ at: z.string(), by: z.string() }).nullable(),
      /** Ranked units of the block. */
      units: z.int(),
      warnings: z.object({
        /** Objections that nobody settled. */
        objections: z.int(),
        /** Counted leaves that nobody looked at, and in how many units. */
        unchecked: z.int(),
        uncheckedUnits: z.int(),
        /** Leaves at which reviewers found different things and nobody decided. */
        conflicts: z.int(),
        /** Units that got no notice of appraisal. */
        unnoticed: z.int(),
      }),
      leaves: z.array(
        z.object({
          leaf: NodeCode,
          name: z.string(),
          valueUnit: z.string(),
          now: Best,
          /** As it was when the block was closed; null while it is open. */
          atClosing: Best.nullable(),
          /** Decisions since the closing that gave the best another value or another unit. */
          changes: z.array(
            z.object({
              unit: UnitLine,
              at: z.string(),
              by: z.string(),
              kind: z.string(),
              reason: z.string(),
              before: Decimal.nullable(),
              after: Decimal.nullable(),
            }),
          ),
        }),
      ),
    }),
    errors: ['ranking/unknown-block', 'ranking/nothing-to-rank'],
    roles: ['province'],
    reads: ['ranking', 'review', 'notices'],
  }),
};
