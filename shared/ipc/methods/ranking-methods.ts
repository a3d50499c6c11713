import { z } from 'zod';

import { EffectiveScore } from '../../domain/campaign/campaign.ts';
import { NodeCode } from '../../domain/criteria/criteria-set.ts';
import { PointsSource, Ranking } from '../../domain/ranking/ranking.ts';
import { command, query } from '../define.ts';
import { ExportedFile, Fingerprint, Passphrase, UnitLine } from '../dto.ts';

const receivers = ['district', 'province'] as const;

/** Checking, ranking, publication (P4, K1-K5, K7). */
export const rankingMethods = {
  'ranking.close-block': command({
    input: z.object({ block: z.string() }),
    output: z.object({}),
    errors: ['ranking/unknown-block'],
    roles: ['province'],
    changes: ['ranking'],
  }),
  /** The ranking as the ledger stands now, recomputed from the stored packages. */
  'ranking.get': query({
    input: z.object({}),
    output: z.object({
      ranking: Ranking,
      sha256: z.string(),
      units: z.array(UnitLine),
      blocks: z.array(z.object({ code: z.string(), name: z.string(), level: z.string() })),
      stage: z.enum(['draft', 'submitted', 'approved', 'published']),
      version: z.int(),
      /** Bands of the campaign, highest first. */
      bands: z.array(z.object({ name: z.string(), from: z.string() })),
      computedAt: z.string(),
    }),
    errors: ['ranking/nothing-to-rank'],
    roles: ['province'],
    reads: ['ranking'],
  }),
  /** Every figure opens to where it came from (K3). */
  'ranking.provenance': query({
    input: z.object({ unit: z.string(), leaf: NodeCode.nullable() }),
    output: z.object({
      unit: UnitLine,
      sections: z.array(
        z.object({
          code: z.string(),
          name: z.string(),
          points: z.string(),
          max: z.string(),
          leaves: z.array(
            z.object({
              code: z.string(),
              name: z.string(),
              points: z.string().nullable(),
              max: z.string(),
              source: PointsSource.nullable(),
            }),
          ),
        }),
      ),
      /** Which of the values stands (P6). */
      rule: EffectiveScore,
      /** For one leaf: every value it had, oldest first. */
      chain: z.array(
        z.object({
          source: PointsSource,
          points: z.string().nullable(),
          by: z.string(),
          at: z.string(),
          /** The figures of the claim, as data for a sentence, or the reviewer's reason. */
          figures: z.string(),
          reason: z.string(),
          effective: z.boolean(),
        }),
      ),
      /** For one leaf: what the unit objected to its notices, and what was answered; both texts stay (P7). */
      objections: z.array(
        z.object({
          round: z.int(),
          text: z.string(),
          evidence: z.int(),
          arrivedAt: z.string(),
          late: z.boolean(),
          answer: z
            .object({
              outcome: z.enum(['kept', 'changed']),
              reason: z.string(),
              by: z.string(),
              at: z.string(),
            })
            .nullable(),
        }),
      ),
      package: z
        .object({
          digest: Fingerprint,
          number: z.int(),
          arrivedAt: z.string(),
          inTime: z.boolean(),
          via: UnitLine.nullable(),
          signer: z.string(),
          issuer: z.string(),
          validTo: z.string(),
          fileName: z.string(),
        })
        .nullable(),
    }),
    errors: ['setup/unit-unknown'],
    roles: ['province'],
    reads: ['ranking', 'review'],
  }),
  /** Workbook (K7) or summary report; a view, never the truth. */
  'ranking.export': command({
    input: z.object({ format: z.enum(['xlsx', 'docx']) }),
    output: ExportedFile,
    errors: ['ranking/nothing-to-rank'],
    roles: ['province'],
    changes: [],
  }),
  /** The original package, unchanged, for a check outside. */
  'package.file': command({
    input: z.object({ digest: z.string() }),
    output: ExportedFile,
    errors: ['package/unknown'],
    roles: receivers,
    changes: [],
  }),
  /** `decisions.json` as it stands. */
  'ledger.file': command({
    input: z.object({}),
    output: ExportedFile,
    errors: [],
    roles: receivers,
    changes: [],
  }),
  /** Moves the ranking to its next stage; publishing seals the result package (K5). */
  'ranking.set-stage': command({
    input: z.object({
      stage: z.enum(['submitted', 'approved', 'published']),
      document: z.string().max(200),
      passphrase: Passphrase.optional(),
    }),
    output: z.object({ version: z.int(), result: ExportedFile.nullable() }),
    errors: [
      'ranking/nothing-to-rank',
      'ranking/stage-order',
      'ranking/blocks-open',
      'key/wrong-passphrase',
    ],
    roles: ['province'],
    changes: ['ranking'],
  }),
};
