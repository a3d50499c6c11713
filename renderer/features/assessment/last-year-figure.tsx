import { IconAlertTriangle } from '@tabler/icons-react';

import type { AnswerValue } from '../../../shared/domain/answers/assessment.ts';
import type { Field } from '../../../shared/domain/criteria/field.ts';
import { movementOf, type Movement } from '../../../shared/domain/last-year/compare-years.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { lineWords } from '../../../shared/i18n/history-words.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Icon } from '../../ui/icon.tsx';
import { useForm } from './form-store.ts';
import { useLastYear } from './use-last-year.ts';

const words = vi.leafSide.lastYear;

/** What the same figure was last year, a big jump marked; nothing when no earlier submission is open (U2). */
export function LastYearFigure({ field }: { readonly field: Field }) {
  const lastYear = useLastYear();
  const value = useForm(({ draft }) => draft.answers[field.slug]?.value);
  const before = lastYear?.answers[field.slug]?.value;
  if (lastYear === null || before === undefined) return null;
  const movement = movementAt(field, before, value);
  const said = words.figure(lastYear.year, lineWords(field, before));
  return (
    <p className={movement?.big === true ? 'lastfig lastfig--big' : 'lastfig'}>
      {movement?.big === true ? <Icon of={IconAlertTriangle} size="sm" /> : null}
      {[said, ...changeWords(movement)].join(', ')}
    </p>
  );
}

function movementAt(
  { type }: Field,
  before: AnswerValue,
  now: AnswerValue | undefined,
): Movement | null {
  const counts = type === 'integer' || type === 'decimal';
  return counts && now !== undefined ? movementOf(before, now) : null;
}

function changeWords(movement: Movement | null): readonly string[] {
  if (movement === null) return [];
  const { direction, percent, big } = movement;
  if (direction === 'same') return [words.same];
  const change = direction === 'up' ? words.up : words.down;
  const size = percent === null ? words.fromNothing : change(formatDecimal(percent));
  return big ? [size, words.check] : [size];
}
