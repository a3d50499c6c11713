import { useState } from 'react';

import type { CallError } from '../../../shared/ipc/define.ts';
import type { UnitLine } from '../../../shared/ipc/dto.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useSaveStatus } from '../../api/save-status.ts';
import { run } from '../../api/use-query.ts';

type Reply = { readonly ok: true } | { readonly ok: false; readonly error: CallError };

/**
 * Moves between the real desk and the practice desk. The window starts anew after each move, so that nothing of one
 * desk (undo steps, texts half written) can reach the other.
 */
export function usePractice() {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const { kind } = useSaveStatus();
  const move = async (call: Promise<Reply>): Promise<void> => {
    setBusy(true);
    const reply = await call;
    if (reply.ok) {
      location.reload();
      return;
    }
    setBusy(false);
    setError(reply.error);
  };
  return {
    busy,
    error,
    /** Why the desk must not be left now: the last change is not on the disk yet. */
    blocked: kind === 'saving' || kind === 'retrying' ? vi.practice.unsaved : null,
    start: (unit: UnitLine) =>
      move(
        run('practice.start', {
          unit: unit.code,
          people: vi.practice.people(unit.level),
          passphrase: vi.practice.passphrase,
        }),
      ),
    resume: () => move(run('practice.continue', {})),
    leave: (erase: boolean) => move(run('practice.leave', { erase })),
  };
}
