import { IconGavel } from '@tabler/icons-react';
import { useState } from 'react';

import { formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import type { CallError } from '../../../shared/ipc/define.ts';
import { run, type Data } from '../../api/use-query.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { toast } from '../../ui/toasts.tsx';

const words = vi.team.conflicts;
/** Points that nobody found but the person who decides. */
const OTHER = '';

type Conflict = Data<'team.conflicts'>[number];
type Side = Conflict['sides'][number];
type Props = { readonly conflict: Conflict; readonly left: number };

/** Both sides in full, and what stands: one of them or other points, with a reason that the unit will read (P5, P7). */
export function SettlePanel({ conflict, left }: Props) {
  const { place, unit, leaf, sides } = conflict;
  const [author, setAuthor] = useState<string | null>(null);
  const [points, setPoints] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<CallError | null>(null);
  const blocked = blockedBy({ author, points, reason }, leaf.max);
  const choose = (value: string) => {
    // The reason of the chosen side is a start; whoever decides words it.
    const before = sides.find((side) => side.author === author)?.reason ?? '';
    const after = sides.find((side) => side.author === value)?.reason ?? '';
    if (reason.trim() === '' || reason === before) setReason(after);
    setAuthor(value);
  };
  const go = async () => {
    setBusy(true);
    const isOther = author === OTHER;
    const chosen = { author: isOther ? null : author, points: isOther ? points : null };
    const result = await run('team.settle', { place, ...chosen, reason });
    setBusy(false);
    setError(result.ok ? null : result.error);
    if (result.ok) toast(words.done(left));
  };
  return (
    <aside className="pane pane--side team__settle" aria-label={words.title} data-pane>
      <header>
        <h2 className="h-sec">{unit.name}</h2>
        <p className="sm">
          <span className="num med">{leaf.code}</span> {leaf.name}
        </p>
        <p className="sm dim">{factsOf(conflict).join('. ')}</p>
      </header>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          if (blocked === null && !busy) void go();
        }}
      >
        <RadioGroup
          showLabel
          name="side"
          label={words.choose}
          value={author}
          choices={[
            ...sides.map((side) => ({ value: side.author, label: <SideText side={side} /> })),
            { value: OTHER, label: words.other },
          ]}
          onChoose={choose}
        />
        {author === OTHER ? (
          <NumberField
            label={words.points}
            value={points}
            onNumber={({ value }) => {
              setPoints(value);
            }}
          />
        ) : null}
        <TextArea
          label={words.reason}
          value={reason}
          maxLength={1000}
          rows={3}
          required
          onText={setReason}
        />
        {error === null ? null : <ErrorNote error={error} />}
        <div>
          <Button type="submit" variant="primary" icon={IconGavel} busy={busy} blocked={blocked}>
            {words.go}
          </Button>
        </div>
      </form>
    </aside>
  );
}

function SideText({ side }: { readonly side: Side }) {
  const { name, points, outcome, reason, at } = side;
  return (
    <>
      <span className="med">{words.side(name, formatDecimal(points))}</span>
      <span className="dim sm">
        {outcome === 'agreed' ? ` ${words.agreed}` : ''}, {formatInstant(at)}
      </span>
      <span className="team__reason">{reason === '' ? words.noReason : reason}</span>
    </>
  );
}

function factsOf({ self, standing, leaf, place }: Conflict): readonly string[] {
  return [
    words.round(vi.team.rounds[place.round]),
    self === null ? '' : words.self(formatDecimal(self)),
    standing === null ? '' : words.standing(formatDecimal(standing)),
    words.max(formatDecimal(leaf.max)),
  ].filter((fact) => fact !== '');
}

type Draft = {
  readonly author: string | null;
  readonly points: string | null;
  readonly reason: string;
};

function blockedBy({ author, points, reason }: Draft, max: string): string | null {
  if (author === null) return words.choose;
  if (author === OTHER && points === null) return words.pointsBad(formatDecimal(max));
  return reason.trim() === '' ? words.reasonMissing : null;
}
