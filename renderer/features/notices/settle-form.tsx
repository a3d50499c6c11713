import { useState, type KeyboardEvent, type SyntheticEvent } from 'react';

import { compareDecimals } from '../../../shared/domain/number/exact.ts';
import { formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Keys } from '../../ui/keys.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Objection } from './notice-data.ts';
import { points } from './objection-table.tsx';

const t = vi.notices.objections;

type Props = { readonly objection: Objection; readonly onNext: () => void };

/** How an objection was settled, or the form to settle it. */
export function SettleForm({ objection, onNext }: Props) {
  const { settled, unit, leaf } = objection;
  const [error, setError] = useState<CallError | null>(null);
  if (settled === null) return <OpenForm objection={objection} onNext={onNext} />;
  const again = async () => {
    const result = await run('notice.unsettle', { unit: unit.code, leaf });
    setError(result.ok ? null : result.error);
    if (result.ok) announce(t.reopened);
  };
  return (
    <section className="settle" aria-label={t.settle}>
      <Callout tone="ok">
        <p className="med">
          {t.states[settled.outcome]}: <span className="num">{formatDecimal(settled.points)}</span>
        </p>
        <p className="prose">{settled.reason}</p>
        <p className="sm dim">{t.settledBy(settled.by, formatInstant(settled.at))}</p>
      </Callout>
      <Button onClick={() => void again()}>{t.again}</Button>
      {error === null ? null : <ErrorNote error={error} />}
    </section>
  );
}

type Draft = ReturnType<typeof useDraft>;

function useDraft({ objection, onNext }: Props) {
  const { unit, leaf, max, scores } = objection;
  const standing = scores?.points ?? null;
  const [outcome, setOutcome] = useState<'kept' | 'changed'>(
    standing === null ? 'changed' : 'kept',
  );
  const [given, setGiven] = useState<string | null>(null);
  const [unread, setUnread] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const wrong = outcome === 'changed' && (given === null || compareDecimals(given, max) > 0);
  const silent = reason.trim() === '';
  const settle = async () => {
    setTried(true);
    if (wrong || silent || busy) return;
    setBusy(true);
    const result = await run('notice.settle', {
      unit: unit.code,
      leaf,
      outcome,
      points: outcome === 'changed' ? given : null,
      reason,
    });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    announce(t.saved(result.value.open));
    onNext();
  };
  return {
    standing,
    outcome,
    setOutcome,
    given,
    unread,
    onNumber: (typed: { text: string; value: string | null; readable: boolean }) => {
      setGiven(typed.value);
      setUnread(typed.readable ? null : typed.text);
    },
    reason,
    setReason,
    pointsWrong: tried && wrong,
    reasonMissing: tried && silent,
    busy,
    error,
    settle,
  };
}

function OpenForm(props: Props) {
  const draft = useDraft(props);
  const { max } = props.objection;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    void draft.settle();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter' || !event.ctrlKey) return;
    event.preventDefault();
    void draft.settle();
  };
  return (
    // Ctrl+Enter saves from any field of the form; every field has its own keys beside that.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className="settle" aria-label={t.settle} onSubmit={submit} onKeyDown={onKey}>
      <RadioGroup
        label={t.outcome}
        showLabel
        value={draft.outcome}
        choices={outcomes(draft)}
        onChoose={(value) => {
          draft.setOutcome(value === 'changed' ? 'changed' : 'kept');
        }}
      />
      {draft.outcome === 'changed' ? (
        <NumberField
          label={t.points}
          value={draft.given}
          unread={draft.unread}
          unit={`/ ${formatDecimal(max)}`}
          error={draft.pointsWrong ? t.pointsWrong(formatDecimal(max)) : null}
          onNumber={draft.onNumber}
        />
      ) : null}
      <TextArea
        label={t.reason}
        hint={t.reasonHint}
        value={draft.reason}
        maxLength={1000}
        rows={3}
        error={draft.reasonMissing ? t.reasonMissing : null}
        onText={draft.setReason}
      />
      {draft.error === null ? null : <ErrorNote error={draft.error} />}
      <div className="row settle__acts">
        <Button variant="primary" type="submit" busy={draft.busy} aria-keyshortcuts="Control+Enter">
          {t.go}
        </Button>
        <Keys keys={['Ctrl', 'Enter']} />
      </div>
    </form>
  );
}

function outcomes({ standing }: Draft) {
  const keep = { value: 'kept', label: t.kept(points(standing)) };
  const change = { value: 'changed', label: t.changed };
  return standing === null ? [change] : [keep, change];
}
