import { z } from 'zod';

import { command, query, type Tag } from '../define.ts';
import { Passphrase, People, UnitLine } from '../dto.ts';

/** Entering or leaving the practice desk changes whose data everything is about. */
const everything: readonly Tag[] = ['session', 'form', 'submission', 'intake', 'review', 'ranking'];

/** A desk to practise on beside the real one, which it never touches (X5). */
export const practiceMethods = {
  /** Whether this window works on the practice desk, and whose practice desk is kept on this machine. */
  'practice.state': query({
    input: z.object({}),
    output: z.object({ inUse: z.boolean(), kept: UnitLine.nullable() }),
    errors: [],
    roles: 'anyone',
    reads: ['session'],
  }),
  /** Units that can be practised as: those of the shipped campaign; no campaign package is needed. */
  'practice.units': query({
    input: z.object({}),
    output: z.array(UnitLine),
    errors: [],
    roles: 'anyone',
    reads: [],
  }),
  /** Makes a fresh practice desk with a practice campaign of its own, in place of an earlier one, and enters it. */
  'practice.start': command({
    input: z.object({ unit: z.string(), people: People, passphrase: Passphrase }),
    output: z.object({}),
    errors: ['setup/unit-unknown', 'setup/passphrase-short'],
    roles: 'anyone',
    changes: everything,
  }),
  /** Enters the practice desk as it was left. */
  'practice.continue': command({
    input: z.object({}),
    output: z.object({}),
    errors: ['practice/none'],
    roles: 'anyone',
    changes: everything,
  }),
  /** Back to the real desk; the practice desk is kept, or erased with everything on it. */
  'practice.leave': command({
    input: z.object({ erase: z.boolean() }),
    output: z.object({}),
    errors: [],
    roles: 'anyone',
    changes: everything,
  }),
  /** Made-up figures and reasons where the practice form is still empty; nothing typed is replaced. */
  'practice.fill': command({
    input: z.object({}),
    output: z.object({ figures: z.int(), reasons: z.int() }),
    errors: ['practice/none', 'form/locked'],
    roles: ['unit', 'district'],
    changes: ['form', 'submission'],
  }),
};
