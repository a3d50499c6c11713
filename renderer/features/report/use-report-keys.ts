import { vi } from '../../../shared/i18n/vi.ts';
import { goBack, goTo } from '../../api/navigation.ts';
import { announce } from '../../ui/announcer.tsx';
import { useChords } from '../../ui/use-chords.ts';
import type { SectionView } from './report-view.ts';

type Place = {
  readonly views: readonly SectionView[];
  readonly current: string | null;
  readonly onOpen: (code: string) => void;
};

/** The keys of the form, section by section: Ctrl+Enter and Alt+arrows step, F7 next unwritten, Alt+Backspace back. */
export function useReportKeys(place: Place): void {
  useChords({
    'Ctrl+Enter': () => step(place, 1),
    'Alt+ArrowRight': () => step(place, 1),
    'Alt+ArrowLeft': () => step(place, -1),
    F7: () => nextUnwritten(place),
    'Alt+Backspace': goBack,
  });
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
