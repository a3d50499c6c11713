import {
  IconAlertTriangle,
  IconAlertTriangleFilled,
  IconCircleDashed,
  IconCircleXFilled,
  IconFileAlert,
  IconFileText,
  IconMessageCircle,
} from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';

import type { Problem } from '../../../shared/domain/answers/problem.ts';
import type { CriteriaSet } from '../../../shared/domain/criteria/criteria-set.ts';
import { leafByCode } from '../../../shared/domain/criteria/walk.ts';
import { problemSentence } from '../../../shared/i18n/problem-messages.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { goToProblem } from '../../api/problem-place.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';

const words = vi.submission;
type Props = {
  readonly criteria: CriteriaSet;
  readonly problems: readonly Problem[];
  readonly empty: string;
};

/** Problems by severity; arrows move, Enter jumps to the field, Alt+Backspace comes back. */
export function MissingTable({ criteria, problems, empty }: Props) {
  if (problems.length === 0) return <p className="fill dim">{empty}</p>;
  const severities = ['block', 'warn'] as const;
  return (
    // The buttons inside are the controls; this only moves between them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <table className="table miss" onKeyDown={moveBetweenRows}>
      <thead className="sr-only">
        <tr>
          <th scope="col">{words.columns.kind}</th>
          <th scope="col">{words.columns.code}</th>
          <th scope="col">{words.columns.where}</th>
          <th scope="col">{words.columns.what}</th>
          <th scope="col">{words.columns.action}</th>
        </tr>
      </thead>
      {severities.map((severity) => (
        <SeverityRows
          key={severity}
          criteria={criteria}
          severity={severity}
          problems={problems.filter((problem) => problem.severity === severity)}
        />
      ))}
    </table>
  );
}

type RowsProps = Omit<Props, 'empty'> & { readonly severity: Problem['severity'] };

function SeverityRows({ criteria, problems, severity }: RowsProps) {
  if (problems.length === 0) return null;
  const block = severity === 'block';
  return (
    <tbody>
      <tr className="g">
        <th scope="rowgroup" colSpan={5}>
          <Icon
            of={block ? IconCircleXFilled : IconAlertTriangle}
            tone={block ? 'err' : 'warn'}
            size="sm"
          />
          {block ? words.blockHeading : words.warnHeading}{' '}
          <span className="num">{problems.length}</span>
        </th>
      </tr>
      {problems.map((problem, at) => (
        // One leaf may have two problems of one kind; their order is stable.
        // oxlint-disable-next-line react/no-array-index-key
        <ProblemRow key={at} criteria={criteria} problem={problem} />
      ))}
    </tbody>
  );
}

type RowProps = { readonly criteria: CriteriaSet; readonly problem: Problem };

function ProblemRow({ criteria, problem }: RowProps) {
  const leaf = leafByCode(criteria).get(problem.leaf ?? '');
  const { of, action } = kindOf(problem);
  const tone = problem.severity === 'block' ? 'err' : 'warn';
  const code = leaf?.code ?? words.report;
  return (
    <tr>
      <td className="mi">
        <Icon of={of} size="sm" tone={of === IconCircleDashed ? 'mute' : tone} />
      </td>
      <th scope="row" className="mcode num">
        {code}
      </th>
      <td className="mname">{leaf?.name ?? problem.params['title'] ?? words.form}</td>
      <td className="mwhat">{problemSentence(problem, criteria)}</td>
      <td className="r">
        <Button
          size="sm"
          onClick={() => {
            goToProblem(problem);
          }}
        >
          {action} <span className="sr-only">{code}</span>
        </Button>
      </td>
    </tr>
  );
}

function kindOf({ code }: Problem) {
  const { action } = words;
  switch (code) {
    case 'answer-missing':
      return { of: IconCircleDashed, action: action.enter };
    case 'reason-missing':
      return { of: IconMessageCircle, action: action.reason };
    case 'evidence-absent':
    case 'evidence-unknown':
      return { of: IconFileText, action: action.evidence };
    case 'report-section-empty':
      return { of: IconFileAlert, action: action.write };
    case 'check-failed':
      return { of: IconAlertTriangleFilled, action: action.look };
    case 'answer-unread':
    case 'answer-invalid':
    case 'below-minimum':
    case 'above-maximum':
    case 'bound-broken':
    case 'rows-differ':
    case 'self-points-above-rule':
      return { of: IconAlertTriangleFilled, action: action.fix };
  }
}

function moveBetweenRows(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const here = buttons.findIndex((button) => button === document.activeElement);
  if (here < 0) return;
  event.preventDefault();
  buttons[here + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
}
