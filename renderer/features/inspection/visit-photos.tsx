import { IconPhotoPlus } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { Callout } from '../../ui/callout.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { FileButton, FileDrop } from '../../ui/file-drop.tsx';
import { toast } from '../../ui/toasts.tsx';
import { addPhoto } from './add-photo.ts';
import type { VisitedUnit } from './inspection-data.ts';
import { PhotoLine } from './photo-line.tsx';

const t = vi.inspection.photos;
const ACCEPT = '.jpg,.jpeg,.png,.webp';

/** Photos of one visit: dropped in, made smaller, described, tied to a leaf. */
export function VisitPhotos({ visited }: { readonly visited: VisitedUnit }) {
  const { row, photos, leaves, unrecorded } = visited;
  const [adding, setAdding] = useState<{ readonly done: number; readonly total: number } | null>(
    null,
  );
  const [error, setError] = useState<CallError | null>(null);

  async function add(files: readonly File[]): Promise<void> {
    setError(null);
    let added = 0;
    for (const [done, file] of files.entries()) {
      setAdding({ done, total: files.length });
      const result = await addPhoto(row.unit.code, file);
      if (result.ok) added += 1;
      else setError(result.error);
    }
    setAdding(null);
    if (added > 0) toast(t.added(added));
  }

  return (
    <FileDrop className="visitphotos" onFiles={(files) => void add(files)}>
      <div className="row">
        <span className="dim">{t.drop}</span>
        <FileButton
          icon={IconPhotoPlus}
          accept={ACCEPT}
          multiple
          busy={adding !== null}
          onFiles={(files) => void add(files)}
        >
          {t.add}
        </FileButton>
        <span className="sm dim">{t.hint}</span>
      </div>
      {adding === null ? null : (
        <output className="sm">{t.adding(adding.done + 1, adding.total)}</output>
      )}
      {error === null ? null : <ErrorNote error={error} />}
      {unrecorded ? (
        <Callout tone="warn">
          <p>{vi.inspection.record.unrecorded}</p>
        </Callout>
      ) : null}
      {photos.length === 0 ? (
        <p className="dim">{t.empty}</p>
      ) : (
        <ul className="photolines" aria-label={t.list}>
          {photos.map((photo, at) => (
            <PhotoLine
              key={photo.sha256}
              unit={row.unit.code}
              photo={photo}
              number={at + 1}
              leaves={leaves}
            />
          ))}
        </ul>
      )}
    </FileDrop>
  );
}
