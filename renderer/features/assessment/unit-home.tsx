import type { ReactNode } from 'react';

import { formatDate } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { useSession } from '../../api/session.ts';
import { useQuery } from '../../api/use-query.ts';
import { daysUntil } from '../../ui/days-until.ts';
import { QueryView } from '../../ui/query-view.tsx';
import { HomeMissing } from './home-missing.tsx';
import { HomeNext } from './home-next.tsx';
import { HomeProgress } from './home-progress.tsx';
import { useLoadForm } from './use-load-form.ts';

const words = vi.home;

/** What is due, what is missing, what to do next (02). */
export function UnitHome({ children }: { readonly children?: ReactNode }) {
  const { campaign, desk } = useSession();
  const { unit } = desk;
  return (
    <div className="page home" data-pane>
      <header className="home__head">
        <div>
          <h1>{unit.name}</h1>
          <p className="dim">
            {words.campaignOf(campaign.name, unit.level === 'xa' ? unit.parentName : '')}
          </p>
        </div>
      </header>
      <Due />
      <QueryView state={useLoadForm()}>{() => <Columns>{children}</Columns>}</QueryView>
    </div>
  );
}

function Columns({ children }: { readonly children?: ReactNode }) {
  const preview = useQuery('submission.preview', {}, { fresh: true });
  return (
    <div className="home__cols">
      <div className="home__main">
        <QueryView state={preview}>{(data) => <HomeNext preview={data} />}</QueryView>
        <HomeProgress />
      </div>
      <div className="home__side">
        {children}
        <HomeMissing />
      </div>
    </div>
  );
}

/** Days to the deadline of this level and to the end of the data window, counted by the backend's clock. */
function Due() {
  const { campaign, desk, now } = useSession();
  const deadline = campaign.deadlines[desk.unit.level]?.slice(0, 10);
  const end = campaign.period.end;
  return (
    <section className="card due" aria-label={words.deadlineOf[desk.unit.level]}>
      {deadline === undefined ? null : (
        <DueNumber
          days={daysUntil(now, deadline) - 1}
          label={words.daysLeft}
          note={words.before(formatDate(deadline))}
        />
      )}
      <DueNumber
        days={daysUntil(now, end)}
        label={words.dataUntil}
        note={words.until(formatDate(end))}
      />
    </section>
  );
}

type DueProps = { readonly days: number; readonly label: string; readonly note: string };

function DueNumber({ days, label, note }: DueProps) {
  const past = label === words.dataUntil ? words.dataEnded : words.overdue(-days);
  return (
    <p className="due__n">
      {days > 0 ? <strong className="num">{days}</strong> : null}
      <span>
        {days > 0 ? label : null}
        {days === 0 ? <strong className="due__word">{words.lastDay}</strong> : null}
        {days < 0 ? <strong className="due__word">{past}</strong> : null}
        <br />
        <span className="dim">{note}</span>
      </span>
    </p>
  );
}
