import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import type { ViewerFailure } from '../../../shared/ipc/viewer-messages.ts';
import { Callout } from '../../ui/callout.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';

type Props = { readonly error?: CallError; readonly failure?: ViewerFailure };

/** Why a document is not shown: it could not be read from the package, or the viewer could not paint it. */
export function EvidenceTrouble({ error, failure }: Props) {
  return (
    <div className="vdoc__note">
      {error === undefined ? null : <ErrorNote error={error} />}
      {failure === undefined ? null : (
        <Callout tone="warn">
          <p>
            <strong>{vi.evidence.viewer.failed[failure]}</strong> {vi.evidence.viewer.failedHow}
          </p>
        </Callout>
      )}
    </div>
  );
}
