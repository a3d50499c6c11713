import { IconArrowsSplit2 } from '@tabler/icons-react';
import { useMemo, type KeyboardEvent } from 'react';

import type { Problem } from '../../../shared/domain/answers/problem.ts';
import { leafByCode } from '../../../shared/domain/criteria/walk.ts';
import type { Difference } from '../../../shared/domain/workbook/differences.ts';
import { problemSentence } from '../../../shared/i18n/problem-messages.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { workbookFile } from '../../../shared/i18n/vi/workbook-file.ts';
import { Icon } from '../../ui/icon.tsx';
import { Change } from './change.tsx';
import { isEmpty, subjectOf, versionOf } from './difference-words.ts';
import { effectOf, pointsOf, type Effect } from './effect.ts';
import type { Form } from './workbook-data.ts';

const words = vi.workbook.review;

type Props = {
  readonly differences: readonly Difference[];
  readonly form: Form;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], taken: boolean) => void;
};

/** Differences leaf by leaf, with what the leaf's points become; arrows move, Space takes or leaves. */
export function DifferenceTable({ differences, form, chosen, onChoose }: Props) {
  const now = useMemo(() => effectOf(form, []), [form]);
  const then = useMemo(
    () =>
      effectOf(
        form,
        differences.filter(({ id }) => chosen.has(id)),
      ),
    [form, differences, chosen],
  );
  const leaves = [...new Set(differences.map(({ leaf }) => leaf))];
  return (
    // The boxes inside are the controls; this only moves between them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <table className="table workbook__table" aria-label={words.label} onKeyDown={moveBetweenRows}>
      <thead>
        <tr>
          <th scope="col">{words.columns.take}</th>
          <th scope="col">{words.columns.what}</th>
          <th scope="col" className="workbook__form">
            {words.columns.form}
          </th>
          <th scope="col">{words.columns.excel}</th>
          <th scope="col">{words.columns.cell}</th>
        </tr>
      </thead>
      {leaves.map((code) => (
        <LeafRows
          key={code}
          code={code}
          differences={differences.filter(({ leaf }) => leaf === code)}
          form={form}
          chosen={chosen}
          onChoose={onChoose}
          now={now}
          then={then}
        />
      ))}
    </table>
  );
}

type LeafProps = Props & { readonly code: string; readonly now: Effect; readonly then: Effect };

function LeafRows({ code, differences, form, chosen, onChoose, now, then }: LeafProps) {
  const name = leafByCode(form.criteria).get(code)?.name ?? '';
  const ids = differences.map(({ id }) => id);
  const all = ids.every((id) => chosen.has(id));
  const some = ids.some((id) => chosen.has(id));
  return (
    <tbody>
      <tr className="g">
        <td>
          <label className="check">
            <input
              type="checkbox"
              aria-label={`${code} ${name}`}
              checked={all}
              ref={(box) => {
                if (box !== null) box.indeterminate = some && !all;
              }}
              onChange={() => {
                onChoose(ids, !all);
              }}
            />
          </label>
        </td>
        <th scope="rowgroup" colSpan={3}>
          <span className="num">{code}</span> {name}
        </th>
        <td className="num workbook__points">
          <span className="dim">{words.pointsOf}</span>{' '}
          <Change before={pointsOf(now, code)} after={pointsOf(then, code)} />
        </td>
      </tr>
      {differences.map((difference) => (
        <DifferenceRow
          key={difference.id}
          difference={difference}
          form={form}
          taken={chosen.has(difference.id)}
          problem={chosen.has(difference.id) ? problemOf(then, difference) : null}
          onTake={(taken) => {
            onChoose([difference.id], taken);
          }}
        />
      ))}
    </tbody>
  );
}

/** The first thing that would be wrong with the taken value itself. */
function problemOf(then: Effect, difference: Difference): Problem | null {
  if (difference.kind === 'text') return null;
  const { field } = difference;
  return (
    then.problems.find(
      (one) => one.field === field && one.severity === 'block' && one.code !== 'answer-missing',
    ) ?? null
  );
}

type RowProps = {
  readonly difference: Difference;
  readonly form: Form;
  readonly taken: boolean;
  readonly problem: Problem | null;
  readonly onTake: (taken: boolean) => void;
};

function DifferenceRow({ difference, form, taken, problem, onTake }: RowProps) {
  const set = form.criteria;
  const subject = subjectOf(difference, set);
  return (
    <tr className={taken ? 'on' : undefined}>
      <td>
        <label className="check">
          <input
            type="checkbox"
            aria-label={`${words.columns.take}: ${subject}`}
            data-difference={difference.id}
            checked={taken}
            onChange={(event) => {
              onTake(event.currentTarget.checked);
            }}
          />
        </label>
      </td>
      <th scope="row" className="workbook__what">
        {subject}
        {difference.both ? (
          <span className="tag tag--warn">
            <Icon of={IconArrowsSplit2} />
            {words.both}
          </span>
        ) : null}
      </th>
      <td className={isEmpty(difference, 'before') ? 'dim' : undefined}>
        <span className="workbook__value">{versionOf(difference, 'before', set)}</span>
        {difference.both ? (
          <span className="workbook__under dim">
            {words.given(versionOf(difference, 'given', set))}
          </span>
        ) : null}
      </td>
      <td className={isEmpty(difference, 'after') ? 'dim' : 'workbook__new'}>
        <span className="workbook__value">{versionOf(difference, 'after', set)}</span>
        {problem === null ? null : (
          <span className="workbook__under err">{problemSentence(problem, set)}</span>
        )}
      </td>
      <td className="num dim">{cellOf(difference)}</td>
    </tr>
  );
}

/** The form's own sheet goes without saying. */
function cellOf({ sheet, cell }: Difference): string {
  return sheet === workbookFile.formSheet ? cell : `${sheet}, ${cell}`;
}

function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const boxes = [...event.currentTarget.querySelectorAll('input')];
  const here = boxes.findIndex((box) => box === document.activeElement);
  if (here < 0) return;
  event.preventDefault();
  boxes[here + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}
