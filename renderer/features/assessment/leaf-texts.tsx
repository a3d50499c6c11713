import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';

import type { LeafEntry } from '../../../shared/domain/answers/assessment.ts';
import type { Leaf } from '../../../shared/domain/criteria/criteria-set.ts';
import { compareDecimals } from '../../../shared/domain/number/exact.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { problemSentence } from '../../../shared/i18n/problem-messages.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Button } from '../../ui/button.tsx';
import { CheckBox } from '../../ui/check-box.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { edit, useForm } from './form-store.ts';

export const REASON_FIELD = 'reason';
const REASON_MAX = 1000;
const NOTE_MAX = 2000;

/** Reason below the maximum, note, proposal not to count the leaf. */
export function LeafTexts({ leaf }: { readonly leaf: Leaf }) {
  const entry = useForm(({ draft }) => draft.leaves[leaf.code]) ?? {};
  const locked = useForm(({ form }) => form.state === 'sealed');
  return (
    <>
      <Reason leaf={leaf} entry={entry} locked={locked} />
      {leaf.naAllowed ? <Proposal leaf={leaf} entry={entry} locked={locked} /> : null}
      <Note leaf={leaf} entry={entry} locked={locked} />
    </>
  );
}

type Props = { readonly leaf: Leaf; readonly entry: LeafEntry; readonly locked: boolean };

/** Changes one text of a leaf; empty text is no text. */
export function textGiven(
  place: { readonly leaf: Leaf; readonly entry: LeafEntry },
  key: 'reason' | 'note' | 'proposedNotApplicable',
  text: string,
): void {
  const { [key]: _, ...rest } = place.entry;
  const value = text === '' ? rest : { ...rest, [key]: text };
  edit({ kind: 'leaf', key: place.leaf.code, value });
}

/** The reason appears the moment the score falls below the maximum (letter 1252, I.1). */
function Reason({ leaf, entry, locked }: Props) {
  const below = useForm(({ sheet, form }) => {
    const points = sheet.leaves.find(({ code }) => code === leaf.code)?.points ?? null;
    return form.criteria.reasonBelowMax && points !== null && compareDecimals(points, leaf.max) < 0;
  });
  const error = useForm(({ problems, form }) => {
    const problem = problems.find((one) => one.leaf === leaf.code && one.code === 'reason-missing');
    return problem === undefined ? null : problemSentence(problem, form.criteria);
  });
  const text = entry.reason ?? '';
  if (!below && text === '') return null;
  return (
    <TextArea
      label={vi.assessment.reason.label}
      aside={below ? vi.assessment.reason.required(formatDecimal(leaf.max)) : undefined}
      hint={error}
      name={REASON_FIELD}
      readOnly={locked}
      required={below}
      maxLength={REASON_MAX}
      value={text}
      onText={(next) => {
        textGiven({ leaf, entry }, 'reason', next);
      }}
    />
  );
}

function Note({ leaf, entry, locked }: Props) {
  const [wanted, setWanted] = useState(false);
  const text = entry.note ?? '';
  if (text === '' && !wanted) {
    if (locked) return null;
    return (
      <p>
        <Button
          size="sm"
          variant="quiet"
          icon={IconPlus}
          onClick={() => {
            setWanted(true);
          }}
        >
          {vi.assessment.note.add}
        </Button>
      </p>
    );
  }
  return (
    <TextArea
      label={vi.assessment.note.label}
      readOnly={locked}
      maxLength={NOTE_MAX}
      value={text}
      onText={(next) => {
        textGiven({ leaf, entry }, 'note', next);
      }}
    />
  );
}

/** The unit may propose that a leaf is not counted; only the campaign decides. */
function Proposal({ leaf, entry, locked }: Props) {
  const words = vi.assessment.proposal;
  const [wanted, setWanted] = useState(false);
  const text = entry.proposedNotApplicable ?? '';
  const proposed = wanted || text !== '';
  return (
    <div className="field">
      <CheckBox
        label={words.check}
        checked={proposed}
        readOnly={locked}
        onCheck={(checked) => {
          setWanted(checked);
          if (!checked) textGiven({ leaf, entry }, 'proposedNotApplicable', '');
        }}
      />
      {proposed ? (
        <TextArea
          label={words.reason}
          aside={text === '' ? words.reasonWanted : undefined}
          required
          hint={[leaf.naCondition === '' ? '' : words.condition(leaf.naCondition), words.hint]
            .join(' ')
            .trim()}
          readOnly={locked}
          maxLength={REASON_MAX}
          value={text}
          onText={(next) => {
            textGiven({ leaf, entry }, 'proposedNotApplicable', next);
          }}
        />
      ) : null}
    </div>
  );
}
