import type { KeyboardEvent } from 'react';

import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Meter } from '../../ui/meter.tsx';
import { StateMark, type Mark } from '../../ui/state-mark.tsx';
import { pagesOf, type SectionView } from './report-view.ts';

const words = vi.unitReport;

type Props = {
  readonly views: readonly SectionView[];
  readonly current: string | null;
  readonly onOpen: (code: string) => void;
};

/** The outline with what is written and what is not; one tab stop, arrows move in it. */
export function ReportOutline({ views, current, onOpen }: Props) {
  const open = views.filter(({ heading }) => !heading);
  const stop = open.some(({ section }) => section.code === current)
    ? current
    : open[0]?.section.code;
  return (
    <nav className="pane pane--side outline" aria-label={words.outline} data-pane>
      <OutlineHead views={views} />
      {/* The buttons inside are the controls; this only moves between them. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="tree" onKeyDown={moveInOutline}>
        <ul className="routline">
          {views.map((view) => (
            <li key={view.section.code} className={view.level === 3 ? 'routline__in' : ''}>
              {view.heading ? (
                <p className="routline__h">
                  <span className="num">{view.section.code}.</span> {view.section.title}
                </p>
              ) : (
                <SectionRow
                  view={view}
                  current={view.section.code === current}
                  stop={view.section.code === stop}
                  onOpen={onOpen}
                />
              )}
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}

function OutlineHead({ views }: { readonly views: readonly SectionView[] }) {
  const wanted = views.filter((view) => view.wanted);
  const done = wanted.filter(({ written }) => written).length;
  const total = views.reduce((sum, view) => sum + view.words, 0);
  const left = words.left(wanted.length - done);
  return (
    <div className="outline__head">
      <p className="bold sm">{words.written(done, wanted.length)}</p>
      <Meter
        label={left}
        parts={[{ tone: 'ok', percent: (done / Math.max(1, wanted.length)) * 100 }]}
      />
      <p className="xs dim">
        {words.length(formatDecimal(String(total)), formatDecimal(pagesOf(total)))}
      </p>
    </div>
  );
}

type RowProps = {
  readonly view: SectionView;
  readonly current: boolean;
  readonly stop: boolean;
  readonly onOpen: (code: string) => void;
};

function SectionRow({ view, current, stop, onOpen }: RowProps) {
  const { section } = view;
  const { mark, label } = markOf(view);
  return (
    <button
      type="button"
      className="tree__leaf"
      aria-current={current ? 'true' : undefined}
      tabIndex={stop ? 0 : -1}
      data-section={section.code}
      onClick={() => {
        onOpen(section.code);
      }}
    >
      <StateMark mark={mark} label={label} />
      <span className="tree__lcode num">{section.code}</span>
      <span className="tree__lname">{section.title}</span>
    </button>
  );
}

function markOf({ written, wanted }: SectionView): { readonly mark: Mark; readonly label: string } {
  if (written) return { mark: 'done', label: words.marks.written };
  return wanted
    ? { mark: 'open', label: words.marks.empty }
    : { mark: 'not-counted', label: words.marks.optional };
}

function moveInOutline(event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing || event.altKey || event.ctrlKey) return;
  const rows = [...event.currentTarget.querySelectorAll('button')];
  const here = rows.findIndex((row) => row === document.activeElement);
  const target = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: rows.length - 1 }[
    event.key
  ];
  if (target === undefined) return;
  event.preventDefault();
  rows[Math.max(0, Math.min(rows.length - 1, target))]?.focus();
}
