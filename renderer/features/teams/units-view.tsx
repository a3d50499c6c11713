import { IconUserCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Select } from '../../ui/select.tsx';
import { toast } from '../../ui/toasts.tsx';
import { useChords } from '../../ui/use-chords.ts';
import { AssignDialog } from './assign-dialog.tsx';
import { planTakingBack } from './assign-draft.ts';
import {
  ANYBODY,
  NOBODY,
  scopesOf,
  shownUnits,
  workingOf,
  type holdersOf,
  type Shown,
  type Team,
} from './team-data.ts';
import { UnitTable } from './unit-table.tsx';

const words = vi.team;

type Props = {
  readonly team: Team;
  readonly holders: ReturnType<typeof holdersOf>;
  readonly shown: Shown;
  readonly onShown: (shown: Shown) => void;
};

/** Every unit with who reviews it; marked ones are given together. */
export function UnitsView({ team, holders, shown, onShown }: Props) {
  const [marked, setMarked] = useState<ReadonlySet<string>>(new Set());
  const [assigning, setAssigning] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const units = shownUnits(team, holders, shown);
  const chosen = team.units.filter(({ unit }) => marked.has(unit.code));
  const codes = chosen.map(({ unit }) => unit.code);
  const markAll = () => {
    setMarked(new Set([...marked, ...units.map(({ unit }) => unit.code)]));
    announce(words.marks.count(units.length));
  };
  const assign = () => {
    if (chosen.length > 0) setAssigning(true);
  };
  const takeBack = async () => {
    for (const holding of planTakingBack(workingOf(team), codes)) {
      const result = await run('team.assign', holding);
      setError(result.ok ? null : result.error);
      if (!result.ok) return;
    }
    toast(words.marks.taken(codes.length));
    setMarked(new Set());
  };
  return (
    <div className="pane grow gridpane" data-pane>
      <Keys onAssign={assign} />
      <Filters team={team} shown={shown} onShown={onShown} />
      <div className="bar bar--sub team__marks">
        {chosen.length === 0 ? (
          <p className="sm dim">{words.marks.hint}</p>
        ) : (
          <>
            <p className="med sm">{words.marks.count(chosen.length)}</p>
            <Button size="sm" variant="primary" icon={IconUserCheck} onClick={assign}>
              {words.marks.assign(chosen.length)}
            </Button>
            {codes.some((code) => holders.has(code)) ? (
              <Button size="sm" onClick={() => void takeBack()}>
                {words.marks.take}
              </Button>
            ) : null}
            <Button
              size="sm"
              variant="quiet"
              onClick={() => {
                setMarked(new Set());
              }}
            >
              {words.marks.clear}
            </Button>
          </>
        )}
        <span className="end" />
        {units.length === 0 ? null : (
          <Button size="sm" onClick={markAll}>
            {words.marks.all(units.length)}
          </Button>
        )}
      </div>
      {error === null ? null : <ErrorNote error={error} />}
      <UnitTable
        units={units}
        holders={holders}
        marked={marked}
        onMark={setMarked}
        onMarkAll={markAll}
      />
      {assigning ? (
        <AssignDialog
          team={team}
          units={chosen}
          onClose={(done) => {
            setAssigning(false);
            if (done) setMarked(new Set());
          }}
        />
      ) : null}
    </div>
  );
}

/** Ctrl+Enter gives what is marked, wherever the keyboard is on this screen. */
function Keys({ onAssign }: { readonly onAssign: () => void }) {
  useChords(useMemo(() => ({ 'Ctrl+Enter': onAssign }), [onAssign]));
  return null;
}

function Filters({ team, shown, onShown }: Pick<Props, 'team' | 'shown' | 'onShown'>) {
  const t = words.filter;
  return (
    <search className="bar bar--sub bar--filter">
      <SearchField
        label={t.search}
        value={shown.query}
        onText={(query) => {
          onShown({ ...shown, query });
        }}
      />
      <Select
        label={t.scope}
        value={shown.scope}
        choices={scopesOf(team)}
        onChoose={(scope) => {
          onShown({ ...shown, scope });
        }}
      />
      <Select
        label={t.holder}
        value={shown.holder}
        choices={[
          { value: ANYBODY, label: t.anybody },
          { value: NOBODY, label: t.nobody },
          ...workingOf(team).map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChoose={(holder) => {
          onShown({ ...shown, holder });
        }}
      />
    </search>
  );
}
