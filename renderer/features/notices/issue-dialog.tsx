import { useId, useState, type SyntheticEvent } from 'react';

import { formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run, type Data } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { PassphraseField } from '../../ui/passphrase-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { dayAfter, planOf, startOf, type Scope } from './issue-draft.ts';
import { IssueDone } from './issue-done.tsx';
import { IssueRunning } from './issue-running.tsx';
import { unitName, type NoticeRow, type Overview } from './notice-data.ts';

const t = vi.notices.dialog;
/** Ten days to read, gather papers and have them approved. */
const USUAL_DAYS = 10;

type Props = {
  readonly overview: Overview;
  /** What the list shows after its filter. */
  readonly shown: readonly NoticeRow[];
  /** The unit that the dialog was opened for. */
  readonly one: NoticeRow | null;
  readonly onClose: () => void;
};

/** Who gets a notice, until when they answer, the key; then the count as it goes (P7, X3). */
export function IssueDialog(props: Props) {
  const { overview, onClose } = props;
  const draft = useDraft(props);
  if (draft.done !== null)
    return <IssueDone done={draft.done} total={draft.total} onClose={onClose} />;
  if (draft.busy) return <IssueRunning total={draft.total} round={overview.round} />;
  return <IssueForm {...props} draft={draft} />;
}

type Draft = ReturnType<typeof useDraft>;

function useDraft({ overview, shown, one }: Props) {
  const [scope, setScope] = useState<Scope>(one === null ? 'all' : 'one');
  const [day, setDay] = useState<string | null>(dayAfter(overview.now, USUAL_DAYS));
  const [unread, setUnread] = useState<string | null>(null);
  const [unverified, setUnverified] = useState(false);
  const [passphrase, setPassphrase] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const [done, setDone] = useState<Data<'notice.issue'> | null>(null);
  const rows = { all: overview.rows, shown, one: one === null ? [] : [one] }[scope];
  const plan = planOf(rows);
  const chosen = unverified ? plan.due : plan.due.filter(({ unchecked }) => unchecked === 0);
  const late = day === null || Date.parse(startOf(day)) <= Date.parse(overview.now);
  const sign = async () => {
    setTried(true);
    if (day === null || late || passphrase === '' || chosen.length === 0) return;
    setBusy(true);
    const units = plan.due.map(({ unit }) => unit.code);
    const result = await run('notice.issue', {
      units,
      until: startOf(day),
      passphrase,
      unverified,
    });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    setDone(result.value);
    announce(t.done(result.value.issued.length));
  };
  return {
    scope,
    setScope,
    day,
    unread,
    onDate: (typed: { text: string; value: string | null; readable: boolean }) => {
      setDay(typed.value);
      setUnread(typed.readable && typed.value !== null ? null : typed.text);
    },
    unverified,
    setUnverified,
    passphrase,
    setPassphrase,
    plan,
    signed: chosen.length,
    total: plan.due.length,
    dayWrong: tried && late,
    passphraseMissing: tried && passphrase === '',
    sign,
    busy,
    error,
    done,
  };
}

function IssueForm({ overview, shown, one, draft, onClose }: Props & { readonly draft: Draft }) {
  const id = useId();
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void draft.sign();
  };
  return (
    <Dialog
      title={t.title}
      subtitle={t.subtitle(overview.round)}
      width="narrow"
      onClose={onClose}
      footer={
        <>
          <Button className="end" onClick={onClose}>
            {t.cancel}
          </Button>
          <Button
            variant="primary"
            type="submit"
            form={id}
            blocked={draft.signed === 0 ? t.nothing : null}
          >
            {t.go(draft.signed)}
          </Button>
        </>
      }
    >
      <form className="formbody" id={id} onSubmit={submit}>
        <ScopeChoice overview={overview} shown={shown} one={one} draft={draft} />
        <DateField
          label={t.until}
          value={draft.day}
          unread={draft.unread}
          error={draft.dayWrong ? t.untilMissing : null}
          hint={draft.day === null ? undefined : t.untilHint(formatInstant(startOf(draft.day)))}
          onDate={draft.onDate}
        />
        {draft.plan.unverified.length === 0 ? null : (
          <div>
            <CheckBox
              label={t.unverified(draft.plan.unverified.length)}
              checked={draft.unverified}
              onCheck={draft.setUnverified}
            />
            <p className="hint">{t.unverifiedHint}</p>
          </div>
        )}
        <PassphraseField
          label={t.passphrase}
          value={draft.passphrase}
          onText={draft.setPassphrase}
          error={draft.passphraseMissing ? t.passphraseMissing : null}
        />
        <p className="med" aria-live="polite">
          {draft.signed === 0 ? t.nothing : t.summary(draft.signed, draft.total - draft.signed)}
        </p>
        {draft.error === null ? null : <ErrorNote error={draft.error} />}
      </form>
    </Dialog>
  );
}

type ChoiceProps = Omit<Props, 'onClose'> & { readonly draft: Draft };

function ScopeChoice({ overview, shown, one, draft }: ChoiceProps) {
  const all = planOf(overview.rows).due.length;
  const narrowed = planOf(shown).due.length;
  const choices: { readonly value: Scope; readonly label: string }[] = [
    { value: 'all', label: t.scopes.all(all) },
  ];
  if (shown.length < overview.rows.length)
    choices.push({ value: 'shown', label: t.scopes.shown(narrowed) });
  if (one !== null) choices.push({ value: 'one', label: t.scopes.one(unitName(one.unit)) });
  if (choices.length === 1) return null;
  return (
    <RadioGroup
      label={t.scope}
      showLabel
      value={draft.scope}
      choices={choices}
      onChoose={(value) => {
        const chosen = choices.find((choice) => choice.value === value);
        if (chosen !== undefined) draft.setScope(chosen.value);
      }}
    />
  );
}
