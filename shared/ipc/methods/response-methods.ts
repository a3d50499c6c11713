import { z } from 'zod';

import { EvidenceItem, Person } from '../../domain/answers/assessment.ts';
import { NodeCode } from '../../domain/criteria/criteria-set.ts';
import { AppraisedLeaf, ResponseItem } from '../../domain/package/notice-data.ts';
import { Decimal } from '../../domain/number/decimal.ts';
import { Sha256 } from '../../domain/text/plain-text.ts';
import { command, query } from '../define.ts';
import { ExportedFile, FileToken, Passphrase } from '../dto.ts';

const own = ['unit', 'district'] as const;
const unknown = 'response/unknown-notice';
const sealedBefore = 'response/sealed';
const helper = 'parts/helper-desk';
const Notice = z.object({ appraisal: Sha256 });

/** What came back as a notice of appraisal, and the unit's answer to it (P7, U11): the unit's side. */
export const responseMethods = {
  /** Notices for this unit, newest first, each with the answer as it stands. */
  'response.get': query({
    input: z.object({}),
    output: z.object({
      now: z.string(),
      /** Whom the answer goes to, and where; the mailbox is empty where the campaign knows none. */
      receiver: z.string(),
      mailbox: z.string(),
      notices: z.array(
        z.object({
          digest: z.string(),
          round: z.int(),
          revision: z.int(),
          until: z.string(),
          byName: z.string(),
          officer: Person,
          openedAt: z.string(),
          leaves: z.array(AppraisedLeaf.extend({ name: z.string(), max: Decimal })),
          achieved: Decimal,
          required: Decimal,
          percent: Decimal.nullable(),
          converted: Decimal.nullable(),
          /** Leaves that must be answered. */
          asked: z.array(NodeCode),
          items: z.array(ResponseItem),
          /** Documents that the items cite. */
          evidence: z.array(EvidenceItem),
          problems: z.array(
            z.object({
              code: z.enum(['response/unanswered', 'response/text-missing']),
              leaf: NodeCode,
            }),
          ),
          savedAt: z.string().nullable(),
          /** The leader's approval of exactly this answer; null when something changed since. */
          approval: z.object({ by: z.string(), title: z.string(), at: z.string() }).nullable(),
          sealed: z
            .object({
              digest: z.string(),
              words: z.array(z.string()),
              fileName: z.string(),
              size: z.int(),
              at: z.string(),
            })
            .nullable(),
        }),
      ),
    }),
    errors: [],
    roles: own,
    reads: ['notices', 'evidence', 'session'],
  }),
  /** Saves what the unit says to one leaf; durable when it returns (U3). */
  'response.save': command({
    input: Notice.extend({ item: ResponseItem }),
    output: z.object({ savedAt: z.string() }),
    errors: [unknown, sealedBefore, 'response/leaf-unknown', 'response/evidence-unknown'],
    roles: own,
    changes: ['notices'],
  }),
  /** Accepts every changed leaf that nothing was said about yet. */
  'response.accept-rest': command({
    input: Notice,
    output: z.object({ accepted: z.int() }),
    errors: [unknown, sealedBefore],
    roles: own,
    changes: ['notices'],
  }),
  /** A new document for an objection: into the library, also while the form is sent and locked. */
  'response.add-evidence': command({
    input: Notice.extend({ file: FileToken, title: z.string().max(300) }),
    output: EvidenceItem,
    errors: [
      unknown,
      sealedBefore,
      'evidence/empty',
      'evidence/too-large',
      'evidence/type-refused',
      'evidence/program',
      'evidence/content-differs',
      'evidence/macro',
      'evidence/library-full',
    ],
    roles: own,
    changes: ['evidence', 'form'],
  }),
  /** Records that the leader approves exactly this answer. */
  'response.approve': command({
    input: Notice,
    output: z.object({ approvedAt: z.string() }),
    errors: [unknown, sealedBefore, helper, 'response/incomplete'],
    roles: own,
    changes: ['notices'],
  }),
  /** Seals the answer once; "ký gói (bảo đảm toàn vẹn)". */
  'response.seal': command({
    input: Notice.extend({ passphrase: Passphrase }),
    output: z.object({
      file: ExportedFile,
      digest: z.string(),
      words: z.array(z.string()),
      receiver: z.string(),
      mailbox: z.string(),
    }),
    errors: [
      unknown,
      sealedBefore,
      helper,
      'response/incomplete',
      'response/not-approved',
      'response/too-large',
      'key/wrong-passphrase',
      'evidence/changed-on-disk',
    ],
    roles: own,
    changes: ['notices'],
  }),
  /** The same sealed bytes again (S1). */
  'response.file': command({
    input: Notice.extend({ as: z.enum(['cqdt', 'zip']).default('cqdt') }),
    output: ExportedFile,
    errors: [unknown, 'response/not-sealed'],
    roles: own,
    changes: [],
  }),
};
