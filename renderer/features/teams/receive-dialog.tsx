import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ReceivedLine } from './received-line.tsx';
import type { Received, ReceivedFile } from './use-received.ts';

const words = vi.team.received;

type Props = {
  readonly received: Received;
  readonly title: string;
  readonly onConflicts: () => void;
};

/** Files that reviewers sent: each is named or taken by itself, findings also together. */
export function ReceiveDialog({ received, title, onConflicts }: Props) {
  const { files, busy, takeIn, clear } = received;
  const waiting = files.filter(isWaiting);
  const conflicts = files.some(
    ({ done }) => done !== null && done !== 'named' && done.conflicts > 0,
  );
  return (
    <Dialog
      title={title}
      width="narrow"
      onClose={clear}
      footer={
        <>
          <span className="grow" />
          <Button size="lg" onClick={clear}>
            {words.close}
          </Button>
          {waiting.length > 0 ? (
            <Button
              size="lg"
              variant="primary"
              busy={busy}
              onClick={() => void takeIn(waiting.map(({ token }) => token))}
            >
              {takeLabel(busy, waiting.length)}
            </Button>
          ) : null}
          {waiting.length === 0 && conflicts ? (
            <Button size="lg" variant="primary" onClick={onConflicts}>
              {words.toConflicts}
            </Button>
          ) : null}
        </>
      }
    >
      <ul className="team__files" aria-label={words.files}>
        {files.map((file) => (
          <ReceivedLine
            key={file.token}
            file={file}
            busy={busy}
            onName={() => void received.name(file.token)}
          />
        ))}
      </ul>
    </Dialog>
  );
}

function takeLabel(busy: boolean, count: number): string {
  if (busy) return words.taking;
  return count === 1 ? words.take : words.takeAll(count);
}

function isWaiting({ seen, done, error }: ReceivedFile): boolean {
  return seen?.kind === 'findings' && !seen.already && done === null && error === null;
}
