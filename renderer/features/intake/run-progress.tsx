import {
  IconCircleCheck,
  IconEqual,
  IconHourglassHigh,
  IconPlayerStop,
  IconShieldX,
  type Icon as TablerIcon,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { Icon, type Tone } from '../../ui/icon.tsx';
import { Meter } from '../../ui/meter.tsx';
import { countOutcomes } from './result-rows.ts';
import { stopImport } from './intake-flow.ts';
import { useIntake, type Running } from './intake-store.ts';

const t = vi.intake;

/** The import as it runs: a real count, the time, and a way to stop (X3; screen 09, top). */
export function RunProgress({ running }: { readonly running: Running }) {
  const { results, inHand } = useIntake();
  const counts = countOutcomes(results);
  const { total, hand, stopping } = running;
  const done = running.done + inHand;
  return (
    <section className="run" aria-labelledby="run">
      <div className="run__top">
        <div className="grow">
          <h2 className="run__h" id="run">
            {t.run.title}{' '}
            <span className="num">
              {done}/{total}
            </span>{' '}
            {t.run.files}
          </h2>
          <p className="sm dim">{stopping ? t.run.stopping : t.run.current(hand[inHand] ?? '')}</p>
        </div>
        <Clock startedAt={running.startedAt} done={done} total={total} />
        <Button
          size="lg"
          icon={IconPlayerStop}
          // The one thing a person may want while it runs.
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus
          busy={stopping}
          onClick={() => void stopImport()}
          onKeyDown={(event) => {
            if (event.key === 'Escape') void stopImport();
          }}
        >
          {t.run.stop}
        </Button>
      </div>
      <progress className="sr-only" max={total} value={done} aria-label={t.run.bar(done, total)} />
      <Meter large parts={[{ percent: (done * 100) / total }]} />
      <dl className="run__n">
        <Count icon={IconCircleCheck} tone="ok" label={t.run.imported} value={counts.imported} />
        <Count icon={IconEqual} tone="mute" label={t.run.already} value={counts.already} />
        <Count icon={IconShieldX} tone="err" label={t.run.quarantined} value={counts.todo} />
        <Count icon={IconHourglassHigh} tone="mute" label={t.run.remaining} value={total - done} />
        <div className="run__note">
          <dt className="sr-only">{t.run.stop}</dt>
          <dd>{t.run.note}</dd>
        </div>
      </dl>
    </section>
  );
}

type CountProps = {
  readonly icon: TablerIcon;
  readonly tone: Tone;
  readonly label: string;
  readonly value: number;
};

function Count({ icon, tone, label, value }: CountProps) {
  return (
    <div>
      <dt>
        <Icon of={icon} tone={tone} size="sm" />
        {label}
      </dt>
      <dd className="num">{value}</dd>
    </div>
  );
}

const SECOND = 1000;

type ClockProps = {
  readonly startedAt: number;
  readonly done: number;
  readonly total: number;
};

function Clock({ startedAt, done, total }: ClockProps) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, SECOND);
    return () => {
      clearInterval(timer);
    };
  }, []);
  const elapsed = Math.max(0, now - startedAt);
  const left = done === 0 ? null : (elapsed / done) * (total - done);
  return (
    <p className="sm dim run__time">
      {t.run.elapsed} <span className="num">{minutes(elapsed)}</span>
      <br />
      {left === null ? null : (
        <>
          {t.run.left} <span className="num">{minutes(left)}</span>
        </>
      )}
    </p>
  );
}

function minutes(milliseconds: number): string {
  const seconds = Math.round(milliseconds / SECOND);
  return `${twoDigits(Math.floor(seconds / 60))}:${twoDigits(seconds % 60)}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
