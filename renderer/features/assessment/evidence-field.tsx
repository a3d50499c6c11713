import { IconFiles, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';

import type { Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { FileButton, FileDrop } from '../../ui/file-drop.tsx';
import { AddingResults } from './adding-results.tsx';
import { EvidenceChip } from './evidence-chip.tsx';
import { EvidencePicker } from './evidence-picker.tsx';
import { EvidenceViewer } from './evidence-viewer.tsx';
import { useForm } from './form-store.ts';
import { useAdding, usePastedFiles } from './use-adding.ts';

const words = vi.evidence;

/** Documents of one leaf: by dialog, dropped, pasted, or already in the library (U4). */
export function EvidenceField({ leaf }: { readonly leaf: Leaf }) {
  const cited = useForm(({ draft }) => draft.leaves[leaf.code]?.evidence) ?? [];
  const locked = useForm(({ form }) => form.state === 'sealed');
  const adding = useAdding(leaf.code);
  usePastedFiles(leaf.code, locked ? null : adding.take);
  return (
    <FileDrop
      className="field"
      onFiles={(files) => {
        if (!locked) adding.take(files);
      }}
    >
      <div className="row evidence__head">
        <h3 className="label">{words.title}</h3>
        <span className="hint">{locked ? '' : words.field.hint}</span>
        {locked ? null : (
          <div className="row end">
            <PickerButton leaf={leaf} />
            <FileButton
              multiple
              data-field="evidence"
              size="sm"
              icon={IconPlus}
              busy={adding.progress !== null}
              onFiles={adding.take}
            >
              {words.add}
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
      <AddingResults adding={adding} full={false} />
      <EvidenceViewer />
    </FileDrop>
  );
}

/** A document that is already there is chosen, not added a second time. */
function PickerButton({ leaf }: { readonly leaf: Leaf }) {
  const [open, setOpen] = useState(false);
  const any = useForm(({ draft }) => draft.evidence.length > 0);
  if (!any) return null;
  return (
    <>
      <Button
        size="sm"
        icon={IconFiles}
        onClick={() => {
          setOpen(true);
        }}
      >
        {words.field.fromLibrary}
      </Button>
      {open ? (
        <EvidencePicker
          leaf={leaf.code}
          onClose={() => {
            setOpen(false);
          }}
        />
      ) : null}
    </>
  );
}
