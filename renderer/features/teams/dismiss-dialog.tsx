import { IconUserOff } from '@tabler/icons-react';
import { useId, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { TeamReviewer } from './team-data.ts';

const words = vi.team.dismiss;

type Props = { readonly reviewer: TeamReviewer; readonly onClose: () => void };

/** A reviewer stops: with a reason, since nothing of that key is taken afterwards. */
export function DismissDialog({ reviewer, onClose }: Props) {
  const [reason, setReason] = useState('');
  const [error, setError] = useState<CallError | null>(null);
  const form = useId();
  const missing = reason.trim() === '';
  const go = async () => {
    const result = await run('team.dismiss', { reviewer: reviewer.code, reason });
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(words.done(reviewer.name));
    onClose();
  };
  return (
    <Dialog
      title={words.title(reviewer.name)}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <span className="grow" />
          <Button size="lg" onClick={onClose}>
            {vi.common.cancel}
          </Button>
          <Button
            type="submit"
            form={form}
            size="lg"
            variant="danger"
            icon={IconUserOff}
            blocked={missing ? words.missing : null}
          >
            {words.go}
          </Button>
        </>
      }
    >
      <form
        className="formbody"
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing) void go();
        }}
      >
        <p>{words.text}</p>
        <TextArea
          label={words.reason}
          value={reason}
          maxLength={1000}
          required
          onText={setReason}
        />
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}
