import { z } from 'zod';

import { Answer, EvidenceDescription } from '../answers/assessment.ts';
import { NodeCode } from '../criteria/criteria-set.ts';
import { FieldSlug } from '../criteria/field.ts';
import { isBlank, RichText } from '../text/rich-text.ts';
import { Sha256 } from '../text/plain-text.ts';
import type { PartData } from './part-data.ts';

/** What an entry of a leaf says in words or points, each merged for itself. */
export const ENTRY_ASPECTS = ['selfPoints', 'reason', 'note', 'proposedNotApplicable'] as const;
export type EntryAspect = (typeof ENTRY_ASPECTS)[number];

/**
 * The smallest thing that two officers can disagree on: a figure, one text of a leaf, one citation, one section of the
 * report, what a document says of itself. An empty thing is no item.
 */
export const PartItem = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('answer'), field: FieldSlug, value: Answer }),
  z.strictObject({
    kind: z.literal('text'),
    leaf: NodeCode,
    aspect: z.enum(ENTRY_ASPECTS),
    value: z.string(),
  }),
  z.strictObject({
    kind: z.literal('citation'),
    leaf: NodeCode,
    sha256: Sha256,
    place: z.string(),
  }),
  z.strictObject({ kind: z.literal('report'), section: z.string(), value: RichText }),
  z.strictObject({ kind: z.literal('document'), sha256: Sha256, value: EvidenceDescription }),
]);
export type PartItem = z.output<typeof PartItem>;
/** Items by `itemKey`. */
export type PartItems = ReadonlyMap<string, PartItem>;
/** What is merged: figures, entries, texts of the report and documents, each whole or within a scope. */
export type PartContent = Pick<PartData, 'answers' | 'leaves' | 'report' | 'evidence'>;

/** Two items with the same key speak of the same thing. */
export function itemKey(item: PartItem): string {
  switch (item.kind) {
    case 'answer':
      return `answer ${item.field}`;
    case 'text':
      return `text ${item.leaf} ${item.aspect}`;
    case 'citation':
      return `citation ${item.leaf} ${item.sha256} ${item.place}`;
    case 'report':
      return `report ${item.section}`;
    case 'document':
      return `document ${item.sha256}`;
  }
}

/** Under this key `authors` of a part says who entered the item; all citations of a leaf share one. */
export function authorKey(item: PartItem): string {
  return item.kind === 'citation' ? `citation ${item.leaf}` : itemKey(item);
}

/** Takes a form apart. */
export function itemsOf(content: PartContent): PartItems {
  const items: PartItem[] = [
    ...Object.entries(content.answers).map(
      ([field, value]) => ({ kind: 'answer', field, value }) as const,
    ),
    ...Object.entries(content.leaves).flatMap(([leaf, entry]) => entryItems(leaf, entry)),
    ...Object.entries(content.report)
      .filter(([, value]) => !isBlank(value))
      .map(([section, value]) => ({ kind: 'report', section, value }) as const),
    ...content.evidence.map(
      ({ sha256, title, number, issuedOn, issuer }) =>
        ({
          kind: 'document',
          sha256,
          value: EvidenceDescription.parse({ title, number, issuedOn, issuer }),
        }) as const,
    ),
  ];
  return new Map(items.map((item) => [itemKey(item), item]));
}

function entryItems(leaf: string, entry: PartContent['leaves'][string]): PartItem[] {
  const texts = ENTRY_ASPECTS.flatMap((aspect) => {
    const value = entry[aspect] ?? '';
    return value === '' ? [] : [{ kind: 'text', leaf, aspect, value } as const];
  });
  const citations = (entry.evidence ?? []).map(
    ({ sha256, place }) => ({ kind: 'citation', leaf, sha256, place }) as const,
  );
  return [...texts, ...citations];
}
