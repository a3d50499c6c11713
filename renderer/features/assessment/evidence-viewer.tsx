import { useEffect, useState } from 'react';

import type { EvidenceItem } from '../../../shared/domain/answers/assessment.ts';
import { documentKind, shownAs } from '../../../shared/domain/evidence/document-kind.ts';
import { evidenceName, evidenceOrigin } from '../../../shared/i18n/evidence-text.ts';
import { formatBytes } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import type { ViewerFailure, ViewerKind } from '../../../shared/ipc/viewer-messages.ts';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DocumentPages } from '../../ui/document-pages.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { DocumentButtons } from './evidence-buttons.tsx';
import { readDocument } from './evidence-actions.ts';
import { useViewing, viewerClosed, type Viewing } from './evidence-viewing.ts';
import { useForm } from './form-store.ts';

const words = vi.evidence;

/** The viewer, where one is open; mounted once by each screen that shows documents. */
export function EvidenceViewer() {
  const viewing = useViewing();
  const item = useForm(({ draft }) =>
    draft.evidence.find(({ sha256 }) => sha256 === viewing?.sha256),
  );
  useEffect(() => viewerClosed, []);
  if (viewing === null || item === undefined) return null;
  return <ViewerDialog key={item.sha256} viewing={viewing} item={item} />;
}

type Props = { readonly viewing: Viewing; readonly item: EvidenceItem };

function ViewerDialog({ viewing, item }: Props) {
  const kind = shownAs(item.extension);
  const about = [
    evidenceOrigin(item),
    words.details.facts(words.kind[documentKind(item.extension)], formatBytes(item.size)),
  ];
  return (
    <Dialog
      title={evidenceName(item)}
      subtitle={about.filter((part) => part !== '').join(' · ')}
      width="full"
      onClose={viewerClosed}
      footer={<DocumentButtons item={item} />}
    >
      {kind === null ? (
        <div className="fill stack">
          <Callout tone="accent">
            <p>
              <strong>{words.viewer.otherKind}</strong> {words.viewer.otherKindHow}
            </p>
          </Callout>
        </div>
      ) : (
        <Shown kind={kind} viewing={viewing} item={item} />
      )}
    </Dialog>
  );
}

function Shown({ kind, viewing, item }: Props & { readonly kind: ViewerKind }) {
  const [bytes, setBytes] = useState<ArrayBuffer | null>(null);
  const [error, setError] = useState<CallError | null>(null);
  const [failure, setFailure] = useState<ViewerFailure | null>(null);
  useEffect(() => {
    let gone = false;
    const read = async () => {
      const found = await readDocument(item.sha256);
      if (gone) return;
      if (found.ok) setBytes(found.value);
      else setError(found.error);
    };
    void read();
    return () => {
      gone = true;
    };
  }, [item.sha256]);
  if (error !== null) {
    return (
      <div className="fill">
        <ErrorNote error={error} />
      </div>
    );
  }
  if (failure !== null) {
    return (
      <div className="fill">
        <Callout tone="warn" role="alert">
          <p>
            <strong>{words.viewer.failed[failure]}</strong> {words.viewer.failedHow}
          </p>
        </Callout>
      </div>
    );
  }
  if (bytes === null) return <output className="fill dim">{words.viewer.opening}</output>;
  return (
    <DocumentPages
      kind={kind}
      bytes={bytes}
      name={evidenceName(item)}
      first={viewing.page}
      takesFocus
      onFailed={setFailure}
    />
  );
}
