import { IconLock, IconPencil } from '@tabler/icons-react';
import type { ReactNode } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { useSession } from '../../api/session.ts';
import { useQuery } from '../../api/use-query.ts';
import { Icon } from '../../ui/icon.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { HomeBack } from './home-back.tsx';
import { HomeDue, OverdueNote } from './home-due.tsx';
import { HomeMissing } from './home-missing.tsx';
import { HomeNext } from './home-next.tsx';
import { HomeProgress } from './home-progress.tsx';
import { HomeResult } from './home-result.tsx';
import { HomeReturns } from './home-returns.tsx';
import { useLoadedForm } from './form-store.ts';
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
        <RevisionTag />
      </header>
      <HomeDue />
      <OverdueNote />
      <HomeReturns />
      <QueryView state={useLoadForm()}>{() => <Columns>{children}</Columns>}</QueryView>
    </div>
  );
}

/** Which revision this is and whether it can still be changed; nothing until the form is there. */
function RevisionTag() {
  const form = useLoadedForm((state) => state.form);
  if (form === null) return null;
  const { revision, state } = form;
  const sealed = state === 'sealed';
  const editing = revision === 1 ? vi.assessment.firstRevision : vi.assessment.revision(revision);
  return (
    <span className={sealed ? 'tag tag--ok end' : 'tag tag--warn end'}>
      <Icon of={sealed ? IconLock : IconPencil} />
      {sealed ? vi.assessment.lockedTag(revision) : editing}
    </span>
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
        <HomeResult />
        <HomeMissing />
        <HomeBack />
      </div>
    </div>
  );
}
