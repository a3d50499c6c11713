import { useEffect, useState } from 'react';

import type { LeafEntry } from '../../../shared/domain/answers/assessment.ts';
import type { Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import type { LeafScore } from '../../../shared/domain/scoring/score-sheet.ts';
import { explainScore } from '../../../shared/i18n/explain.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { problemSentence } from '../../../shared/i18n/problem-messages.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { announce } from '../../ui/announcer.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { edit, useForm } from './form-store.ts';
import { LastYearScore } from './last-year-score.tsx';

const words = vi.assessment.score;
const REST_MS = 500;

/** Points of the leaf, why, and the choice of a lower score. */
export function ScoreBox({ leaf }: { readonly leaf: Leaf }) {
  const score = useForm(({ sheet }) => sheet.leaves.find(({ code }) => code === leaf.code));
  const set = useForm(({ form }) => form.criteria);
  useAnnouncedScore(score);
  if (score === undefined) return null;
  const { points, computed, explanation, provisional } = score;
  return (
    <div className="scorerow">
      <div className="score">
        <p className="score__num num">
          <strong>{points === null ? vi.assessment.noPoints : formatDecimal(points, 2)}</strong>
          <span>{words.of(formatDecimal(leaf.max))}</span>
        </p>
        <div className="grow stack">
          <p className="sm">
            {explanation === null ? statusSentence(score) : explainScore(explanation, set)}{' '}
            {provisional ? <span className="tag tag--dash">{words.provisional}</span> : null}
          </p>
          {computed === null || leaf.reviewerOnly ? null : (
            <OwnChoice leaf={leaf} computed={computed} />
          )}
        </div>
      </div>
      <LastYearScore leaf={leaf} />
    </div>
  );
}

function statusSentence({ status }: LeafScore): string {
  if (status === 'awaiting-reviewer') return words.waiting;
  if (status === 'not-counted-by-rule') return vi.assessment.leaf.byRule;
  return status === 'invalid' ? words.invalid : words.missing;
}

type ChoiceProps = { readonly leaf: Leaf; readonly computed: string };

/** The computed score, or a lower one the unit chooses itself. */
function OwnChoice({ leaf, computed }: ChoiceProps) {
  const entry = useForm(({ draft }) => draft.leaves[leaf.code]) ?? {};
  const locked = useForm(({ form }) => form.state === 'sealed');
  const [wanted, setWanted] = useState(entry.selfPoints !== undefined);
  const error = useForm(({ problems, form }) => {
    const problem = problems.find(
      (one) => one.leaf === leaf.code && one.code === 'self-points-above-rule',
    );
    return problem === undefined ? null : problemSentence(problem, form.criteria);
  });
  const lower = wanted || entry.selfPoints !== undefined;
  return (
    <>
      <RadioGroup
        inline
        label={words.legend}
        readOnly={locked}
        value={lower ? 'lower' : 'computed'}
        choices={[
          { value: 'computed', label: words.computed },
          { value: 'lower', label: words.lower },
        ]}
        onChoose={(choice) => {
          setWanted(choice === 'lower');
          if (choice === 'computed') giveOwn(leaf.code, entry, null);
        }}
      />
      {lower ? (
        <div className="score__own">
          <NumberField
            label={words.lowerLabel}
            hint={words.lowerHint(formatDecimal(computed))}
            error={error}
            readOnly={locked}
            value={entry.selfPoints ?? null}
            onNumber={({ value }) => {
              giveOwn(leaf.code, entry, value);
            }}
          />
        </div>
      ) : null}
    </>
  );
}

function giveOwn(leaf: string, entry: LeafEntry, points: string | null): void {
  const { selfPoints: _, ...rest } = entry;
  const value = points === null ? rest : { ...rest, selfPoints: points };
  edit({ kind: 'leaf', key: leaf, value });
}

/** New points of a leaf are said after a rest, not at every keystroke; give the component the leaf as its key. */
export function useAnnouncedScore(score: LeafScore | undefined): void {
  const points = score?.points ?? null;
  const max = score?.max ?? null;
  const [first] = useState(points);
  useEffect(() => {
    if (points === null || max === null || points === first) return undefined;
    const timer = setTimeout(() => {
      announce(words.announce(formatDecimal(points, 2), formatDecimal(max)));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [points, max, first]);
}
