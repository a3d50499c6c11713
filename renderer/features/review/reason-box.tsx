import { useEffect, useRef } from 'react';

import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { COMPOSING_KEY } from '../../ui/use-chords.ts';
import type { Line, Round } from './review-data.ts';
import type { Work } from './use-work.ts';

const t = vi.review.edit;
const MOST = 1000;
const OFFERED = 3;

type Props = { readonly line: Line; readonly round: Round; readonly work: Work };

/** Why the points are others: required on every change, written without leaving the line (P4). */
export function ReasonBox({ line, round, work }: Props) {
  const { editing } = work;
  if (editing === null || editing.id !== line.id) return <Written line={line} round={round} />;
  return <Writing line={line} round={round} work={work} />;
}

/** The reason that stands. */
function Written({ line, round }: Omit<Props, 'work'>) {
  const { own } = line.row;
  if (own === null || own.reason === '') return null;
  return (
    <div className="vside__said">
      <p className="label">{t.reason[round]}</p>
      <p className="sm">{own.reason}</p>
    </div>
  );
}

function Writing({ line, round, work }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { editing, typeReason, giveReason, cancelEdit } = work;
  const reasoning = editing?.reasoning === true;
  const missing = editing?.reasonMissing === true;
  const problem = editing?.problem ?? null;
  useEffect(() => {
    if (reasoning || missing) box.current?.querySelector('textarea')?.focus();
  }, [reasoning, missing]);
  const before = usedReasons(work, line);
  return (
    // Enter saves from inside the text; the text has its other keys to itself.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={box}
      className="vside__reason"
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === COMPOSING_KEY) return;
        if (event.key === 'Escape') cancelEdit();
        else if (event.key === 'Enter' && !event.shiftKey && isText(event.target)) giveReason();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {problem === null ? null : (
        <p className="fielderr" id="points-problem" role="alert">
          {problem}
        </p>
      )}
      <TextArea
        label={t.reason[round]}
        aside={t.required}
        name="review-reason"
        required
        value={editing?.reason ?? ''}
        maxLength={MOST}
        rows={3}
        error={missing ? t.reasonMissing : null}
        hint={t.reasonHint}
        onText={typeReason}
      />
      {before.length === 0 ? null : (
        <div className="vside__again">
          <p className="xs dim">{t.again}</p>
          {before.map((reason) => (
            <Button
              key={reason}
              size="sm"
              variant="quiet"
              onClick={() => {
                typeReason(reason);
                box.current?.querySelector('textarea')?.focus();
              }}
            >
              {reason}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}

function isText(target: EventTarget): boolean {
  return target instanceof HTMLTextAreaElement;
}

/** Reasons given at other lines of this table: the same fault has the same words. */
function usedReasons({ lines, editing }: Work, line: Line): readonly string[] {
  if (editing?.reason !== '') return [];
  const reasons = lines
    .filter(({ id }) => id !== line.id)
    .map(({ row }) => row.own?.reason ?? '')
    .filter((reason) => reason !== '');
  return [...new Set(reasons)].slice(-OFFERED);
}
