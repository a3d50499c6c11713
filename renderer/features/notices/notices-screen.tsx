import {
  IconFileSpreadsheet,
  IconFileText,
  IconLock,
  IconPrinter,
  IconSend,
} from '@tabler/icons-react';
import { useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useCommands } from '../../api/commands.ts';
import { download } from '../../api/files.ts';
import type { Screen } from '../../api/navigation.ts';
import { run, useQuery } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { MenuButton } from '../../ui/menu-button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { CloseDialog } from './close-dialog.tsx';
import { IssueDialog } from './issue-dialog.tsx';
import { NO_FILTER, type NoticeRow, type Overview } from './notice-data.ts';
import { NoticeTiles } from './notice-tiles.tsx';
import { NoticeUnits } from './notice-units.tsx';
import { ObjectionsView } from './objections-view.tsx';

const t = vi.notices;

type View = 'units' | 'objections';
type Layer =
  | { readonly name: 'close' }
  | {
      readonly name: 'issue';
      readonly shown: readonly NoticeRow[];
      readonly one: NoticeRow | null;
    };

/** Notices of appraisal, what units answer, and the end of a round (P7). */
export function NoticesScreen({ screen }: { readonly screen: Screen }) {
  const state = useQuery('notice.overview', {});
  const asked = screen.name === 'notices' ? screen : null;
  return (
    <QueryView state={state}>
      {(overview) => (
        <Notices
          key={`${asked?.view ?? ''} ${asked?.unit ?? ''}`}
          overview={overview}
          view={asked?.view ?? 'units'}
          unit={asked?.unit ?? null}
        />
      )}
    </QueryView>
  );
}

type Props = {
  readonly overview: Overview;
  readonly view: View;
  readonly unit: string | null;
};

function Notices({ overview, view: first, unit: firstUnit }: Props) {
  const [view, setView] = useState<View>(first);
  const [unit, setUnit] = useState(firstUnit);
  const [filter, setFilter] = useState(NO_FILTER);
  const [layer, setLayer] = useState<Layer | null>(null);
  const close = () => {
    setLayer(null);
  };
  const issue = (shown: readonly NoticeRow[], one: NoticeRow | null) => {
    setLayer({ name: 'issue', shown, one });
  };
  return (
    <div className="sheetpart">
      <Head
        overview={overview}
        view={view}
        onView={(next) => {
          setUnit(null);
          setView(next);
        }}
        onIssue={() => {
          issue(overview.rows, null);
        }}
        onClose={() => {
          setLayer({ name: 'close' });
        }}
      />
      <NoticeTiles overview={overview} />
      {view === 'units' ? (
        <NoticeUnits
          overview={overview}
          filter={filter}
          onFilter={setFilter}
          onIssue={issue}
          onObjections={(code) => {
            setUnit(code);
            setView('objections');
          }}
        />
      ) : (
        <ObjectionsView unit={unit} onUnit={setUnit} />
      )}
      {layer?.name === 'close' ? <CloseDialog overview={overview} onClose={close} /> : null}
      {layer?.name === 'issue' ? (
        <IssueDialog overview={overview} shown={layer.shown} one={layer.one} onClose={close} />
      ) : null}
    </div>
  );
}

type HeadProps = {
  readonly overview: Overview;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onIssue: () => void;
  readonly onClose: () => void;
};

function Head({ overview, view, onView, onIssue, onClose }: HeadProps) {
  const [failed, setFailed] = useState<CallError | null>(null);
  const { round, rows } = overview;
  const begun = rows.some(({ notice }) => notice?.round === round);
  const due = rows.some((row) => row.due !== null);
  const list = async (format: 'docx' | 'xlsx') => {
    const result = await run('notice.list', { format });
    setFailed(result.ok ? null : result.error);
    if (result.ok) download(result.value);
  };
  const closeBlocked = begun ? null : t.closeBlocked;
  const issueBlocked = due ? null : t.issueBlocked;
  useCommands([
    {
      id: 'notices.issue',
      group: 'commands',
      label: t.commands.issue,
      blocked: issueBlocked,
      run: onIssue,
    },
    {
      id: 'notices.close',
      group: 'commands',
      label: t.commands.close,
      blocked: closeBlocked,
      run: onClose,
    },
    {
      id: 'notices.objections',
      group: 'commands',
      label: t.commands.objections,
      run: () => {
        onView('objections');
      },
    },
    {
      id: 'notices.docx',
      group: 'documents',
      label: t.commands.docx,
      run: () => void list('docx'),
    },
    {
      id: 'notices.xlsx',
      group: 'documents',
      label: t.commands.xlsx,
      run: () => void list('xlsx'),
    },
  ]);
  return (
    <>
      <header className="bar">
        <h1>{t.title}</h1>
        <span className="tag tag--accent">{t.round(round)}</span>
        <SegmentedControl
          label={t.views.label}
          value={view}
          choices={[
            { value: 'units', label: t.views.units },
            { value: 'objections', label: t.views.objections(overview.open) },
          ]}
          onChoose={onView}
        />
        <span className="end" />
        <MenuButton
          label={t.export.menu}
          icon={IconFileText}
          items={[
            { label: t.export.docx, icon: IconFileText, onChoose: () => void list('docx') },
            { label: t.export.xlsx, icon: IconFileSpreadsheet, onChoose: () => void list('xlsx') },
          ]}
        />
        <Button
          icon={IconPrinter}
          onClick={() => {
            window.print();
          }}
        >
          {t.print}
        </Button>
        <Button icon={IconLock} blocked={closeBlocked} onClick={onClose}>
          {t.close(round)}
        </Button>
        <Button variant="primary" icon={IconSend} blocked={issueBlocked} onClick={onIssue}>
          {t.issue}
        </Button>
      </header>
      {failed === null ? null : <ErrorNote error={failed} />}
    </>
  );
}
