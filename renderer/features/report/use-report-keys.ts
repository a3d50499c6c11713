import { useEffect } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { goBack, goTo } from '../../api/navigation.ts';
import { announce } from '../../ui/announcer.tsx';
import type { SectionView } from './report-view.ts';

/** What browsers report for a key that an input method is still working on. */
const COMPOSING_KEY = 229;

type Place = {
  readonly views: readonly SectionView[];
  readonly current: string | null;
  readonly onOpen: (code: string) => void;
};

/** The keys of the form, section by section: Ctrl+Enter and Alt+arrows step, F7 next unwritten, Alt+Backspace back. */
export function useReportKeys(place: Place): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.isComposing || event.keyCode === COMPOSING_KEY) return;
      const command = COMMANDS[chord(event)];
      if (command === undefined) return;
      event.preventDefault();
      command(place);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

const COMMANDS: Readonly<Record<string, (place: Place) => void>> = {
  'Ctrl+Enter': (place) => step(place, 1),
  'Alt+ArrowRight': (place) => step(place, 1),
  'Alt+ArrowLeft': (place) => step(place, -1),
  F7: nextUnwritten,
  'Alt+Backspace': goBack,
};

function chord(event: KeyboardEvent): string {
  const ctrl = event.ctrlKey || event.metaKey ? 'Ctrl+' : '';
  return `${ctrl}${event.altKey ? 'Alt+' : ''}${event.shiftKey ? 'Shift+' : ''}${event.key}`;
}

function step({ views, current, onOpen }: Place, by: 1 | -1): void {
  const open = views.filter(({ heading }) => !heading);
  const here = open.findIndex(({ section }) => section.code === current);
  const target = open[here + by];
  if (target !== undefined) onOpen(target.section.code);
  else if (by === 1) goTo({ name: 'missing' });
}

function nextUnwritten({ views, current, onOpen }: Place): void {
  const here = views.findIndex(({ section }) => section.code === current);
  const round = [...views.slice(here + 1), ...views.slice(0, here + 1)];
  const next = round.find(({ wanted, written }) => wanted && !written);
  if (next === undefined) announce(vi.unitReport.left(0));
  else onOpen(next.section.code);
}
