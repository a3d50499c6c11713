import { vi } from '../../../shared/i18n/vi.ts';
import type { Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { DownloadList } from '../../ui/download-list.tsx';

const t = vi.notices.dialog;

type Issued = Data<'notice.issue'>;
type Props = { readonly done: Issued; readonly total: number; readonly onClose: () => void };
const REASONS = ['unverified', 'unranked', 'nothing-new'] as const;

/** What was signed, who was left and why, and the files to send. */
export function IssueDone({ done, total, onClose }: Props) {
  const { issued, left, stopped } = done;
  const rest = total - issued.length - left.length;
  return (
    <Dialog
      title={t.title}
      subtitle={t.subtitle(done.round)}
      onClose={onClose}
      footer={
        <Button className="end" variant="primary" onClick={onClose}>
          {t.close}
        </Button>
      }
    >
      <div className="formbody">
        <Callout tone={stopped ? 'warn' : 'ok'}>
          <p className="med">{stopped ? t.stopped(issued.length, rest) : t.done(issued.length)}</p>
          {REASONS.map((why) => {
            const count = left.filter((it) => it.why === why).length;
            return count === 0 ? null : <p key={why}>{t.left[why](count)}</p>;
          })}
        </Callout>
        {issued.length === 0 ? null : <p className="sm dim">{t.send}</p>}
      </div>
      <DownloadList
        files={issued.flatMap(({ package: file, letter }) => [file, letter])}
        label={t.files}
      />
    </Dialog>
  );
}
