import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { Meter } from '../../ui/meter.tsx';
import { useIntake, type Reading } from './intake-store.ts';
import { readWaiting, stopReading } from './reading-flow.ts';

const t = vi.intake;

/** How far the inspection has come, and a way to stop it or to go on (X3); what a folder held beside packages. */
export function InspectionHead() {
  const { items, reading, waiting, passedOver } = useIntake();
  if (reading !== null) return <ReadingNow reading={reading} />;
  return (
    <>
      <output className="sm dim">
        {waiting.length > 0
          ? t.stopped(items.length, waiting.length)
          : t.panel.summary(items.length)}
        {passedOver > 0 ? ` ${t.passedOver(passedOver)}` : ''}
      </output>
      {waiting.length > 0 ? (
        <Button size="sm" icon={IconPlayerPlay} onClick={() => void readWaiting()}>
          {t.goOn(waiting.length)}
        </Button>
      ) : null}
    </>
  );
}

function ReadingNow({ reading }: { readonly reading: Reading }) {
  const { inHand } = useIntake();
  const { total, stopping } = reading;
  const done = Math.min(total, reading.done + inHand);
  return (
    <div className="insp__reading">
      <output className="sm dim grow">{stopping ? t.run.stopping : t.reading(done, total)}</output>
      <Button
        size="sm"
        icon={IconPlayerStop}
        busy={stopping}
        onClick={() => void stopReading()}
        onKeyDown={(event) => {
          if (event.key === 'Escape') void stopReading();
        }}
      >
        {t.run.stop}
      </Button>
      <progress className="sr-only" max={total} value={done} aria-label={t.reading(done, total)} />
      <Meter parts={[{ percent: total === 0 ? 0 : (done * 100) / total }]} />
    </div>
  );
}
