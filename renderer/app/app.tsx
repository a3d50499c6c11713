import { useEffect, useLayoutEffect } from 'react';

import type { Role } from '../../shared/domain/roles/role.ts';
import { vi } from '../../shared/i18n/vi.ts';
import { useOpenedName } from '../api/events.ts';
import { SessionContext, useSession } from '../api/session.ts';
import { useQuery } from '../api/use-query.ts';
import { goTo, useScreen, type ScreenName } from '../api/navigation.ts';
import { FirstStart } from '../features/session/first-start.tsx';
import { Announcer } from '../ui/announcer.tsx';
import { QueryView } from '../ui/query-view.tsx';
import { Toasts } from '../ui/toasts.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { FrameCommands } from './frame-commands.tsx';
import { handleFrameKey } from './frame-keys.ts';
import { FrameLayers } from './frame-layers.tsx';
import { movePane } from './panes.ts';
import { PrintHead } from './print-head.tsx';
import { Rail } from './rail.tsx';
import { screenLabel, screens } from './screens.tsx';
import { TitleBar } from './title-bar.tsx';

/** The window: first start until a desk stands, then title bar, rail and one screen. */
export function App() {
  const session = useQuery('session.get', {});
  useEffect(() => {
    document.addEventListener('keydown', movePane);
    return () => document.removeEventListener('keydown', movePane);
  }, []);
  return (
    <ErrorBoundary>
      <QueryView state={session}>
        {({ campaign, desk, version, now }) =>
          campaign === null || desk === null ? (
            <FirstStart campaign={campaign} />
          ) : (
            <SessionContext value={{ campaign, desk, version, now }}>
              <Frame />
            </SessionContext>
          )
        }
      </QueryView>
      <Announcer />
      <Toasts />
    </ErrorBoundary>
  );
}

/** Kinds of packages that a desk receives as answers to its own; all others go through intake. */
const ANSWERS = /^(credential|receipt|result)-/;
/** Work of the unit's own officers (U12). */
const PART = /^part-/;
/** What reviewers' laptops found (P5). */
const FINDINGS = /^findings-/;

/** Where a file that was opened with the app belongs, by its name; the screen there checks what it really is. */
function screenForFile(name: string, role: Role): 'home' | 'parts' | 'inbox' | 'team' | 'intake' {
  if (role === 'reviewer') return 'home';
  if (role === 'province' && FINDINGS.test(name)) return 'team';
  if (role !== 'province' && PART.test(name)) return 'parts';
  return role === 'unit' || (role === 'district' && ANSWERS.test(name)) ? 'inbox' : 'intake';
}

function Frame() {
  const screen = useScreen();
  const { role, unit } = useSession().desk;
  const opened = useOpenedName();
  useEffect(() => {
    if (opened === null) return;
    goTo({ name: screenForFile(opened, role) });
  }, [opened, role]);
  useFrameKeys(screen.name);
  const { Show } = screens[screen.name];
  return (
    <div className="app">
      <TitleBar />
      <PrintHead />
      <Rail />
      <main className="sheet" id="main" tabIndex={-1} data-pane>
        <ErrorBoundary key={screen.name}>
          <Show screen={screen} />
        </ErrorBoundary>
      </main>
      <Arrival
        key={screen.name}
        title={vi.frame.windowTitle(screenLabel(screen.name, role), unit.name)}
      />
      <FrameCommands />
      <FrameLayers />
    </div>
  );
}

function useFrameKeys(here: ScreenName): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      handleFrameKey(event, here);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [here]);
}

/** The window is called after its screen; focus that went down with the screen before goes to the new one. */
function Arrival({ title }: { readonly title: string }) {
  useEffect(() => {
    document.title = title;
  }, [title]);
  // Where panes are stacked the page itself scrolls; a screen that opens at a field scrolls to it afterwards.
  useLayoutEffect(() => {
    scrollTo({ top: 0 });
  }, []);
  useEffect(() => {
    if (document.activeElement === document.body)
      document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
  }, []);
  return null;
}
