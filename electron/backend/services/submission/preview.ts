import type { z } from 'zod';

import type { LeafEntry } from '../../../../shared/domain/answers/assessment.ts';
import { digestWords } from '../../../../shared/domain/package/digest-words.ts';
import { packageFileName } from '../../../../shared/domain/package/file-name.ts';
import { leavesOf } from '../../../../shared/domain/criteria/walk.ts';
import type { contract } from '../../../../shared/ipc/contract.ts';
import type { Revision } from '../../db/revision-repository.ts';
import type { Store } from '../../store.ts';
import { readFormContext, type FormContext } from '../form/form-context.ts';
import { readContent, type Content } from './content.ts';
import { headOf } from './head.ts';
import { estimateBytes } from './size.ts';
import { receiverOf } from './receiver.ts';

type Preview = z.output<(typeof contract)['submission.preview']['output']>;

const LARGEST = 5;

/** What would be sent, what stands in the way, and what was sent already (S2, U5, U11). */
export function createPreview({ store }: { readonly store: Store }) {
  return (): Preview => {
    const context = readFormContext(store);
    const content = readContent(store, context);
    const { evidence } = content.assessment;
    const { campaign } = context.campaign;
    const { set } = context.criteria;
    return {
      state: context.revision.state,
      revision: context.revision.number,
      previous: context.revision.previous,
      fileName: packageFileName(headOf(context), ''),
      receiver: receiverOf(context).name,
      problems: [...content.problems],
      leaves: leavesOf(set).length,
      achieved: content.total.achieved,
      required: content.total.required,
      criteria: { title: set.title, version: set.version, sample: set.sample },
      reportWritten: Object.values(content.report.sections).filter((text) => text.length > 0)
        .length,
      evidenceCount: evidence.length,
      evidenceLeaves: Object.values(content.assessment.leaves).filter(cites).length,
      evidenceBytes: evidence.reduce((sum, { size }) => sum + size, 0),
      totalBytes: estimateBytes(content),
      limitBytes: campaign.limits.submissionBytes,
      largest: evidence.toSorted((a, b) => b.size - a.size).slice(0, LARGEST),
      approval: approvalOf(context.revision, content),
      sealed: sealedOf(store, context),
    };
  };
}

function cites({ evidence = [] }: LeafEntry): boolean {
  return evidence.length > 0;
}

/** The approval as long as it speaks of exactly the present content. */
function approvalOf(revision: Revision, { hash }: Content): Preview['approval'] {
  const { approvedHash, approvedBy, approvedTitle, approvedAt } = revision;
  if (approvedHash !== hash || approvedBy === null || approvedAt === null) return null;
  return { by: approvedBy, title: approvedTitle ?? '', at: approvedAt };
}

function sealedOf({ sealed, inbox }: Store, { unit }: FormContext): Preview['sealed'] {
  return sealed
    .listByKind('submission')
    .filter((it) => it.unit === unit.code)
    .map(({ revision, digest, sealedAt, fileName, size }) => ({
      revision,
      digest,
      words: [...digestWords(digest)],
      sealedAt,
      fileName,
      size,
      receipts: inbox.receiptsFor(digest).map(({ number, arrivedAt, byName, inTime }) => ({
        number,
        arrivedAt,
        by: byName,
        inTime,
      })),
    }));
}
