import { useRef, useState, type SyntheticEvent } from 'react';

import { formatDecimal } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run } from '../../api/use-query.ts';
import { announce } from '../../ui/announcer.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { VisitLeaf } from './inspection-data.ts';
import { scoreProblems } from './score-problems.ts';

const t = vi.inspection.score;

type Props = {
  readonly unit: string;
  readonly leaf: VisitLeaf;
  readonly withDistrict: boolean;
  readonly onSaved: () => void;
};

/** One leaf on the spot: the points found there and why; the same points as before are agreement (P6). */
export function FieldScore({ unit, leaf, withDistrict, onSaved }: Props) {
  return (
    <div className="stack">
      <header>
        <h2 className="h-sec">
          <span className="num">{leaf.code}</span> {leaf.name}
        </h2>
        <p className="sm dim">{leaf.section}</p>
      </header>
      <p className="sm">
        <strong>{t.claim}:</strong> {leaf.figures === '' ? t.noClaim : leaf.figures}
      </p>
      <ScoreBoxes leaf={leaf} withDistrict={withDistrict} />
      {leaf.open ? (
        <ScoreForm unit={unit} leaf={leaf} onSaved={onSaved} />
      ) : (
        <p className="dim">{t.closed}</p>
      )}
      {leaf.standing === null || leaf.source === null ? null : (
        <p className="sm dim">{t.standing(points(leaf.standing), t.sources[leaf.source])}</p>
      )}
    </div>
  );
}

function ScoreBoxes({ leaf, withDistrict }: Pick<Props, 'leaf' | 'withDistrict'>) {
  const boxes = [
    { name: 'self', value: leaf.self },
    ...(withDistrict ? [{ name: 'district', value: leaf.district } as const] : []),
    { name: 'desk', value: leaf.desk },
    { name: 'field', value: leaf.field },
  ] as const;
  return (
    <dl className="fourscores">
      {boxes.map(({ name, value }) => (
        <div key={name} className={name === 'field' ? 'fourscores__on' : ''}>
          <dt>{t.boxes[name]}</dt>
          <dd className="num">{points(value)}</dd>
        </div>
      ))}
    </dl>
  );
}

function ScoreForm({ unit, leaf, onSaved }: Omit<Props, 'withDistrict'>) {
  const [value, setValue] = useState<string | null>(leaf.field);
  const [unread, setUnread] = useState<string | null>(null);
  const [reason, setReason] = useState(leaf.reason);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const box = useRef<HTMLFormElement>(null);
  const agrees = value !== null && value === leaf.before;
  const problems = scoreProblems({ value, unread, reason, agrees });

  async function save(given: string | null): Promise<void> {
    const same = given !== null && given === leaf.before;
    const found = scoreProblems({ value: given, unread, reason, agrees: same });
    setTried(true);
    if (found.reason !== null && found.points === null)
      box.current?.querySelectorAll('input').item(1).focus();
    if (given === null || found.points !== null || found.reason !== null || busy) return;
    setBusy(true);
    const outcome = same ? 'agreed' : 'changed';
    const check = { unit, leaf: leaf.code, outcome, points: given, reason: reason.trim() } as const;
    const result = await run('review.record', { checks: [check], round: 'field' });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (!result.ok) return;
    announce(t.saved(leaf.code, points(given)));
    onSaved();
  }

  return (
    <form
      ref={box}
      className="stack"
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        void save(value);
      }}
    >
      <NumberField
        label={t.points(formatDecimal(leaf.max))}
        hint={leaf.before === null ? t.noBefore : t.before(points(leaf.before))}
        value={value}
        unread={unread}
        required
        error={tried ? problems.points : null}
        onNumber={({ text, value: typed, readable }) => {
          setValue(typed);
          setUnread(readable ? null : text);
        }}
      />
      <TextField
        label={t.reason}
        hint={agrees ? undefined : t.reasonHint}
        value={reason}
        maxLength={1000}
        error={tried ? problems.reason : null}
        onText={setReason}
      />
      {error === null ? null : <ErrorNote error={error} />}
      <div className="row">
        {leaf.before === null || agrees ? null : (
          <Button
            onClick={() => {
              setValue(leaf.before);
              setUnread(null);
              void save(leaf.before);
            }}
          >
            {t.agree(points(leaf.before))}
          </Button>
        )}
        <Button className="end" variant="primary" type="submit" busy={busy}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}

function points(value: string | null): string {
  return value === null ? vi.inspection.none : formatDecimal(value, 2);
}
