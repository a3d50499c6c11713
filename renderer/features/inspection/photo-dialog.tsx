import { useEffect, useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { readExport } from '../../api/files.ts';
import { run } from '../../api/use-query.ts';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DocumentPages } from '../../ui/document-pages.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import type { VisitPhoto } from './inspection-data.ts';

const t = vi.inspection.photos;

type Props = { readonly unit: string; readonly photo: VisitPhoto; readonly onClose: () => void };

/** A photo large, in the sandboxed viewer (ADR 15): it may have come from another machine. */
export function PhotoDialog({ unit, photo, onClose }: Props) {
  const { bytes, error } = usePhoto(unit, photo.sha256);
  const [failed, setFailed] = useState(false);
  return (
    <Dialog
      title={photo.caption === '' ? photo.fileName : photo.caption}
      subtitle={t.takenAt(formatInstant(photo.takenAt))}
      width="full"
      onClose={onClose}
    >
      {error === null ? null : (
        <div className="fill">
          <ErrorNote error={error} />
        </div>
      )}
      {failed ? (
        <div className="fill">
          <Callout tone="warn" role="alert">
            <p>{t.failed}</p>
          </Callout>
        </div>
      ) : null}
      {bytes === null && error === null ? <output className="fill dim">{t.opening}</output> : null}
      {bytes === null || failed ? null : (
        <DocumentPages
          kind="image"
          bytes={bytes}
          name={photo.fileName}
          takesFocus
          onFailed={() => {
            setFailed(true);
          }}
        />
      )}
    </Dialog>
  );
}

type Found = { readonly bytes: ArrayBuffer | null; readonly error: CallError | null };

function usePhoto(unit: string, sha256: string): Found {
  const [found, setFound] = useState<Found>({ bytes: null, error: null });
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const file = await run('photo.file', { unit, sha256 });
      const bytes = file.ok ? await readExport(file.value) : null;
      if (gone) return;
      setFound({ bytes, error: file.ok ? null : file.error });
    };
    void read();
    return () => {
      gone = true;
    };
  }, [unit, sha256]);
  return found;
}
