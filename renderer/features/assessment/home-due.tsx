import { IconAlertTriangleFilled } from '@tabler/icons-react';
import type { CSSProperties } from 'react';

import { isInTime } from '../../../shared/domain/campaign/deadline.ts';
import { formatDate, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useSession } from '../../api/session.ts';
import { useQuery } from '../../api/use-query.ts';
import { daysUntil } from '../../ui/days-until.ts';
import { Callout } from '../../ui/callout.tsx';
import { Icon } from '../../ui/icon.tsx';
import { timelineOf, type TimelinePoint } from './home-timeline-points.ts';

const words = vi.home;

/** Days to the deadline of this level and to the end of the data window, counted by the backend's clock. */
export function HomeDue() {
  const { campaign, desk, now } = useSession();
  const deadline = campaign.deadlines[desk.unit.level]?.slice(0, 10);
  const end = campaign.period.end;
  const sent = useSent();
  return (
    <section className="card due" aria-label={words.deadlineOf[desk.unit.level]}>
      {deadline === undefined ? null : (
        <DueNumber
          days={daysUntil(now, deadline) - 1}
          label={words.daysLeft}
          past={sent ? () => words.deadlineOver : words.overdue}
          late={!sent}
          note={words.before(formatDate(deadline))}
        />
      )}
      <DueNumber
        days={daysUntil(now, end)}
        label={words.dataUntil}
        past={() => words.dataEnded}
        late={false}
        note={words.until(formatDate(end))}
      />
      <DueLine deadline={deadline ?? null} />
    </section>
  );
}

type DueProps = {
  readonly days: number;
  readonly label: string;
  readonly past: (days: number) => string;
  /** Its passing is something to worry about. */
  readonly late: boolean;
  readonly note: string;
};

/** Something was sent: the deadline is no worry any more. */
function useSent(): boolean {
  const preview = useQuery('submission.preview', {});
  return preview.status === 'ready' && preview.data.sealed.length > 0;
}

function DueNumber({ days, label, past, late, note }: DueProps) {
  return (
    <p className="due__n">
      {days > 0 ? <strong className="num">{days}</strong> : null}
      {late && days < 0 ? <Icon of={IconAlertTriangleFilled} size="lg" tone="err" /> : null}
      <span>
        {days > 0 ? label : null}
        {days === 0 ? <strong className="due__word">{words.lastDay}</strong> : null}
        {days < 0 ? <strong className="due__word">{past(-days)}</strong> : null}
        <br />
        <span className="dim">{note}</span>
      </span>
    </p>
  );
}

/** What being late means, from the letter, and whom to call; only for a unit that sent nothing yet (letter 1252, I.4). */
export function OverdueNote() {
  const { campaign, desk, now } = useSession();
  const deadline = campaign.deadlines[desk.unit.level];
  const sent = useSent();
  if (sent || deadline === undefined || isInTime({ arrivedAt: now, deadline })) return null;
  const { office, phone } = campaign.contact;
  return (
    <Callout tone="err">
      <p>{words.overdueNote([office, phone].filter((part) => part !== '').join(', '))}</p>
    </Callout>
  );
}

/** The days of this campaign on a line: what was sent and received, today, what is due. */
function DueLine({ deadline }: { readonly deadline: string | null }) {
  const { campaign, now } = useSession();
  const preview = useQuery('submission.preview', {});
  const back = useQuery('inbox.receipts', {});
  const sealed = preview.status === 'ready' ? preview.data.sealed : [];
  const receipts = back.status === 'ready' ? back.data.receipts : [];
  const today = dayOf(now);
  const { points, today: x } = timelineOf({
    today,
    due: deadline,
    end: campaign.period.end,
    sealed: sealed.map(({ revision, sealedAt }) => ({ revision, day: dayOf(sealedAt) })),
    received: receipts.map(({ revision, arrivedAt }) => ({ revision, day: dayOf(arrivedAt) })),
  });
  return (
    <ol className="tl" aria-label={words.timeline.label} style={place('--w', x)}>
      <li className="tl__line" aria-hidden />
      <li className="tl__past" aria-hidden />
      {points.map((point) => (
        <Point key={`${point.kind}-${point.day}`} point={point} />
      ))}
      <li className="tl__p tl__p--now" style={place('--x', x)}>
        <b />
        <em>{words.timeline.today(shortDay(today))}</em>
      </li>
    </ol>
  );
}

function Point({ point }: { readonly point: TimelinePoint }) {
  const { kind, label, day, x } = point;
  return (
    <li className={kind === 'past' ? 'tl__p' : `tl__p tl__p--${kind}`} style={place('--x', x)}>
      <b />
      <em>
        {label}
        <br />
        {kind === 'due' ? words.timeline.before(shortDay(day)) : shortDay(day)}
      </em>
    </li>
  );
}

function place(name: '--x' | '--w', x: number): CSSProperties {
  return Object.fromEntries([[name, `${(x * 100).toFixed(2)}%`]]);
}

/** The day of an instant in Vietnam. */
function dayOf(instant: string): string {
  const [day = ''] = formatInstant(instant).split(' ');
  return day.split('/').toReversed().join('-');
}

/** `25/10` of the campaign's own months. */
function shortDay(day: string): string {
  return formatDate(day).slice(0, 5);
}
