import { IconPlayerStop } from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useProgress } from '../../api/events.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Meter } from '../../ui/meter.tsx';

const t = vi.notices.dialog;

type Props = { readonly total: number; readonly round: number };

/** The real count while notices are signed; stopping keeps what is signed (X3). */
export function IssueRunning({ total, round }: Props) {
  const [stopping, setStopping] = useState(false);
  const progress = useProgress();
  const done = progress?.task === 'notices' ? progress.done : 0;
  const stop = () => {
    setStopping(true);
    void run('notice.stop', {});
  };
  return (
    <Dialog
      title={t.title}
      subtitle={t.subtitle(round)}
      width="narrow"
      onClose={stop}
      footer={
        <Button className="end" icon={IconPlayerStop} busy={stopping} onClick={stop}>
          {stopping ? t.stopping : t.stop}
        </Button>
      }
    >
      <div className="formbody">
        <p className="med num">{t.running(done, total)}</p>
        <Meter large parts={[{ percent: total === 0 ? 0 : (done / total) * 100 }]} />
        <p className="sm dim">{t.runningHint}</p>
      </div>
    </Dialog>
  );
}
