import { z } from 'zod';

import { Campaign, EffectiveScore } from '../../domain/campaign/campaign.ts';
import { DecisionAuthor } from '../../domain/decisions/author.ts';
import {
  CampaignSummary,
  DeskSummary,
  ExportedFile,
  FileToken,
  Passphrase,
  People,
  UnitLine,
} from '../dto.ts';
import { command, query } from '../define.ts';

const packageRefused = 'package/refused';

/** First start: which campaign, which unit, which key (U1, T3, C7). */
export const sessionMethods = {
  'session.get': query({
    input: z.object({}),
    output: z.object({
      version: z.string(),
      now: z.string(),
      campaign: CampaignSummary.nullable(),
      desk: DeskSummary.nullable(),
    }),
    errors: [],
    roles: 'anyone',
    reads: ['session'],
  }),
  /** Opens a campaign package. Nothing of it is used before the authority is confirmed. */
  'setup.open-campaign': command({
    input: z.object({ file: FileToken }),
    output: CampaignSummary,
    errors: [packageRefused, 'setup/desk-exists', 'setup/not-a-campaign'],
    roles: 'anyone',
    changes: ['session'],
  }),
  /** A named person has compared the fingerprint with the Sở's official letter. */
  'setup.confirm-authority': command({
    input: z.object({ fingerprint: z.string(), by: DecisionAuthor.omit({ role: true }) }),
    output: CampaignSummary,
    errors: ['setup/no-campaign', 'setup/fingerprint-differs'],
    roles: 'anyone',
    changes: ['session'],
  }),
  'setup.units': query({
    input: z.object({}),
    output: z.array(UnitLine),
    errors: ['setup/no-campaign'],
    roles: 'anyone',
    reads: ['session'],
  }),
  /** Makes the desk of a unit or a district, its signing key and its enrolment file. */
  'setup.create-desk': command({
    input: z.object({
      role: z.enum(['unit', 'district']),
      unit: z.string(),
      people: People,
      passphrase: Passphrase,
    }),
    output: z.object({ enrolment: ExportedFile }),
    errors: [
      'setup/no-campaign',
      'setup/authority-not-confirmed',
      'setup/desk-exists',
      'setup/unit-unknown',
      'setup/role-mismatch',
      'setup/passphrase-short',
    ],
    roles: 'anyone',
    changes: ['session', 'form'],
  }),
  /** Another officer or leader, or another telephone, from now on. */
  'session.save-people': command({
    input: z.object({ people: People }),
    output: z.object({}),
    errors: [],
    roles: ['unit', 'district', 'province'],
    changes: ['session', 'submission'],
  }),
  /** Makes the Sở's desk: CA, signing key, and the campaign package opened from shipped data (C7). */
  'setup.create-province': command({
    input: z.object({
      campaign: z.enum(['gialai-2019']),
      practice: z.boolean(),
      /** Leaves decided as not counted for a unit before the campaign is sent out (domain notes, 2.7). */
      notApplicable: Campaign.shape.notApplicable.default([]),
      /** What stands at a leaf that was also inspected on the spot; the last look where not said (P6). */
      effectiveScore: EffectiveScore.optional(),
      people: People,
      passphrase: Passphrase,
    }),
    output: z.object({ campaign: ExportedFile, authority: ExportedFile }),
    errors: ['setup/desk-exists', 'setup/passphrase-short'],
    roles: 'anyone',
    changes: ['session'],
  }),
  /** What the first start made, again: the enrolment file of a unit, the campaign package of the Sở. */
  'setup.file': command({
    input: z.object({ kind: z.enum(['enrolment', 'campaign']) }),
    output: ExportedFile,
    errors: ['setup/file-unknown'],
    roles: ['unit', 'district', 'province', 'reviewer'],
    changes: [],
  }),
  /** Credentials, receipts, returns, notices of appraisal and results that came back; a return opens the form again (U11). */
  'inbox.open': command({
    input: z.object({ file: FileToken }),
    output: z.object({
      kind: z.enum(['credential', 'receipt', 'result', 'return', 'appraisal']),
      digest: z.string(),
    }),
    errors: [
      packageRefused,
      'inbox/not-for-this-desk',
      'inbox/kind-not-for-inbox',
      'inbox/part',
      'inbox/not-our-key',
    ],
    roles: ['unit', 'district', 'province'],
    changes: ['session', 'submission', 'form', 'history', 'notices'],
  }),
};
