import { z } from 'zod';

import { EvidenceItem } from '../../domain/answers/assessment.ts';
import { NodeCode } from '../../domain/criteria/criteria-set.ts';
import { Decimal } from '../../domain/number/decimal.ts';
import { AppraisedLeaf } from '../../domain/package/notice-data.ts';
import { Standing } from '../../domain/ranking/ranking.ts';
import { Instant, plainText, Sha256, Slug } from '../../domain/text/plain-text.ts';
import { command, query } from '../define.ts';
import { ExportedFile, Passphrase, UnitLine } from '../dto.ts';

const province = ['province'] as const;
const Units = z.array(Slug).min(1).max(20_000);

export const NoticeState = z.enum([
  'unranked',
  'none',
  'waiting',
  'silent',
  'accepted',
  'objected',
  'settled',
]);

/** How an objection was settled (P7). */
const Settled = z.object({
  outcome: z.enum(['kept', 'changed']),
  points: Decimal,
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});

/** Notices of appraisal, what units answer, and the end of a round (P7): the Sở's side. */
export const noticeMethods = {
  /** Every unit with its newest notice, what came back, and whether another is due. */
  'notice.overview': query({
    input: z.object({}),
    output: z.object({
      now: z.string(),
      /** The round that notices go out in now. */
      round: z.int(),
      closed: z.array(
        z.object({
          round: z.int(),
          at: z.string(),
          by: z.string(),
          open: z.int(),
          reason: z.string(),
        }),
      ),
      /** Objections that wait. */
      open: z.int(),
      blocks: z.array(z.object({ code: z.string(), name: z.string() })),
      rows: z.array(
        z.object({
          unit: UnitLine,
          standing: Standing,
          state: NoticeState,
          due: z.enum(['first', 'answers', 'changed']).nullable(),
          /** Counted leaves that nobody has looked at (P4). */
          unchecked: z.int(),
          /** Leaves whose points are not what the unit claimed. */
          changed: z.int(),
          notice: z
            .object({ round: z.int(), at: z.string(), until: z.string(), package: z.string() })
            .nullable(),
          /** The newest response, late ones too. */
          response: z
            .object({
              round: z.int(),
              arrivedAt: z.string(),
              late: z.boolean(),
              objections: z.int(),
              package: z.string(),
            })
            .nullable(),
          open: z.int(),
        }),
      ),
    }),
    errors: [],
    roles: province,
    reads: ['notices', 'intake', 'review'],
  }),
  /** Objections that wait for the Sở. */
  'notice.count': query({
    input: z.object({}),
    output: z.object({ open: z.int() }),
    errors: [],
    roles: province,
    reads: ['notices', 'intake'],
  }),
  /**
   * Signs a notice for each of these units to which there is something new to say, and its Word letter. Cut short or
   * called again it goes on where it stopped.
   */
  'notice.issue': command({
    input: z.object({
      units: Units,
      /** Units answer strictly before it. */
      until: Instant,
      passphrase: Passphrase,
      /** Also to units with leaves that nobody has looked at; the notice says so at each. */
      unverified: z.boolean().default(false),
    }),
    output: z.object({
      round: z.int(),
      issued: z.array(z.object({ unit: z.string(), package: ExportedFile, letter: ExportedFile })),
      /** Units that got none, with the reason. */
      left: z.array(
        z.object({ unit: z.string(), why: z.enum(['unranked', 'unverified', 'nothing-new']) }),
      ),
      /** A person stopped it: the units after the last one issued were not touched. */
      stopped: z.boolean(),
    }),
    errors: [
      'key/wrong-passphrase',
      'key/no-credential',
      'notice/until-past',
      'notice/rounds-used-up',
      'setup/unit-unknown',
    ],
    roles: province,
    changes: ['notices', 'review', 'ranking'],
  }),
  /** Stops the batch that runs after the unit in hand. */
  'notice.stop': command({
    input: z.object({}),
    output: z.object({}),
    errors: [],
    roles: province,
    changes: [],
  }),
  /** The newest notice of each of these units again: the same signed bytes, and the letter beside it. */
  'notice.files': command({
    input: z.object({ units: Units }),
    output: z.array(z.object({ unit: z.string(), package: ExportedFile, letter: ExportedFile })),
    errors: ['notice/none'],
    roles: province,
    changes: [],
  }),
  /** Every leaf that a unit objected to, with both texts and all scores. */
  'notice.objections': query({
    input: z.object({}),
    output: z.array(
      z.object({
        unit: UnitLine,
        leaf: NodeCode,
        name: z.string(),
        section: z.string(),
        max: Decimal,
        /** Every score it has, and the reason of the Sở; null once the unit is not ranked any more. */
        scores: AppraisedLeaf.nullable(),
        round: z.int(),
        text: z.string(),
        evidence: z.array(EvidenceItem.extend({ place: z.string() })),
        /** Digest of the response. */
        package: z.string(),
        arrivedAt: z.string(),
        late: z.boolean(),
        /** Figures that the claim rests on, as a sentence, and why it stays below the maximum. */
        figures: z.string(),
        claimReason: z.string(),
        settled: Settled.nullable(),
      }),
    ),
    errors: [],
    roles: province,
    reads: ['notices', 'review', 'ranking'],
  }),
  /** Settles one objection by a look of the round `dispute`: points kept or changed, always with a reason. */
  'notice.settle': command({
    input: z.object({
      unit: Slug,
      leaf: NodeCode,
      outcome: z.enum(['kept', 'changed']),
      /** Of `changed`; ignored otherwise. */
      points: Decimal.nullable(),
      reason: plainText(1000),
    }),
    output: z.object({ open: z.int() }),
    errors: [
      'notice/not-objected',
      'review/points-out-of-range',
      'review/reason-missing',
      'review/not-received',
      'review/leaf-not-open',
    ],
    roles: province,
    changes: ['notices', 'review', 'ranking'],
  }),
  /** Takes a settlement back: the objection waits again. */
  'notice.unsettle': command({
    input: z.object({ unit: Slug, leaf: NodeCode }),
    output: z.object({ open: z.int() }),
    errors: ['notice/not-objected', 'review/not-received'],
    roles: province,
    changes: ['notices', 'review', 'ranking'],
  }),
  /** Ends the round for every unit; with open objections only for a recorded reason. */
  'notice.close-round': command({
    input: z.object({ round: z.int(), reason: plainText(1000) }),
    output: z.object({ round: z.int() }),
    errors: ['notice/round-not-open', 'notice/open-objections'],
    roles: province,
    changes: ['notices'],
  }),
  /** A copy of one document that came with a response, as the unit sent it. */
  'notice.evidence': command({
    input: z.object({ package: Sha256, sha256: Sha256 }),
    output: ExportedFile,
    errors: ['notice/evidence-unknown'],
    roles: province,
    changes: [],
  }),
  /** The overview of responses as Word for the Tổ công tác, or as Excel. */
  'notice.list': command({
    input: z.object({ format: z.enum(['docx', 'xlsx']) }),
    output: ExportedFile,
    errors: [],
    roles: province,
    changes: [],
  }),
};
