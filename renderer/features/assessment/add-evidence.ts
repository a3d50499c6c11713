import type { CallError } from '../../../shared/ipc/define.ts';
import { uploadFile } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { currentForm, edit, evidenceAdded } from './form-store.ts';

export type Refusal = { readonly name: string; readonly error: CallError };

/** Puts files into the library, one after the other, and cites each at the leaf when one is given (U4). */
export async function addEvidence(
  files: readonly File[],
  leaf: string | null,
): Promise<readonly Refusal[]> {
  const refusals: Refusal[] = [];
  for (const file of files) {
    const error = await addOne(file, leaf);
    if (error !== null) refusals.push({ name: file.name, error });
  }
  return refusals;
}

async function addOne(file: File, leaf: string | null): Promise<CallError | null> {
  const uploaded = await uploadFile(file);
  if (!uploaded.ok) return uploaded.error;
  const added = await run('evidence.add', { file: uploaded.value, title: '' });
  if (!added.ok) return added.error;
  evidenceAdded(added.value);
  if (leaf !== null) cite(leaf, added.value.sha256);
  return null;
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
