import type { EvidenceItem } from '../../../../shared/domain/answers/assessment.ts';
import type { PartChanges } from '../../../../shared/domain/parts/apply-items.ts';
import type { PartData } from '../../../../shared/domain/parts/part-data.ts';
import type { Change } from '../../db/change-log-repository.ts';
import type { Store } from '../../store.ts';
import type { FormContext } from '../form/form-context.ts';
import { recordChange } from '../form/record-change.ts';

type Merge = {
  readonly context: FormContext;
  readonly data: PartData;
  readonly changes: PartChanges;
  /** Documents that are new to the library; their bytes are stored. */
  readonly documents: readonly EvidenceItem[];
  readonly at: string;
  /** Name of the part's file. */
  readonly via: string;
};

/** Writes what was taken of a part, each change under the name of who made it; call inside a transaction. */
export function writeMerge(store: Store, merge: Merge): void {
  const { changes, documents, data, at } = merge;
  const record = (
    change: Pick<Change, 'kind' | 'subject' | 'old' | 'new'>,
    { who, write }: { readonly who: string; readonly write: () => void },
  ) => void recordChange(store, { ...merge, change, who, write });
  for (const item of documents) {
    record(
      { kind: 'evidence', subject: item.sha256, old: null, new: item },
      { who: data.officer, write: () => store.evidence.insert(item, at) },
    );
  }
  for (const [sha256, description] of changes.documents) {
    const old = store.evidence.find(sha256);
    if (old === null) continue;
    const { extension, size, fileName } = old;
    const item = { sha256, extension, size, fileName, ...description };
    record(
      { kind: 'evidence', subject: sha256, old, new: item },
      { who: author(data, [`document ${sha256}`]), write: () => store.evidence.describe(item) },
    );
  }
  writeForm(store, merge, record);
}

type Record = (
  change: Pick<Change, 'kind' | 'subject' | 'old' | 'new'>,
  how: { readonly who: string; readonly write: () => void },
) => void;

function writeForm(
  { form, unread, report }: Store,
  { changes, data, at }: Merge,
  record: Record,
): void {
  for (const [field, answer] of changes.answers) {
    const write = () => {
      unread.clear(field);
      if (answer === null) form.clearAnswer(field);
      else form.saveAnswer(field, answer, at);
    };
    const who = author(data, [`answer ${field}`]);
    record(
      { kind: 'answer', subject: field, old: form.answer(field), new: answer },
      { who, write },
    );
  }
  for (const [leaf, entry] of changes.leaves) {
    const keys = Object.keys(data.authors).filter((key) => key.split(' ')[1] === leaf);
    const write = () => form.saveLeaf(leaf, entry, at);
    const who = author(data, keys);
    record({ kind: 'leaf', subject: leaf, old: form.leaf(leaf), new: entry }, { who, write });
  }
  const texts = report.all();
  for (const [section, text] of changes.report) {
    const write = () => report.save(section, text, at);
    const who = author(data, [`report ${section}`]);
    record(
      { kind: 'report', subject: section, old: texts[section] ?? null, new: text },
      { who, write },
    );
  }
}

/** The last of those who wrote it, as the part says; else the officer whose part it is. */
function author({ authors, officer }: PartData, keys: readonly string[]): string {
  const known = keys.map((key) => authors[key]).filter((it) => it !== undefined);
  return known.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at))[0]?.who ?? officer;
}
