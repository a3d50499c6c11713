import { IconHistory, IconListSearch, IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';

import type { ReportSection } from '../../../shared/domain/campaign/report-outline.ts';
import type { ReportFigures } from '../../../shared/domain/report/unit-report-tables.ts';
import type { RichText } from '../../../shared/domain/text/rich-text.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goTo } from '../../api/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { ReportHistory } from './report-history.tsx';
import { ReportOutline } from './report-outline.tsx';
import { ReportSectionPart } from './report-section.tsx';
import { ReportToolbar } from './report-toolbar.tsx';
import { sectionViews } from './report-view.ts';
import { useReportKeys } from './use-report-keys.ts';

const words = vi.unitReport;

type Props = {
  /** The outline of the unit's level. */
  readonly sections: readonly ReportSection[];
  readonly required: boolean;
  /** What to say of an outline that is only a sample. */
  readonly notice: string | null;
  readonly locked: boolean;
  readonly texts: Readonly<Record<string, RichText>>;
  readonly figures: ReportFigures;
  readonly onText: (section: string, text: RichText) => void;
  /** Section to begin in, from a list of what is missing. */
  readonly wanted: string | null;
};

/** The report along the campaign's outline: text, and tables that follow the form (U7, letter 1252, I.3). */
export function ReportScreen(props: Props) {
  const { sections, texts, required, locked, wanted } = props;
  const [current, setCurrent] = useState<string | null>(wanted);
  const [history, setHistory] = useState(false);
  const pages = useRef<HTMLDivElement>(null);
  const views = sectionViews(sections, texts);
  const open = (code: string) => {
    setCurrent(code);
    enter(pages.current, code);
  };
  useReportKeys({ views, current, onOpen: open });
  useEffect(() => {
    if (wanted !== null) enter(pages.current, wanted);
  }, [wanted]);
  if (sections.length === 0) return <p className="fill dim">{words.none}</p>;
  return (
    <>
      <ReportBar
        locked={locked}
        current={current}
        onHistory={() => {
          setHistory(!history);
        }}
      />
      <div className="split">
        <ReportOutline views={views} current={current} onOpen={open} />
        <div
          className="pane grow report"
          ref={pages}
          data-pane
          onFocus={(event) => {
            const field = event.target.closest<HTMLElement>('[data-field]')?.dataset['field'];
            if (field !== undefined) setCurrent(field);
          }}
        >
          <div className="report__page">
            {locked ? (
              <Callout tone="accent">
                <p>{words.locked}</p>
              </Callout>
            ) : null}
            {props.notice === null ? null : <p className="report__sample">{props.notice}.</p>}
            {views.map((view) => (
              <ReportSectionPart
                key={view.section.code}
                view={view}
                text={texts[view.section.code] ?? NOTHING}
                figures={props.figures}
                locked={locked}
                required={required}
                onText={props.onText}
              />
            ))}
          </div>
        </div>
        {history && current !== null ? (
          <ReportHistory
            section={current}
            text={texts[current] ?? NOTHING}
            locked={locked}
            onClose={() => {
              setHistory(false);
              enter(pages.current, current);
            }}
          />
        ) : null}
      </div>
    </>
  );
}

const NOTHING: RichText = [];

type BarProps = {
  readonly locked: boolean;
  readonly current: string | null;
  readonly onHistory: () => void;
};

function ReportBar({ locked, current, onHistory }: BarProps) {
  return (
    <header className="bar">
      <h1>{words.title}</h1>
      {locked ? null : <ReportToolbar />}
      <span className="end" />
      <Button
        icon={IconHistory}
        blocked={current === null ? words.noSection : null}
        onClick={onHistory}
      >
        {current === null ? words.history : words.historyOf(current)}
      </Button>
      <Button
        icon={IconPrinter}
        onClick={() => {
          goTo({ name: 'documents' });
        }}
      >
        {words.asDocument}
      </Button>
      <Button
        icon={IconListSearch}
        onClick={() => {
          goTo({ name: 'missing' });
        }}
      >
        {vi.assessment.missing}
      </Button>
    </header>
  );
}

/** Puts the cursor into a section, its title in view. */
function enter(pages: HTMLElement | null, code: string): void {
  const field = pages?.querySelector<HTMLElement>(`[data-field="${CSS.escape(code)}"]`);
  field?.closest('section')?.scrollIntoView({ block: 'nearest' });
  field?.focus();
}
