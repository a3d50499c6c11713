import type { Answer, EvidenceDescription, LeafEntry } from '../answers/assessment.ts';
import type { RichText } from '../text/rich-text.ts';
import type { MergeLine } from './merge-parts.ts';
import type { PartContent, PartItem } from './part-item.ts';

/** What has to be written for the lines that were taken: each thing once, whole as it is stored. */
export type PartChanges = {
  readonly answers: ReadonlyMap<string, Answer | null>;
  readonly leaves: ReadonlyMap<string, LeafEntry>;
  readonly report: ReadonlyMap<string, RichText>;
  readonly documents: ReadonlyMap<string, EvidenceDescription>;
};

/** Turns lines into changes of the form here; several lines of one leaf become one entry. */
export function changesOf(
  content: Pick<PartContent, 'leaves'>,
  lines: readonly MergeLine[],
): PartChanges {
  const changes = {
    answers: new Map<string, Answer | null>(),
    leaves: new Map<string, LeafEntry>(),
    report: new Map<string, RichText>(),
    documents: new Map<string, EvidenceDescription>(),
  };
  for (const line of lines) {
    const item = subjectOf(line);
    const gone = line.theirs === null;
    if (item.kind === 'text' || item.kind === 'citation') {
      const before = changes.leaves.get(item.leaf) ?? content.leaves[item.leaf] ?? {};
      changes.leaves.set(item.leaf, entryAfter(before, item, gone));
    } else putWhole(changes, item, gone);
  }
  return changes;
}

type Filling = { readonly [Key in keyof PartChanges]: Map<string, ValueIn<PartChanges[Key]>> };
type ValueIn<M> = M extends ReadonlyMap<string, infer Value> ? Value : never;

/** What replaces what stands there as a whole; a description that is gone leaves its document alone. */
function putWhole(
  changes: Filling,
  item: Exclude<PartItem, { kind: 'text' | 'citation' }>,
  gone: boolean,
): void {
  if (item.kind === 'answer') changes.answers.set(item.field, gone ? null : item.value);
  else if (item.kind === 'report') changes.report.set(item.section, gone ? [] : item.value);
  else if (!gone) changes.documents.set(item.sha256, item.value);
}

/** What a line speaks of; the incoming side counts first, so its value is the one to take. */
export function subjectOf({ theirs, ours, base }: MergeLine): PartItem {
  const item = theirs ?? ours ?? base;
  if (item === null) throw new Error('a line has at least one side');
  return item;
}

function entryAfter(
  before: LeafEntry,
  item: Extract<PartItem, { kind: 'text' | 'citation' }>,
  gone: boolean,
): LeafEntry {
  if (item.kind === 'text') {
    const { [item.aspect]: _, ...others } = before;
    return gone ? others : { ...others, [item.aspect]: item.value };
  }
  const { sha256, place } = item;
  const others = (before.evidence ?? []).filter((it) => it.sha256 !== sha256 || it.place !== place);
  return { ...before, evidence: gone ? others : [...others, { sha256, place }] };
}
