import { IconFlag } from '@tabler/icons-react';

import { formatDate, formatDecimal, formatInstant } from '../../../shared/i18n/format.ts';
import { vi } from '../../../shared/i18n/vi.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Detail, Line } from './review-data.ts';
import { flagWords, pointWords } from './row-words.ts';

const t = vi.review.side;

/** What else is known of the leaf: flags, the unit's own words, estimates, what others found and why. */
export function Told({ detail, line }: { readonly detail: Detail; readonly line: Line }) {
  const estimated = detail.figures.filter(({ estimatedAsOf }) => estimatedAsOf !== null);
  return (
    <div className="vside__told sm">
      {line.row.flags.map((flag) => (
        <p key={flag.kind} className="flag">
          <Icon of={IconFlag} size="sm" /> {flagWords(flag)}
        </p>
      ))}
      {detail.question === null ? null : (
        <Said label={t.question} text={detail.question.text}>
          {`${detail.question.by}, ${formatInstant(detail.question.at)}`}
        </Said>
      )}
      {detail.reason === '' ? null : <Said label={t.unitReason} text={detail.reason} />}
      {detail.note === '' ? null : <Said label={t.unitNote} text={detail.note} />}
      {detail.proposedNotApplicable === '' ? null : (
        <Said label={t.proposed} text={detail.proposedNotApplicable} />
      )}
      {detail.computed === null || detail.computed === detail.self ? null : (
        <p>{t.chose(formatDecimal(detail.computed, line.head.decimals))}</p>
      )}
      {estimated.map(({ label, estimatedAsOf }) => (
        <p key={label} className="warn">
          {t.estimated(label, formatDate(estimatedAsOf ?? ''))}
        </p>
      ))}
      <Looks detail={detail} line={line} />
    </div>
  );
}

type SaidProps = {
  readonly label: string;
  readonly text: string;
  readonly children?: string;
};

function Said({ label, text, children }: SaidProps) {
  return (
    <div>
      <p className="xs dim">{label}</p>
      <p>{text}</p>
      {children === undefined ? null : <p className="xs dim">{children}</p>}
    </div>
  );
}

/** Every look, oldest first, with name and time; one at an earlier revision says so. */
function Looks({ detail, line }: { readonly detail: Detail; readonly line: Line }) {
  if (detail.looks.length === 0) return null;
  return (
    <div>
      <p className="xs dim">{t.looks}</p>
      <ul className="vside__looks">
        {detail.looks.map(({ round, points, reason, by, at, revision }) => (
          <li key={`${round} ${at} ${by}`}>
            <span className="med">
              {t.look(
                vi.review.rounds[round],
                points === null ? t.bulk : pointWords(points, line.head),
              )}
            </span>{' '}
            {revision === null || revision === detail.revision ? null : t.atRevision(revision)}
            {reason === '' ? null : <span> {reason}</span>}
            <span className="xs dim"> {`${by}, ${formatInstant(at)}`}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
