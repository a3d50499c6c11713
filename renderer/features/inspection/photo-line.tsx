import { IconEye, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';

import { formatBytes, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { VisitLeaf, VisitPhoto } from './inspection-data.ts';
import { PhotoDialog } from './photo-dialog.tsx';

const t = vi.inspection.photos;

type Props = {
  readonly unit: string;
  readonly photo: VisitPhoto;
  readonly number: number;
  readonly leaves: readonly VisitLeaf[];
};

/** One photo: what is seen on it, which leaf it belongs to; saved when the field is left. */
export function PhotoLine({ unit, photo, number, leaves }: Props) {
  const { sha256, leaf } = photo;
  const [caption, setCaption] = useState(photo.caption);
  const [looking, setLooking] = useState(false);
  const describe = (next: { readonly leaf: string | null; readonly caption: string }) => {
    if (next.leaf === leaf && next.caption === photo.caption) return;
    void run('photo.describe', { unit, sha256, ...next });
  };
  const remove = async () => {
    await run('photo.remove', { unit, sha256 });
    announce(t.removed);
  };
  return (
    <li className="photoline">
      <div
        className="photoline__words"
        onBlur={() => {
          describe({ leaf, caption: caption.trim() });
        }}
      >
        <TextField
          label={t.captionOf(number)}
          value={caption}
          maxLength={300}
          placeholder={t.caption}
          onText={setCaption}
        />
        <p className="sm dim">
          {photo.fileName} · {formatBytes(photo.size)} · {t.takenAt(formatInstant(photo.takenAt))}
        </p>
      </div>
      <Select
        label={t.leafOf(number)}
        value={leaf ?? ''}
        choices={[
          { value: '', label: t.general },
          ...leaves.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
        ]}
        onChoose={(code) => {
          describe({ leaf: code === '' ? null : code, caption: caption.trim() });
        }}
      />
      <Button
        icon={IconEye}
        onClick={() => {
          setLooking(true);
        }}
      >
        {t.look}
      </Button>
      <Button
        variant="quiet"
        icon={IconTrash}
        aria-label={`${t.remove}: ${photo.fileName}`}
        onClick={() => void remove()}
      />
      {looking ? (
        <PhotoDialog
          unit={unit}
          photo={photo}
          onClose={() => {
            setLooking(false);
          }}
        />
      ) : null}
    </li>
  );
}
