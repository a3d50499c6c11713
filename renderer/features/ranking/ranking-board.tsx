import { IconCircleCheck, IconLock } from '@tabler/icons-react';
import { useRef, useState } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { useSession } from '../../api/session.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Icon } from '../../ui/icon.tsx';
import { BestChanged } from './best-changed.tsx';
import { BlocksDialog } from './blocks-dialog.tsx';
import { ExportMenu } from './export-menu.tsx';
import { ListPicker } from './list-picker.tsx';
import { ProvenancePanel } from './provenance-panel.tsx';
import type { RankingList, RankingView } from './ranking-data.ts';
import { groupIds, rankingRows } from './ranking-rows.ts';
import { listName, listTabs } from './ranking-lists.ts';
import { RankingTable } from './ranking-table.tsx';
import { StageDialog, type NextStage } from './stage-dialog.tsx';
import { STAGES, StageSteps } from './stage-steps.tsx';
import type { DrillPlace } from './drill.tsx';

const t = vi.ranking;

type Props = { readonly view: RankingView };
const TOP: DrillPlace = { section: null, leaf: null };

/** One list at a time, its stage above it, the source of a unit's points beside it. */
export function RankingBoard({ view }: Props) {
  const [listId, setListId] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'blocks' | NextStage | null>(null);
  const [failed, setFailed] = useState<CallError | null>(null);
  const list = view.ranking.lists.find(({ id }) => id === listId) ?? firstList(view);
  const next = nextStage(view);
  const close = () => {
    setDialog(null);
  };
  return (
    <div className="sheetpart">
      <header className="bar">
        <h1>{t.title[list?.level ?? 'xa']}</h1>
        <ListPicker view={view} chosen={list?.id ?? ''} onChoose={setListId} />
        <span className="end" />
        <Button
          icon={IconLock}
          onClick={() => {
            setDialog('blocks');
          }}
        >
          {t.actions.blocks}
        </Button>
        <ExportMenu onFailed={setFailed} />
        {next === null ? null : (
          <Button
            variant="primary"
            onClick={() => {
              setDialog(next);
            }}
          >
            {t.stages.next[next]}
          </Button>
        )}
      </header>
      <div className="bar bar--sub pub">
        <StageSteps view={view} />
        <Notice practice={view.ranking.practice} />
        <p className="sm dim end state">
          <Icon of={IconCircleCheck} tone="ok" />
          {t.computed(formatInstant(view.computedAt))}
        </p>
      </div>
      {failed === null ? null : <ErrorNote error={failed} />}
      {list === undefined ? null : (
        <BestChanged
          block={list.block}
          onSee={() => {
            setDialog('blocks');
          }}
        />
      )}
      {list === undefined ? null : <ListBody key={list.id} view={view} list={list} />}
      {dialog === 'blocks' ? <BlocksDialog view={view} onClose={close} /> : null}
      {dialog !== null && dialog !== 'blocks' ? (
        <StageDialog stage={dialog} ranking={view.sha256} onClose={close} />
      ) : null}
    </div>
  );
}

/** Practice and sample results say so beside the figures, not only in the window's title. */
function Notice({ practice }: { readonly practice: boolean }) {
  const { campaign } = useSession();
  if (practice) return <span className="tag tag--warn">{vi.common.practiceNotice}</span>;
  return campaign.sample ? <span className="tag">{vi.common.sampleSet}</span> : null;
}

function firstList(view: RankingView): RankingList | undefined {
  const tabs = listTabs(view).province;
  const communes = view.ranking.lists.find(
    ({ level, within }) => level === 'xa' && within === null,
  );
  return communes ?? view.ranking.lists.find(({ id }) => id === tabs[0]?.id);
}

function nextStage(view: RankingView): NextStage | null {
  const next = STAGES[STAGES.indexOf(view.stage) + 1];
  return next === undefined || next === 'draft' ? null : next;
}

/** Long lists open with their best band; the others are one key away. */
const LONG_LIST = 40;

function ListBody({ view, list }: Props & { readonly list: RankingList }) {
  const [folded, setFolded] = useState<ReadonlySet<string>>(() => {
    const ids = groupIds(view, list);
    return new Set(
      list.places.length > LONG_LIST ? ids.slice(1).filter((id) => id !== 'last') : [],
    );
  });
  const [activeId, setActiveId] = useState<string | null>(null);
  const [unit, setUnit] = useState<string | null>(null);
  const [place, setPlace] = useState(TOP);
  const table = useRef<HTMLDivElement>(null);
  const rows = rankingRows(view, list, folded);
  const open = view.ranking.units.find((one) => one.unit === unit);
  return (
    <div className="split">
      <div className="pane grow gridpane" data-pane ref={table}>
        {rows.length === 0 ? <p className="fill dim">{t.noneInList}</p> : null}
        <RankingTable
          name={listName(view, list)}
          rows={rows}
          activeId={activeId}
          openUnit={unit}
          onActive={setActiveId}
          onOpenUnit={(code) => {
            setUnit(code);
            setPlace(TOP);
          }}
          onFold={(group, opened) => {
            setFolded(withGroup(folded, group, opened));
          }}
        />
      </div>
      {open === undefined ? null : (
        <ProvenancePanel
          key={open.unit}
          view={view}
          ranked={open}
          listId={list.id}
          place={place}
          onPlace={setPlace}
          onClose={() => {
            setUnit(null);
            table.current?.querySelector('table')?.focus();
          }}
        />
      )}
    </div>
  );
}

function withGroup(
  folded: ReadonlySet<string>,
  group: string,
  opened: boolean,
): ReadonlySet<string> {
  return opened ? new Set([...folded].filter((id) => id !== group)) : new Set([...folded, group]);
}
