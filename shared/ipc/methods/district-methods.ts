import { z } from 'zod';

import { FieldSlug } from '../../domain/criteria/field.ts';
import { NodeCode } from '../../domain/criteria/criteria-set.ts';
import { Decimal } from '../../domain/number/decimal.ts';
import { RankedTotals } from '../../domain/ranking/ranking.ts';
import { command, query } from '../define.ts';
import { ExportedFile, Passphrase, UnitLine } from '../dto.ts';
import { DocumentProfileChoice } from './document-methods.ts';

const district = ['district'] as const;
const Reason = z.string().max(500);

/** A figure of the district's own form that draws on its communes, with the way it comes about (H5). */
const DistrictFigure = z.object({
  field: FieldSlug,
  label: z.string(),
  unit: z.string().nullable(),
  /** What the criteria set says of the source, beside the label. */
  note: z.string(),
  source: z.enum(['communes', 'register', 'arrivals']),
  /** Leaves that show or read it. */
  leaves: z.array(NodeCode),
  value: Decimal,
  own: Decimal.nullable(),
  /** What the district's form says; null while empty. */
  entered: Decimal.nullable(),
  differs: z.boolean(),
  /** Why the form says otherwise, in the district's words. */
  reason: z.string(),
  lines: z.array(
    z.object({
      unit: z.string(),
      state: z.enum(['taken', 'late', 'not-filled', 'not-sent', 'excluded']),
      value: Decimal.nullable(),
      revision: z.int().nullable(),
    }),
  ),
});

const SummaryLine = z.object({
  unit: UnitLine,
  state: z.enum(['received', 'late', 'missing', 'excluded']),
  revision: z.int().nullable(),
  number: z.int().nullable(),
  arrivedAt: z.string().nullable(),
  self: RankedTotals.nullable(),
  now: RankedTotals.nullable(),
  open: z.int(),
  checked: z.int(),
  changed: z.int(),
  reason: z.string(),
});

/** What a district makes of its communes' submissions: its own figures, the summary, the bundle (H5-H7). */
export const districtMethods = {
  /** Figures drawn on communes, commune by commune, and what was entered otherwise (H5). */
  'district.figures': query({
    input: z.object({}),
    output: z.object({
      communes: z.array(UnitLine),
      /** Communes are in time strictly before it; null where the campaign sets none. */
      deadline: z.string().nullable(),
      figures: z.array(DistrictFigure),
    }),
    errors: [],
    roles: district,
    reads: ['intake', 'form', 'submission', 'review'],
  }),
  /** Why the form says another figure than the communes' add up to; empty takes it back (H5). */
  'district.explain-figure': command({
    input: z.object({ field: FieldSlug, reason: Reason }),
    output: z.object({}),
    errors: ['district/unknown-figure'],
    roles: district,
    changes: ['submission'],
  }),
  /** "Tổng hợp các kết quả": own result, every commune, changed leaves, missing ones (H6). */
  'summary.get': query({
    input: z.object({}),
    output: z.object({
      own: z.object({
        state: z.enum(['draft', 'sealed']),
        revision: z.int(),
        totals: RankedTotals,
      }),
      lines: z.array(SummaryLine),
      changes: z.array(
        z.object({
          unit: UnitLine,
          code: NodeCode,
          name: z.string(),
          max: Decimal,
          self: Decimal.nullable(),
          points: Decimal.nullable(),
          reason: z.string(),
          by: z.string(),
        }),
      ),
    }),
    errors: [],
    roles: district,
    reads: ['intake', 'form', 'submission', 'review'],
  }),
  /** The same on paper: a workbook, or a report in the layout of `profile` (H6). */
  'summary.file': command({
    input: z.object({ format: z.enum(['xlsx', 'docx']), profile: DocumentProfileChoice }),
    output: ExportedFile,
    errors: [],
    roles: district,
    changes: [],
  }),
  /** What the next bundle would hold, and what is missing (H7). */
  'bundle.preview': query({
    input: z.object({}),
    output: z.object({
      revision: z.int(),
      /** The own submission that goes along; null before one is sealed. */
      own: z.object({ revision: z.int(), size: z.int(), sealedAt: z.string() }).nullable(),
      members: z.array(
        z.object({
          unit: UnitLine,
          revision: z.int(),
          size: z.int(),
          arrivedAt: z.string(),
          late: z.boolean(),
          /** Looks of the district that travel, and leaves whose points they change. */
          looks: z.int(),
          changed: z.int(),
          returns: z.int(),
        }),
      ),
      missing: z.array(z.object({ unit: UnitLine, reason: z.string() })),
      totalBytes: z.int(),
      receiver: z.string(),
      fileName: z.string(),
      /** The bundle sealed last, and whether the next would say anything else. */
      last: z
        .object({ revision: z.int(), sealedAt: z.string(), unchanged: z.boolean() })
        .nullable(),
    }),
    errors: [],
    roles: district,
    reads: ['intake', 'submission', 'review'],
  }),
  /** Why communes have sent nothing, by unit code; durable when this returns, signed with the bundle (H7). */
  'bundle.save-reasons': command({
    input: z.object({ reasons: z.record(z.string(), Reason) }),
    output: z.object({}),
    errors: ['setup/unit-unknown'],
    roles: district,
    changes: ['submission'],
  }),
  /** Own submission, communes' original bytes, checks, returns and missing list, signed by the district (H7). */
  'bundle.seal': command({
    input: z.object({ passphrase: Passphrase }),
    output: z.object({
      file: ExportedFile,
      revision: z.int(),
      digest: z.string(),
      words: z.array(z.string()),
    }),
    errors: [
      'key/wrong-passphrase',
      'key/no-credential',
      'bundle/own-not-sealed',
      'bundle/reason-missing',
      'bundle/unchanged',
    ],
    roles: district,
    changes: ['intake', 'submission'],
  }),
};
