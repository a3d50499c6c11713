import type { EvidenceItem } from '../../../shared/domain/answers/assessment.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { uploadFile } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import type { Change } from './form-draft.ts';
import { currentForm, edit, editMany, evidenceAdded } from './form-store.ts';

/** What became of one file: taken, there already, or refused with its reason. */
export type Outcome =
  | { readonly kind: 'added' | 'known'; readonly name: string; readonly item: EvidenceItem }
  | { readonly kind: 'refused'; readonly file: File; readonly error: CallError };

type Adding = {
  /** Cites each document there; null for the library alone. */
  readonly leaf: string | null;
  /** After each file. */
  readonly onDone: (outcome: Outcome) => void;
  /** Says to stop before the next file; what is done stays. */
  readonly stopped: () => boolean;
};

/** Puts files into the library, one after the other, and cites each at the leaf when one is given (U4, X3). */
export async function addEvidence(
  files: readonly File[],
  { leaf, onDone, stopped }: Adding,
): Promise<void> {
  for (const file of files) {
    if (stopped()) return;
    const outcome = await addOne(file);
    if (outcome.kind !== 'refused' && leaf !== null) cite(leaf, outcome.item.sha256);
    onDone(outcome);
  }
}

/** Puts one file into the library. */
export async function addOne(file: File): Promise<Outcome> {
  const limit = currentForm()?.form.limits.evidenceBytes ?? Number.POSITIVE_INFINITY;
  // Not uploaded in vain: the backend would refuse it with the same reason.
  if (file.size > limit)
    return refusal(file, { code: 'evidence/too-large', params: { size: file.size, limit } });
  const uploaded = await uploadFile(file);
  if (!uploaded.ok) return refusal(file, uploaded.error);
  const before = currentForm()?.draft.evidence ?? [];
  const added = await run('evidence.add', { file: uploaded.value, title: '' });
  if (!added.ok) return refusal(file, added.error);
  const item = added.value;
  const known = before.some(({ sha256 }) => sha256 === item.sha256);
  evidenceAdded(item);
  return { kind: known ? 'known' : 'added', name: file.name, item };
}

function refusal(file: File, error: CallError): Outcome {
  return { kind: 'refused', file, error };
}

/** Cites a document of the library at a leaf; citing it twice changes nothing. */
export function cite(leaf: string, sha256: string): void {
  const entry = currentForm()?.draft.leaves[leaf] ?? {};
  const cited = entry.evidence ?? [];
  if (cited.some((citation) => citation.sha256 === sha256)) return;
  const value = { ...entry, evidence: [...cited, { sha256, place: '' }] };
  edit({ kind: 'leaf', key: leaf, value });
}

/** Page or section of a citation. */
export function placeGiven(leaf: string, sha256: string, place: string): void {
  const entry = currentForm()?.draft.leaves[leaf] ?? {};
  const evidence = (entry.evidence ?? []).map((citation) =>
    citation.sha256 === sha256 ? { sha256, place } : citation,
  );
  edit({ kind: 'leaf', key: leaf, value: { ...entry, evidence } });
}

/** Takes a citation away; the document stays in the library. */
export function uncite(leaf: string, sha256: string): void {
  const { evidence = [], ...rest } = currentForm()?.draft.leaves[leaf] ?? {};
  const left = evidence.filter((citation) => citation.sha256 !== sha256);
  const value = left.length === 0 ? rest : { ...rest, evidence: left };
  edit({ kind: 'leaf', key: leaf, value });
}

/** Every leaf that cites one document cites another instead, at the same place; one step back. */
export function citedInstead(old: string, sha256: string, label: string): void {
  const leaves = Object.entries(currentForm()?.draft.leaves ?? {});
  const changes = leaves.flatMap(([key, entry]): Change[] => {
    const { evidence = [] } = entry;
    if (evidence.every((citation) => citation.sha256 !== old)) return [];
    const others = evidence.filter((citation) => citation.sha256 !== sha256);
    const moved = others.map((it) => (it.sha256 === old ? { ...it, sha256 } : it));
    return [{ kind: 'leaf', key, value: { ...entry, evidence: moved } }];
  });
  editMany(changes, label);
}
