import { IconPhotoDown } from '@tabler/icons-react';
import { useState } from 'react';

import type { EvidenceItem } from '../../../shared/domain/answers/assessment.ts';
import { evidenceName } from '../../../shared/i18n/evidence-text.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { toast } from '../../ui/toasts.tsx';
import { addOne, citedInstead } from './add-evidence.ts';
import { readDocument } from './evidence-actions.ts';
import { ShrinkDialog } from './shrink-dialog.tsx';

const words = vi.evidence;

/** Offers a smaller copy of a picture; leaves that cite the original cite the copy, the original stays until removed. */
export function ShrinkButton({ item }: { readonly item: EvidenceItem }) {
  const [picture, setPicture] = useState<Blob | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const open = async () => {
    const bytes = await readDocument(item.sha256);
    setError(bytes.ok ? null : bytes.error);
    if (bytes.ok) setPicture(new Blob([bytes.value]));
  };
  const use = async (small: File) => {
    setPicture(null);
    setError(await replaceBy(item, small));
  };
  return (
    <>
      <Button icon={IconPhotoDown} onClick={() => void open()}>
        {words.details.shrink}
      </Button>
      {error === null ? null : <ErrorNote error={error} />}
      {picture === null ? null : (
        <ShrinkDialog
          name={item.fileName}
          picture={picture}
          onUse={(small) => void use(small)}
          onClose={() => {
            setPicture(null);
          }}
        />
      )}
    </>
  );
}

/** The copy says the same about itself as the original. */
async function replaceBy(item: EvidenceItem, small: File): Promise<CallError | null> {
  const added = await addOne(small);
  if (added.kind === 'refused') return added.error;
  const { sha256 } = added.item;
  const { title, number, issuedOn, issuer } = item;
  const description = { title, number, issuedOn, issuer };
  const described = await run('evidence.describe', { sha256, description });
  if (!described.ok) return described.error;
  citedInstead(item.sha256, sha256, words.details.shrink);
  toast(words.shrink.used(evidenceName({ ...added.item, title })));
  return null;
}
