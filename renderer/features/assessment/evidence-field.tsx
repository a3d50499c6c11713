import { IconPlus } from '@tabler/icons-react';
import { useEffect, useState } from 'react';

import type { Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useSession } from '../../api/session.ts';
import { announce } from '../../ui/announcer.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FileButton, FileDrop } from '../../ui/file-drop.tsx';
import { addEvidence, cite, type Refusal } from './add-evidence.ts';
import { EvidenceChip } from './evidence-chip.tsx';
import { useForm } from './form-store.ts';

const words = vi.assessment.evidence;

/** Documents of one leaf: by dialog, dropped, pasted, or already in the library (U4). */
export function EvidenceField({ leaf }: { readonly leaf: Leaf }) {
  const cited = useForm(({ draft }) => draft.leaves[leaf.code]?.evidence) ?? [];
  const locked = useForm(({ form }) => form.state === 'sealed');
  const { busy, refusals, take } = useAdding(leaf.code);
  usePastedFiles(locked, take);
  return (
    <FileDrop
      className="field"
      onFiles={(files) => {
        if (!locked) take(files);
      }}
    >
      <div className="row evidence__head">
        <h3 className="label">{words.title}</h3>
        <span className="hint">{cited.length > 0 ? words.hint(cited.length) : words.hintNone}</span>
        {locked ? null : (
          <div className="row end">
            <LibraryPicker leaf={leaf} />
            <FileButton
              multiple
              data-field="evidence"
              size="sm"
              icon={IconPlus}
              busy={busy}
              onFiles={take}
            >
              {busy ? words.adding : words.add}
            </FileButton>
          </div>
        )}
      </div>
      {cited.length === 0 ? null : (
        <ul className="chips">
          {cited.map(({ sha256, place }) => (
            <EvidenceChip
              key={sha256}
              leaf={leaf.code}
              sha256={sha256}
              place={place}
              locked={locked}
            />
          ))}
        </ul>
      )}
      <Refusals refusals={refusals} />
    </FileDrop>
  );
}

/** Adds files and remembers which were refused and why. */
export function useAdding(leaf: string | null) {
  const [busy, setBusy] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);
  const add = async (files: readonly File[]) => {
    setBusy(true);
    const refused = await addEvidence(files, leaf);
    setBusy(false);
    setRefusals(refused);
    const added = files.filter(({ name }) => refused.every((refusal) => refusal.name !== name));
    if (added.length > 0) announce(words.added(added.map(({ name }) => name).join(', ')));
  };
  return { busy, refusals, take: (files: readonly File[]) => void add(files) };
}

/** Files that were not taken, each with its reason. */
export function Refusals({ refusals }: { readonly refusals: readonly Refusal[] }) {
  return refusals.map(({ name, error }) => (
    <div key={name}>
      <p className="sm med">{words.refused(name)}</p>
      <ErrorNote error={error} />
    </div>
  ));
}

/** A document that is already there is chosen, not added a second time. */
function LibraryPicker({ leaf }: { readonly leaf: Leaf }) {
  const library = useForm(({ draft }) => draft.evidence);
  const cited = useForm(({ draft }) => draft.leaves[leaf.code]?.evidence) ?? [];
  const others = library.filter(({ sha256 }) => cited.every((one) => one.sha256 !== sha256));
  if (others.length === 0) return null;
  return (
    <select
      className="select select--sm"
      aria-label={words.fromLibrary}
      value=""
      onChange={(event) => {
        cite(leaf.code, event.currentTarget.value);
      }}
    >
      <option value="">{words.fromLibrary}</option>
      {others.map(({ sha256, fileName }) => (
        <option key={sha256} value={sha256}>
          {fileName}
        </option>
      ))}
    </select>
  );
}

/** Ctrl+V anywhere on the leaf: a screenshot or a copied file becomes evidence; text goes where the cursor is. */
function usePastedFiles(locked: boolean, take: (files: readonly File[]) => void): void {
  const { now } = useSession();
  useEffect(() => {
    const onPaste = (event: ClipboardEvent) => {
      const files = [...(event.clipboardData?.files ?? [])];
      if (locked || files.length === 0) return;
      event.preventDefault();
      take(files.map((file) => named(file, now)));
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [locked, take, now]);
}

/** A pasted screenshot is always called "image.png": a name with the time tells them apart. */
function named(file: File, now: string): File {
  if (file.name !== 'image.png') return file;
  const stamp = `${now.slice(0, 10)}-${crypto.randomUUID().slice(0, 4)}`;
  return new File([file], words.pasted(stamp), { type: file.type });
}
