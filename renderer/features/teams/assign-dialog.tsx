import { IconUserCheck } from '@tabler/icons-react';
import { useId, useState } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { toast } from '../../ui/toasts.tsx';
import { planAssignment } from './assign-draft.ts';
import { GroupChecks } from './group-checks.tsx';
import { workingOf, type Team, type TeamReviewer, type TeamUnit } from './team-data.ts';

const words = vi.team.assign;

type Props = {
  readonly team: Team;
  readonly units: readonly TeamUnit[];
  readonly onClose: (done: boolean) => void;
};
/** What the person has chosen so far. */
type Choice = {
  readonly code: string | null;
  readonly some: boolean;
  readonly leaves: readonly string[];
  readonly move: boolean;
};

/** Gives the marked units to a reviewer, with every leaf or some groups of them. */
export function AssignDialog({ team, units, onClose }: Props) {
  const working = workingOf(team);
  const [choice, setChoice] = useState<Choice>(() => firstChoice(working));
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const form = useId();
  const reviewer = working.find(({ code }) => code === choice.code) ?? null;
  const blocked = blockedBy(reviewer, choice);
  const close = () => {
    onClose(false);
  };
  const go = async (to: TeamReviewer) => {
    setBusy(true);
    const failed = await give(working, { to, choice, units });
    setBusy(false);
    setError(failed);
    if (failed !== null) return;
    toast(words.done(units.length, to.name));
    onClose(true);
  };
  return (
    <Dialog
      title={words.title(units.length)}
      width="narrow"
      onClose={close}
      footer={
        <>
          <span className="grow" />
          <Button size="lg" onClick={close}>
            {vi.common.cancel}
          </Button>
          <Button
            type="submit"
            form={form}
            size="lg"
            variant="primary"
            icon={IconUserCheck}
            busy={busy}
            blocked={blocked}
          >
            {busy ? words.going : words.go}
          </Button>
        </>
      }
    >
      <form
        className="formbody"
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (reviewer !== null && blocked === null && !busy) void go(reviewer);
        }}
      >
        <Fields team={team} units={units} choice={choice} onChoice={setChoice} />
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}

type Giving = Pick<Props, 'units'> & { readonly to: TeamReviewer; readonly choice: Choice };

/** Null when all was written down; otherwise what stood in the way. */
async function give(
  working: readonly TeamReviewer[],
  { to, choice, units }: Giving,
): Promise<CallError | null> {
  const plan = planAssignment(working, {
    units: units.map(({ unit }) => unit.code),
    reviewer: to.code,
    leaves: choice.some ? choice.leaves : [],
    move: choice.move,
  });
  for (const holding of plan) {
    const result = await run('team.assign', holding);
    if (!result.ok) return result.error;
  }
  return null;
}

/** With one reviewer there is nothing to choose. */
function firstChoice(working: readonly TeamReviewer[]): Choice {
  const [only] = working;
  const nobody = { code: null, some: false, leaves: [], move: true };
  return only === undefined || working.length > 1 ? nobody : { ...nobody, ...heldBy(only) };
}

function heldBy({ code, assigned }: TeamReviewer): Omit<Choice, 'move'> {
  return { code, some: assigned.leaves.length > 0, leaves: assigned.leaves };
}

function blockedBy(reviewer: TeamReviewer | null, { some, leaves }: Choice): string | null {
  if (reviewer === null) return words.noReviewer;
  return some && leaves.length === 0 ? words.noGroup : null;
}

type FieldsProps = Pick<Props, 'team' | 'units'> & {
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
};

function Fields({ team, units, choice, onChoice }: FieldsProps) {
  const working = workingOf(team);
  const codes = units.map(({ unit }) => unit.code);
  return (
    <>
      <RadioGroup
        showLabel
        label={words.to}
        value={choice.code}
        choices={working.map((it) => ({
          value: it.code,
          label: <Person reviewer={it} units={codes} />,
        }))}
        onChoose={(value) => {
          const chosen = working.find(({ code }) => code === value);
          if (chosen !== undefined) onChoice({ ...choice, ...heldBy(chosen) });
        }}
      />
      <RadioGroup
        showLabel
        label={words.leaves}
        value={choice.some ? 'some' : 'every'}
        choices={[
          { value: 'every', label: words.every },
          { value: 'some', label: words.some },
        ]}
        onChoose={(value) => {
          onChoice({ ...choice, some: value === 'some' });
        }}
      />
      {choice.some ? (
        <GroupChecks
          team={team}
          units={units}
          chosen={choice.leaves}
          onChoose={(leaves) => {
            onChoice({ ...choice, leaves });
          }}
        />
      ) : null}
      <div>
        <CheckBox
          label={words.move}
          checked={choice.move}
          onCheck={(move) => {
            onChoice({ ...choice, move });
          }}
        />
        <p className="hint">{words.moveHint}</p>
      </div>
    </>
  );
}

type PersonProps = { readonly reviewer: TeamReviewer; readonly units: readonly string[] };

function Person({ reviewer, units }: PersonProps) {
  const { name, assigned } = reviewer;
  const after = new Set([...assigned.units, ...units]).size;
  return (
    <>
      {name} <span className="dim">{words.load(assigned.units.length, after)}</span>
    </>
  );
}
