import { useState, type SyntheticEvent } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toasts.tsx';
import type { VisitLeaf, VisitRow } from './inspection-data.ts';
import { readPeople } from './people-lines.ts';
import { isReady, plansOf, startPlan, type PlanDraft, type PlanLine } from './plan-draft.ts';

const t = vi.inspection.planning;
const LONGEST_TEAM = 3000;

type Props = {
  readonly rows: readonly VisitRow[];
  /** Of a single unit the leaves to choose from; null plans every leaf of several units. */
  readonly leaves: readonly VisitLeaf[] | null;
  readonly onClose: () => void;
};

/** Sets when, where and by whom: one team for all, a day and a place for each (P6). */
export function PlanDialog({ rows, leaves, onClose }: Props) {
  const [draft, setDraft] = useState<PlanDraft>(() => startPlan(rows));
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);

  async function save(event: SyntheticEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!isReady(draft) || busy) return;
    setBusy(true);
    const result = await run('inspection.plan', { plans: plansOf(draft) });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    toast(t.done(result.value.planned));
    onClose();
  }

  return (
    <Dialog
      title={t.title(rows.length)}
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button variant="primary" type="submit" form="plan-form" busy={busy}>
            {t.confirm}
          </Button>
        </>
      }
    >
      <form className="formbody" id="plan-form" onSubmit={(event) => void save(event)}>
        <div className="planlines">
          {draft.lines.map((line, at) => (
            <LineFields
              key={line.unit}
              line={line}
              tried={tried}
              onLine={(changed) => {
                setDraft({ ...draft, lines: draft.lines.with(at, changed) });
              }}
            />
          ))}
        </div>
        <TextArea
          label={t.team}
          hint={t.teamHint}
          value={draft.team}
          rows={3}
          maxLength={LONGEST_TEAM}
          required
          error={tried && readPeople(draft.team).length === 0 ? t.teamMissing : null}
          onText={(team) => {
            setDraft({ ...draft, team });
          }}
        />
        {leaves === null ? null : (
          <LeavesField draft={draft} leaves={leaves} tried={tried} onDraft={setDraft} />
        )}
        {error === null ? null : <ErrorNote error={error} />}
      </form>
    </Dialog>
  );
}

type LineProps = {
  readonly line: PlanLine;
  readonly tried: boolean;
  readonly onLine: (line: PlanLine) => void;
};

function LineFields({ line, tried, onLine }: LineProps) {
  const missing = line.date === null && (tried || line.unread !== null);
  return (
    <fieldset className="planline">
      <legend className="med">
        {line.name} <span className="dim reg">{line.parentName}</span>
      </legend>
      <DateField
        label={t.date}
        value={line.date}
        unread={line.unread}
        required
        error={missing ? t.dateMissing : null}
        onDate={({ text, value, readable }) => {
          onLine({ ...line, date: value, unread: readable ? null : text });
        }}
      />
      <TextField
        label={t.place}
        value={line.place}
        maxLength={300}
        onText={(place) => {
          onLine({ ...line, place });
        }}
      />
    </fieldset>
  );
}

type LeavesProps = {
  readonly draft: PlanDraft;
  readonly leaves: readonly VisitLeaf[];
  readonly tried: boolean;
  readonly onDraft: (draft: PlanDraft) => void;
};

function LeavesField({ draft, leaves, tried, onDraft }: LeavesProps) {
  const some = draft.leaves !== null;
  const chosen = new Set(draft.leaves);
  return (
    <>
      <RadioGroup
        label={t.leaves}
        showLabel
        inline
        value={some ? 'some' : 'all'}
        choices={[
          { value: 'all', label: t.everyLeaf },
          { value: 'some', label: t.someLeaves },
        ]}
        onChoose={(value) => {
          onDraft({ ...draft, leaves: value === 'all' ? null : [] });
        }}
      />
      {some ? (
        <ul className="choose__list choose__picks" aria-label={t.leaves}>
          {leaves
            .filter(({ open }) => open)
            .map(({ code, name }) => (
              <li key={code}>
                <CheckBox
                  label={
                    <>
                      <span className="num">{code}</span> {name}
                    </>
                  }
                  checked={chosen.has(code)}
                  onCheck={(on) => {
                    const rest = (draft.leaves ?? []).filter((leaf) => leaf !== code);
                    onDraft({ ...draft, leaves: on ? [...rest, code] : rest });
                  }}
                />
              </li>
            ))}
        </ul>
      ) : null}
      {tried && some && chosen.size === 0 ? <p className="fielderr">{t.leavesMissing}</p> : null}
    </>
  );
}
