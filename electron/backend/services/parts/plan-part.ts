import { planPartMerge, type MergePlan } from '../../../../shared/domain/parts/merge-parts.ts';
import type { PartData } from '../../../../shared/domain/parts/part-data.ts';
import { itemsOf, type PartContent } from '../../../../shared/domain/parts/part-item.ts';
import { contentWithin } from '../../../../shared/domain/parts/part-scope.ts';
import type { StoredPart } from '../../db/part-repository.ts';
import type { Store } from '../../store.ts';
import type { FormContext } from '../form/form-context.ts';
import { formContent } from './part-form.ts';

type Incoming = { readonly data: PartData; readonly previous: string | null };

/** What a part would change in the form as it stands now, against what both machines last had in common (U12). */
export function planPart(
  store: Store,
  { criteria: { set } }: FormContext,
  incoming: Incoming,
): MergePlan & { readonly base: StoredPart | null } {
  const { data } = incoming;
  const { scope } = data;
  const base = commonPart(store, incoming);
  const both = documentsOfBoth(store, data);
  const within = (content: PartContent) => {
    const evidence = content.evidence.filter(({ sha256 }) => both.has(sha256));
    return itemsOf({ ...contentWithin(set, content, scope), evidence });
  };
  const plan = planPartMerge({
    base: base === null ? new Map() : within(base.data.part),
    ours: within(formContent(store)),
    theirs: within(data),
  });
  return { ...plan, base };
}

/**
 * The newest state that both sides have seen: the part they started from or their own part before, whichever this
 * machine handled later.
 */
function commonPart({ parts }: Store, { data, previous }: Incoming): StoredPart | null {
  const candidates = new Set([data.base, previous]);
  return parts.list().find(({ digest }) => candidates.has(digest)) ?? null;
}

/**
 * What a document says of itself is merged where both have it; a document that only one of them has is there or not
 * with its citations.
 */
function documentsOfBoth({ evidence }: Store, data: PartData): ReadonlySet<string> {
  const library = new Set(evidence.list().map(({ sha256 }) => sha256));
  return new Set(data.evidence.map(({ sha256 }) => sha256).filter((sha256) => library.has(sha256)));
}
