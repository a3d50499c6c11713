import type { CriteriaSet } from '../../../shared/domain/criteria/criteria-set.ts';
import type { EvidenceItem } from '../../../shared/domain/answers/assessment.ts';
import { fieldBySlug, leafByCode, leavesByField } from '../../../shared/domain/criteria/walk.ts';
import type { PartItem } from '../../../shared/domain/parts/part-item.ts';
import { answerWords } from '../../../shared/domain/report/answer-words.ts';
import { plainTextOf } from '../../../shared/domain/text/rich-text.ts';
import {
  evidenceCitation,
  evidenceName,
  evidenceOrigin,
} from '../../../shared/i18n/evidence-text.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';

const words = vi.parts.review;

/** What the words of an item are made from: the criteria, the outline, the documents of both machines. */
export type Known = {
  readonly set: CriteriaSet;
  readonly sections: readonly { readonly code: string; readonly title: string }[];
  readonly evidence: readonly EvidenceItem[];
};

/** Where an item stands and what it is: `VI.1.4` and the label of the figure. */
export function itemTitle(
  item: PartItem,
  known: Known,
): { readonly code: string; readonly what: string } {
  switch (item.kind) {
    case 'answer': {
      const leaves = leavesByField(known.set).get(item.field) ?? [];
      return { code: leaves.map(({ code }) => code).join(', '), what: labelOf(item.field, known) };
    }
    case 'text':
      return {
        code: item.leaf,
        what: `${words.aspects[item.aspect]}, ${nameOf(item.leaf, known)}`,
      };
    case 'citation':
      return { code: item.leaf, what: `${words.citation}, ${nameOf(item.leaf, known)}` };
    case 'report':
      return { code: words.report, what: sectionTitle(item.section, known) };
    case 'document':
      return { code: words.document, what: documentName(item.sha256, known) };
  }
}

function labelOf(field: string, { set }: Known): string {
  return fieldBySlug(set).get(field)?.label ?? field;
}

function sectionTitle(section: string, { sections }: Known): string {
  return sections.find(({ code }) => code === section)?.title ?? section;
}

function nameOf(leaf: string, { set }: Known): string {
  return leafByCode(set).get(leaf)?.name ?? leaf;
}

function documentName(sha256: string, { evidence }: Known): string {
  const item = evidence.find((one) => one.sha256 === sha256);
  return item === undefined ? sha256.slice(0, 8) : evidenceName(item);
}

/** One side of a line in words and Vietnamese figures; an absent side is empty. */
export function itemWords(item: PartItem | null, known: Known): string {
  if (item === null) return words.empty;
  switch (item.kind) {
    case 'answer': {
      const field = fieldBySlug(known.set).get(item.field);
      return field === undefined ? '' : answerWords(field, item.value);
    }
    case 'text':
      return item.aspect === 'selfPoints' ? formatDecimal(item.value, 2) : item.value;
    case 'citation': {
      const document = known.evidence.find(({ sha256 }) => sha256 === item.sha256);
      return document === undefined ? item.place : evidenceCitation(document, item.place);
    }
    case 'report':
      return plainTextOf(item.value);
    case 'document': {
      const described = { ...item.value, fileName: documentName(item.sha256, known) };
      return [evidenceName(described), evidenceOrigin(described)].filter(Boolean).join(' ');
    }
  }
}
