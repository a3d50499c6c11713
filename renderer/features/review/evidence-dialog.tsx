import { useState } from 'react';

import { shownAs } from '../../../shared/domain/evidence/document-kind.ts';
import { evidenceName, evidenceOrigin } from '../../../shared/i18n/evidence-text.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { ViewerFailure } from '../../../shared/ipc/viewer-messages.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { DocumentPages } from '../../ui/document-pages.tsx';
import type { Cited } from './evidence-pane.tsx';
import { EvidenceSave } from './evidence-save.tsx';
import { EvidenceTrouble } from './evidence-trouble.tsx';
import { useEvidence } from './use-evidence.ts';

const t = vi.review.evidence;
type Props = {
  readonly unit: string;
  readonly unitName: string;
  readonly item: Cited;
  readonly onClose: () => void;
};

/** The document large, over everything; Esc leads back to the line (Space opened it). */
export function EvidenceDialog({ unit, unitName, item, onClose }: Props) {
  const opened = useEvidence(unit, item.sha256);
  const [failure, setFailure] = useState<ViewerFailure | null>(null);
  const kind = shownAs(item.extension);
  const about = [unitName, evidenceOrigin(item), item.place === '' ? '' : t.place(item.place)];
  return (
    <Dialog
      title={evidenceName(item)}
      subtitle={about.filter((part) => part !== '').join(' · ')}
      width="full"
      onClose={onClose}
      footer={<EvidenceSave unit={unit} sha256={item.sha256} />}
    >
      {kind === null ? <p className="fill">{t.otherKind}</p> : null}
      {kind !== null && opened === null ? (
        <output className="fill dim">{vi.review.side.loading}</output>
      ) : null}
      {opened?.ok === false ? <EvidenceTrouble error={opened.error} /> : null}
      {failure === null ? null : <EvidenceTrouble failure={failure} />}
      {kind !== null && opened?.ok === true && failure === null ? (
        <DocumentPages
          kind={kind}
          bytes={opened.value.bytes}
          name={evidenceName(item)}
          first={item.page ?? 1}
          takesFocus
          onFailed={setFailure}
        />
      ) : null}
    </Dialog>
  );
}
