import type { ReactNode } from 'react';

import { errorMessage } from '../../shared/i18n/error-messages.ts';
import { vi } from '../../shared/i18n/vi.ts';
import type { CallError } from '../../shared/ipc/define.ts';
import { Callout } from './callout.tsx';

type Props = { readonly error: CallError; readonly actions?: ReactNode };

/** A failure in place: what happened, what to do, and the number to quote to support. */
export function ErrorNote({ error, actions }: Props) {
  const { text, advice } = errorMessage(error);
  return (
    <Callout tone="err" role="alert" actions={actions}>
      <p>
        <strong>{text}</strong> {advice}
      </p>
      {error.incidentId === undefined ? null : (
        <p className="dim num">{vi.common.incident(error.incidentId)}</p>
      )}
    </Callout>
  );
}
